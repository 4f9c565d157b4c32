import type { Fact, Formula, Instance, Minute, Pattern, Term, View } from '@casus/model';
import { mentionedTypes } from './mentions.js';
import type { Compiled, Ground, Tables, World } from './types.js';

/** What a clause that asks for no happening reads of a case; null: it may read anything. */
interface Reads {
  readonly types: ReadonlySet<string>;
  readonly names: ReadonlySet<string>;
}

/** Whether a clause comes out the same whether or not these facts are among those of a world. */
export type Unmoved = (compiled: Compiled, world: World, facts: readonly Fact[]) => boolean;

/** Standing duties, powers and announcements come out the same for every case that says nothing of what they read. */
export function unmovedBy(tables: Tables): Unmoved {
  const reads = new Map<Ground, (Reads | null | undefined)[]>();
  return (compiled, world, facts) => {
    const { ground } = world;
    if (!sameBeginning(world, facts)) return false;
    const known = reads.get(ground) ?? [];
    reads.set(ground, known);
    let read = known[compiled.index];
    if (read === undefined) read = known[compiled.index] = readsOf(tables, compiled, ground);
    if (read === null) return false;
    const named = read;
    return !facts.some((fact) => touches(fact, named));
  };
}

/** What stands is worked out once for a view, on no facts at all, and kept for the last view asked. */
export function untouchedClauses(
  unmoved: Unmoved,
  onNoFacts: (compiled: Compiled, view: View) => readonly Instance[],
): (
  compiled: Compiled,
  world: World,
  facts: readonly Fact[],
  view: View,
) => readonly Instance[] | null {
  let kept = '';
  let found = new Map<number, readonly Instance[]>();
  return (compiled, world, facts, view) => {
    if (!unmoved(compiled, world, facts)) return null;
    const key = `${view.on}|${view.asKnownOn}|${view.readings.join()}`;
    if (key !== kept) {
      kept = key;
      found = new Map();
    }
    const before = found.get(compiled.index) ?? onNoFacts(compiled, view);
    found.set(compiled.index, before);
    return before;
  };
}

/** Onset is a change point: it is the same only where these facts do not begin before all others. */
function sameBeginning({ ground, points }: World, facts: readonly Fact[]): boolean {
  const first = Math.min(ground.points[0] ?? Infinity, points[0] ?? Infinity);
  const own = Math.min(...facts.map(beginning));
  return own === Infinity || own > first || (ground.points[0] ?? Infinity) <= own;
}

function beginning(fact: Fact): Minute {
  if (fact.kind === 'description') return fact.start.earliest;
  return Math.min(fact.from ?? Infinity, fact.to ?? Infinity);
}

function touches(fact: Fact, reads: Reads): boolean {
  switch (fact.kind) {
    case 'description':
      return reads.types.has(fact.type);
    case 'row':
      return reads.names.has(fact.name);
    case 'claim':
      return true;
  }
}

function readsOf(tables: Tables, { clause, limbs }: Compiled, ground: Ground): Reads | null {
  const { head } = clause;
  if (limbs.some((limb) => limb.pattern !== null)) return null;
  if (tables.defeaters.has(clause.id)) return null;
  const types = new Set<string>();
  const names = new Set<string>(['impossible']);
  const clauses = new Set<string>();
  const act = 'act' in head ? [head.act] : [];
  const until = head.kind === 'duty' && head.until ? [head.until] : [];
  for (const formula of [
    ...clause.limbs.map((limb) => limb.where),
    ...until,
    ...(clause.unless ? [clause.unless] : []),
  ]) {
    mentionedTypes(formula, types, clauses);
    mentionedNames(formula, names);
  }
  for (const pattern of act) {
    types.add(pattern.type);
    patternNames(pattern, names);
  }
  for (const binder of clause.binders)
    if (binder.domain.kind === 'rows') names.add(binder.domain.name);
  if (clauses.size > 0) return null;
  return { types: withSources(tables, types, clause.instrument, ground), names };
}

/** Also what counts as these types, and everything below. */
function withSources(
  tables: Tables,
  types: ReadonlySet<string>,
  instrument: string | null,
  ground: Ground,
): ReadonlySet<string> {
  const { origins } = ground.ruleSetOf(instrument);
  const wanted = [...types].flatMap(origins);
  const parents = new Map(tables.model.events.map((event) => [event.id, event.parents]));
  const isBelow = (type: string, above: string): boolean =>
    type === above || (parents.get(type) ?? []).some((parent) => isBelow(parent, above));
  return new Set(
    tables.model.events
      .map((event) => event.id)
      .filter((id) => wanted.some((above) => isBelow(id, above))),
  );
}

function mentionedNames(formula: Formula, names: Set<string>): void {
  switch (formula.kind) {
    case 'atLeast':
      for (const part of formula.of) mentionedNames(part, names);
      return;
    case 'not':
      mentionedNames(formula.of, names);
      return;
    case 'some':
      patternNames(formula.pattern, names);
      mentionedNames(formula.where, names);
      return;
    case 'count':
      if (formula.domain.kind === 'rows') names.add(formula.domain.name);
      mentionedNames(formula.where, names);
      return;
    case 'row':
      names.add(formula.name);
      if (formula.within !== null) mentionedNames(formula.within, names);
      return;
    case 'is':
      patternNames(formula.pattern, names);
      return;
    case 'fits':
      termNames(formula.term, names);
      return;
    case 'same':
    case 'gap':
    case 'clause':
      return;
  }
}

function patternNames(pattern: Pattern, names: Set<string>): void {
  for (const term of Object.values(pattern.roles)) termNames(term, names);
}

function termNames(term: Term, names: Set<string>): void {
  switch (term.kind) {
    case 'related':
      names.add(term.relation);
      for (const arg of term.args) termNames(arg, names);
      return;
    case 'any':
    case 'all':
      for (const part of term.terms) termNames(part, names);
      return;
    case 'const':
    case 'variable':
    case 'happening':
    case 'role':
    case 'bind':
      return;
  }
}
