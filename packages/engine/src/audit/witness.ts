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
  const { model } = engine;
  let best = asked(witness);
  for (const change of [
    (one: Witness) => withOther(one, holdersOf(clause)),
    (one: Witness) => withStranger(one, strangers, partiesTo(model, clause, account)),
  ]) {
    const better = change(best.witness);
    const told = better ? asked(better) : null;
    if (told && told.own === best.own && told.other <= best.other) best = told;
  }
  return { ...best, witness: named(best.witness) };
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

function holdersOf({ head }: Clause): readonly string[] {
  if (!('bearer' in head)) return [];
  return head.bearer.holders.flatMap(({ actor }) => (actor.kind === 'const' ? [actor.id] : []));
}

type RoleLiteral = Witness['own'][number] & { readonly asked: { readonly kind: 'role' } };

/** Roles of the first happening that the class leaves to one of several, each alone. */
function choices({ own, example }: Witness): readonly RoleLiteral[] {
  const [main] = example.told;
  return own.filter(
    (one): one is RoleLiteral =>
      one.asked.kind === 'role' && one.asked.happening === main?.happening && one.anyOf.length > 1,
  );
}

/** Where the one who is bound suffers as well as another may, the other does: it tells more. */
function withOther(witness: Witness, bound: readonly string[]): Witness | null {
  const [main] = witness.example.told;
  for (const { asked, anyOf } of choices(witness)) {
    const [id, ...more] = main?.roles[asked.role] ?? [];
    if (id === undefined || more.length > 0 || !bound.includes(id)) continue;
    const other = anyOf.find(
      ({ ids: [first, ...rest] }) =>
        first !== undefined && rest.length === 0 && !bound.includes(first),
    )?.ids[0];
    if (other !== undefined) return swapped(witness, id, other);
  }
  return null;
}

/** The same case with two actors in each other's place; how they stand to each other stays. */
function swapped(witness: Witness, a: string, b: string): Witness {
  const { example } = witness;
  const swap = (ids: readonly string[]) => ids.map((id) => (id === a ? b : id === b ? a : id));
  const happenings = new Set(example.told.map(({ happening }) => happening));
  const told = example.told.map((one) => ({
    ...one,
    roles: Object.fromEntries(Object.entries(one.roles).map(([role, ids]) => [role, swap(ids)])),
  }));
  const rows = example.rows.map((row) =>
    happenings.has(row.args[0] ?? '') ? { ...row, args: swap(row.args) } : row,
  );
  return { ...witness, example: { ...example, told, rows } };
}

/** The class narrowed to whom the case names: "Belarus" for "Russia or Belarus". */
function named(witness: Witness): Witness {
  const [main] = witness.example.told;
  const open = choices(witness);
  const own = witness.own.map((one) => {
    const literal = open.find((other) => other === one);
    const filler = literal && main?.roles[literal.asked.role]?.join();
    const chosen = literal?.anyOf.filter(({ ids }) => ids.join() === filler) ?? [];
    return chosen.length > 0 ? { ...one, anyOf: chosen } : one;
  });
  return { ...witness, own };
}
