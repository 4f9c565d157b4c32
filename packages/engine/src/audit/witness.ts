import type { Clause, Model, Truth } from '@casus/model';
import { type Witness, witnessFacts } from '../compare/index.js';
import { type Engine, prepare } from '../evaluate/prepare.js';
import type { AuditWitness } from './types.js';

/** Confirms a case by evaluation: the library's clauses, and beside them the report's. */
export interface Confirming {
  readonly engine: Engine;
  readonly strangers: readonly string[];
}

export function confirming(model: Model, accounts: readonly Clause[]): Confirming {
  const engine = prepare({ ...model, clauses: [...model.clauses, ...accounts] });
  return { engine, strangers: wellKnown(model) };
}

/** States that a reader recognises: those that records and scenarios speak of most, first. */
function wellKnown(model: Model): string[] {
  const counts = new Map<string, number>();
  for (const fact of [...model.records, ...model.scenarios].flatMap((item) => item.facts)) {
    if (fact.kind !== 'description') continue;
    for (const id of Object.values(fact.roles).flat()) counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  return model.actors
    .filter(({ id, group }) => !group && counts.has(id))
    .map(({ id }) => id)
    .sort((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0));
}

/** A case of one side, with what evaluation makes of it on the other side. */
export function confirmed(
  { engine, strangers }: Confirming,
  witness: Witness,
  covered: 'clause' | 'account',
  { clause, account, readings }: Pair,
): AuditWitness {
  const [open, closed] = covered === 'clause' ? [clause, account] : [account, clause];
  const chosen = [...readings, ...account.limbs.flatMap(({ reading }) => reading ?? [])];
  const asked = (told: Witness): AuditWitness => {
    const { facts, on } = witnessFacts(engine.model, told);
    const view = { on, asKnownOn: on, accordingTo: null, readings: chosen };
    const found = engine.evaluate(facts, view, { clauses: [clause.id, account.id] });
    const trigger = (id: string) =>
      found
        .filter((one) => one.clause === id)
        .reduce<Truth>((most, one) => (one.trigger > most ? one.trigger : most), 0);
    const [own, other] = [trigger(open.id), trigger(closed.id)];
    return { witness: told, covered, facts, own, other, confirmed: own === 2 && other === 0 };
  };
  const plain = asked(witness);
  const better = withStranger(witness, strangers, partiesTo(engine.model, clause, account));
  const told = better ? asked(better) : null;
  return told && told.own === plain.own && told.other <= plain.other ? told : plain;
}

export interface Pair {
  readonly clause: Clause;
  readonly account: Clause;
  /** The clause's readings chosen. */
  readonly readings: readonly string[];
}

/** Whom the clause speaks of, and who is bound by it. */
function partiesTo(model: Model, ...clauses: readonly Clause[]): ReadonlySet<string> {
  const rows = model.rows.flatMap((row) =>
    row.kind === 'row' && row.name === 'party' && clauses.some((c) => c.instrument === row.args[0])
      ? row.args.slice(1)
      : [],
  );
  const found = new Set(rows);
  JSON.stringify(clauses, (_, value) => {
    if (value?.kind === 'const' && typeof value.id === 'string') found.add(value.id);
    return value;
  });
  return found;
}

/** A third state acts where the case leaves open who does: nobody attacks himself, no ally another. */
function withStranger(
  witness: Witness,
  strangers: readonly string[],
  parties: ReadonlySet<string>,
): Witness | null {
  const { example } = witness;
  const [main] = example.told;
  if (main?.value !== 2 || !main.roles.by?.some((id) => parties.has(id))) return null;
  const named = new Set([
    ...example.told.flatMap(({ roles }) => Object.values(roles).flat()),
    ...example.rows.flatMap(({ args }) => args),
  ]);
  const stranger = strangers.find((id) => !named.has(id) && !parties.has(id));
  if (stranger === undefined) return null;
  const told = example.told.map((one) =>
    one.happening === main.happening && one.roles.by
      ? { ...one, roles: { ...one.roles, by: [stranger] } }
      : one,
  );
  return { ...witness, example: { ...example, told } };
}
