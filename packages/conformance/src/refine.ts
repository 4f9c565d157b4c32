import type { Description, Fact, Instant, Row } from '@casus/model';
import { claim, PLAIN } from './generate/facts.js';
import type { Question } from './generate/index.js';
import type { Tape } from './generate/tape.js';
import { ACTORS, rolesOf, roleType, WEAPONS } from './generate/vocabulary.js';

/**
 * Adds to a question something that was unknown before and contradicts nothing: a claim of
 * completeness, a row nobody spoke of, a filler nobody named, a narrower date. What is added is
 * known to every view.
 */
export function refine({ model, facts, view }: Question, tape: Tape): Question {
  const refined = (more: readonly Fact[]): Question => ({ model, facts: more, view });
  const everyone = { ...view, accordingTo: null, asKnownOn: Number.MAX_SAFE_INTEGER };
  const open = { model, facts, view: everyone };
  switch (tape.below(4)) {
    case 0:
      return { ...refined([...facts, { ...claim(tape), marks: PLAIN }]), view: everyone };
    case 1:
      return { ...refined([...facts, ...unspoken(open, tape)]), view: everyone };
    case 2:
      return { ...refined(facts.map((fact) => named(fact, facts, tape))), view: everyone };
    default:
      return { ...refined(facts.map((fact) => dated(fact, facts, tape))), view: everyone };
  }
}

/** A row of a relation, where no row and no claim says anything of these arguments. */
function unspoken({ facts }: Question, tape: Tape): Row[] {
  const name = tape.oneOf(['armed', 'friend']);
  const actor = () => tape.oneOf(ACTORS);
  const args = name === 'armed' ? [actor()] : [actor(), actor()];
  const closed = facts.some(
    (fact) => fact.kind === 'claim' && (fact.names.includes(name) || fact.names.includes('*')),
  );
  const spoken = facts.some(
    (fact) => fact.kind === 'row' && fact.name === name && `${fact.args}` === `${args}`,
  );
  if (closed || spoken) return [];
  const value = tape.once(2) ? 0 : 2;
  const always = { from: null, to: null, inside: null, marks: PLAIN };
  return [{ kind: 'row', name, args, value, ...always }];
}

/** The only description of its kind gets a filler in a role that it left open. */
function named(fact: Fact, facts: readonly Fact[], tape: Tape): Fact {
  if (fact.kind !== 'description' || !alone(fact, facts)) return fact;
  const free = rolesOf(fact.type).filter((role) => !(role in fact.roles));
  const role = free[tape.below(Math.max(1, free.length))];
  if (role === undefined) return fact;
  const type = roleType(role);
  const id = type === 'actor' ? tape.oneOf(ACTORS) : type === 'weapon' ? tape.oneOf(WEAPONS) : 'h1';
  return { ...fact, roles: { ...fact.roles, [role]: [id] } };
}

/** The only description of its kind gets a date within the one it had. */
function dated(fact: Fact, facts: readonly Fact[], tape: Tape): Fact {
  if (fact.kind !== 'description' || !alone(fact, facts)) return fact;
  const narrow = ({ earliest, latest }: Instant): Instant => {
    const minute = earliest + tape.below(latest - earliest + 1);
    return { earliest: minute, latest: minute };
  };
  return { ...fact, start: narrow(fact.start), end: fact.end && narrow(fact.end) };
}

function alone(one: Description, facts: readonly Fact[]): boolean {
  const same = (fact: Fact) =>
    fact.kind === 'description' &&
    fact.happening === one.happening &&
    fact.type === one.type &&
    fact.inside === one.inside;
  return facts.filter(same).length === 1;
}
