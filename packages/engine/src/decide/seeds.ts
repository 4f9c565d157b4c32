import type { Fact, Model, View } from '@casus/model';
import { compare, type Part, witnessFacts } from '../compare/index.js';
import type { Edit } from './change.js';

/** Classes of cases that are tried as beginnings. */
const MOST_SEEDS = 24;

/**
 * Cases that set a clause off where nothing recorded does: every class of cases that it covers, as
 * compare lists them against nothing, told in happenings with names of their own.
 */
export function seedsFor(
  model: Model,
  part: Part,
  facts: readonly Fact[],
  view: View,
): (readonly Edit[])[] {
  const { onlyB } = compare(model, [], [part], { on: view.on, readings: view.readings });
  const ordered = [...onlyB].sort((a, b) => Number(b.core) - Number(a.core));
  return ordered.slice(0, MOST_SEEDS).map((witness) => {
    const told = witnessFacts(model, { ...witness, example: witness.example, on: view.on }).facts;
    const names = freeNames(facts, told);
    return told.flatMap((fact) => editOf(fact, names));
  });
}

function freeNames(facts: readonly Fact[], told: readonly Fact[]): ReadonlyMap<string, string> {
  const taken = new Set(
    facts.flatMap((fact) => (fact.kind === 'description' ? [fact.happening] : [])),
  );
  const names = new Map<string, string>();
  let next = 1;
  for (const fact of told) {
    if (fact.kind !== 'description' || names.has(fact.happening)) continue;
    while (taken.has(`n${next}`)) next += 1;
    names.set(fact.happening, `n${next}`);
    next += 1;
  }
  return names;
}

/** That nothing else happened is no part of it. */
function editOf(fact: Fact, names: ReadonlyMap<string, string>): Edit[] {
  const renamed = (ids: readonly string[]) => ids.map((id) => names.get(id) ?? id);
  switch (fact.kind) {
    case 'description': {
      const roles = Object.fromEntries(
        Object.entries(fact.roles).map(([role, ids]) => [role, renamed(ids)]),
      );
      const { type, inside } = fact;
      const happening = names.get(fact.happening) ?? fact.happening;
      const question = { kind: 'description' as const, happening, type, roles, inside };
      return [{ kind: 'add', wanted: { question, value: fact.value === 2 } }];
    }
    case 'row': {
      const { name, inside, marks, value } = fact;
      if (value === 1) return [];
      const args = renamed(fact.args);
      const question = { kind: 'row' as const, name, args, by: marks.speaker, inside };
      return [{ kind: 'add', wanted: { question, value: value === 2 } }];
    }
    case 'claim':
      return [];
  }
}
