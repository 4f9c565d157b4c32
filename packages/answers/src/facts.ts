import type { Fact, Model } from '@casus/model';

/**
 * What is known of standing relations (who is nuclear-armed, whose ally): it always counts.
 * What happened counts when its record is asked for, so that a case put by hand stays that case.
 */
export function standingFacts(model: Model): Fact[] {
  const standing = new Set(model.relations.filter((item) => !item.open).map((item) => item.id));
  return model.records.flatMap((record) =>
    record.facts.filter((fact) => isStanding(fact, standing)),
  );
}

function isStanding(fact: Fact, standing: ReadonlySet<string>): boolean {
  if (fact.kind === 'row') return standing.has(fact.name);
  return fact.kind === 'claim' && fact.names.every((name) => standing.has(name));
}

/** The facts of a question: standing ones, those of the records asked for, those given. */
export function factsFor(
  model: Model,
  records: 'all' | readonly string[],
  given: readonly Fact[],
): Fact[] {
  if (records === 'all') return [...model.records.flatMap((record) => record.facts), ...given];
  const standing = new Set(standingFacts(model));
  const asked = model.records
    .filter((record) => records.includes(record.id))
    .flatMap((record) => record.facts.filter((fact) => !standing.has(fact)));
  return [...standing, ...asked, ...given];
}

/** Every reading that can be chosen: a limb's, a frequency's or a fact's. */
export function readingsOf(model: Model, given: readonly Fact[]): string[] {
  const ofClauses = model.clauses.flatMap(({ limbs, head }) => [
    ...limbs,
    ...(head.kind === 'duty' ? head.frequency : []),
  ]);
  const recorded = model.records.flatMap(({ facts }) => facts);
  const ofFacts = [...model.rows, ...recorded, ...given].map(({ marks }) => marks);
  return [...ofClauses, ...ofFacts].flatMap(({ reading }) => reading ?? []);
}

/** How many facts somebody told: the days on which one of them may hold are none of their own. */
export function toldOf(facts: readonly Fact[]): number {
  return facts.filter((fact) => fact.kind !== 'row' || fact.value !== 1).length;
}
