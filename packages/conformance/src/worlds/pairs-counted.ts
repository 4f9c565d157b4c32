// Compare is held against counting the cases of a pair one by one, each put to the reference.
import { situationOf } from '@casus/answers';
import { type Comparison, compare, type Literal, sideOf, type Witness } from '@casus/engine';
import { and, type Clause, type Fact, type Model } from '@casus/model';
import { evaluate } from '@casus/reference';
import { casesOf } from './pair-cases.js';
import { modelOf, type Pair } from './pairs.js';

/** What counting the cases of a pair came to. */
export interface Counted {
  /** Cases that the reference puts in or out of each text. */
  readonly told: number;
  /** What may count as something the reference leaves open: such a case is on neither side. */
  readonly open: number;
  readonly classes: number;
  /** The first case that compare lists otherwise; null where there is none. */
  readonly difference: string | null;
}

/** A case is in a class of the list just where the one text covers it and the other does not. */
export async function countPair(pair: Pair): Promise<Counted> {
  const model = await modelOf(pair);
  const found = compare(model, sideOf(model, 'older.use'), sideOf(model, 'newer.use'));
  let [told, open] = [0, 0];
  let difference = leftOut(found) ?? unfitting(found);
  const asked = { ...model, clauses: [...model.clauses, ...listed(model, found)] };
  for (const facts of casesOf(pair, found, model.statedDate)) {
    const values = truths(asked, facts);
    const [a, b] = [values.get('older.use') ?? 0, values.get('newer.use') ?? 0];
    if (a === 1 || b === 1) {
      open++;
      continue;
    }
    told++;
    difference ??= misplaced(facts, values, a, b);
  }
  return { told, open, classes: found.onlyA.length + found.onlyB.length, difference };
}

function leftOut({ space }: Comparison): string | null {
  const left = space.leftOut.filter(({ what }) => what === 'limb' || what === 'question');
  return left.length > 0 ? `left out: ${JSON.stringify(left)}` : null;
}

/** The verdict names just the sides that have classes of their own. */
function unfitting({ verdict, onlyA, onlyB }: Comparison): string | null {
  const both = verdict === 'overlapping' || verdict === 'disjoint';
  const fits =
    onlyA.length > 0 === (both || verdict === 'narrower') &&
    onlyB.length > 0 === (both || verdict === 'broader');
  return fits ? null : `${verdict}, with ${onlyA.length} classes of A and ${onlyB.length} of B`;
}

/** Every class listed, as clauses. */
function listed(model: Model, { onlyA, onlyB }: Comparison): Clause[] {
  const clauses = (list: readonly Witness[], name: string) =>
    list.flatMap((witness, i) => clauseOf(model, witness, `${name}${i}`));
  return [...clauses(onlyA, 'older-only'), ...clauses(onlyB, 'newer-only')];
}

function misplaced(
  facts: readonly Fact[],
  values: ReadonlyMap<string, number>,
  a: number,
  b: number,
): string | null {
  const wanted = [a === 2 && b === 0, b === 2 && a === 0];
  const found = ['older-only', 'newer-only'].map((name) => inSome(facts, values, name));
  for (const [side, name] of ['A', 'B'].entries()) {
    if (found[side] === wanted[side]) continue;
    const what = found[side] ? 'listed and covered by both or neither' : 'not listed';
    return `a case of ${name} only is ${what}: ${facts.map(brief).join('; ')}`;
  }
  return null;
}

/** Sorts of case are told apart by what a happening is first of all: an attack, even where it is established as more. */
function inSome(
  facts: readonly Fact[],
  values: ReadonlyMap<string, number>,
  name: string,
): boolean {
  const [first] = facts;
  const isAttack = first?.kind === 'description' && first.type === 'attack';
  return [...values].some(
    ([clause, value]) =>
      clause.startsWith(name) && value === 2 && !(isAttack && clause.includes('.aggression.')),
  );
}

function brief(fact: Fact): string {
  if (fact.kind === 'claim') return 'nothing else';
  if (fact.kind === 'row')
    return `${fact.value === 0 ? 'not ' : ''}${fact.name} ${fact.args.join(' ')}`;
  return `${fact.happening}: ${fact.type} ${JSON.stringify(fact.roles)}`;
}

/**
 * A class as a clause that covers it: its words say no more and no less. A class tells what happened and
 * not what a text counts it as, so the clause stands in neither text, where no rule of theirs reaches.
 */
function clauseOf(
  model: Model,
  witness: Witness,
  name: string,
  literals: readonly Literal[] = witness.literals,
): Clause[] {
  const use = model.clauses.find(
    ({ id }) => id === `${name.startsWith('older') ? 'older' : 'newer'}.use`,
  ) as Clause;
  return witness.types.map((type, i) => {
    const { pattern, conditions } = situationOf(
      model,
      { types: [type], inside: witness.inside },
      literals.map(inFull),
    );
    const limb = { label: null, reading: null, pattern, where: and(...conditions) };
    const own = { id: `${name}.${type}.${i}`, instrument: null };
    return { ...use, ...own, limbs: [limb], binders: [], unless: null };
  });
}

/** For reading one actor stands for its class; here all of them are named. */
function inFull(literal: Literal): Literal {
  const { asked, anyOf } = literal;
  const each = anyOf.flatMap(({ ids, like }) =>
    [ids, ...like].map((one) => ({ ids: one, like: [] })),
  );
  if (asked.kind !== 'linked') return { ...literal, anyOf: each };
  return { ...literal, asked: { ...asked, literals: asked.literals.map(inFull) } };
}

/** The truth of each clause's condition in a case, by the reference. */
function truths(model: Model, facts: readonly Fact[]): Map<string, number> {
  const on = model.statedDate;
  const standing = model.records.flatMap((record) => record.facts);
  const view = { on, asKnownOn: on, accordingTo: null, readings: [] };
  const found = new Map<string, number>();
  for (const { clause, trigger } of evaluate(model, [...standing, ...facts], view)) {
    found.set(clause, Math.max(found.get(clause) ?? 0, trigger));
  }
  return found;
}
