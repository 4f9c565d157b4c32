import type { Clause, Model, Pattern } from '@casus/model';
import type { Sector } from './context.js';
import { partLimbs } from './limbs.js';
import type { Rules } from './rules.js';
import type { Scan } from './scan.js';
import type { Side } from './types.js';
import type { Vocabulary } from './vocabulary.js';

/** The patterns that may bind a first happening, and the counts-as clauses that feed them. */
export interface Reach {
  readonly patterns: readonly Pattern[];
  readonly rules: readonly Clause[];
  /** Some limb asks for no happening at all. */
  readonly stateOnly: boolean;
}

export function reachOf(
  rulesFor: Rules,
  sides: readonly Side[],
  readings: readonly string[],
): Reach {
  const parts = sides.flat();
  const limbs = parts.flatMap((part) => partLimbs(part, readings));
  const patterns = limbs.flatMap(({ pattern }) => pattern ?? []);
  const instruments = [...new Set([null, ...parts.map(({ clause }) => clause.instrument)])];
  const rules = new Map<string, Clause>();
  const open = [...patterns.map(({ type }) => type), ...linkedTypes(limbs)];
  const found = [...patterns];
  for (let type = open.pop(); type !== undefined; type = open.pop()) {
    for (const instrument of instruments) {
      for (const rule of rulesFor(instrument, type)) {
        if (rules.has(rule.id)) continue;
        rules.set(rule.id, rule);
        for (const { pattern } of rule.limbs) {
          if (!pattern) continue;
          found.push(pattern);
          open.push(pattern.type);
        }
      }
    }
  }
  const stateOnly = limbs.some(({ pattern }) => pattern === null);
  return { patterns: found, rules: [...rules.values()], stateOnly };
}

/** Event types inside formulas; a search of the plain data is enough to find rules that matter. */
function linkedTypes(limbs: readonly unknown[]): string[] {
  const types: string[] = [];
  JSON.stringify(limbs, (_, value: unknown) => {
    if (isPattern(value)) types.push(value.type);
    return value;
  });
  return types;
}

function isPattern(value: unknown): value is Pattern {
  return typeof value === 'object' && value !== null && 'roles' in value && 'type' in value;
}

/**
 * The sorts of first happening that the patterns tell apart, world and beliefs apart: event types
 * with the same ancestors among those asked for are one sort, told by the most general of them.
 */
export function sectorsOf(model: Model, words: Vocabulary, reach: Reach, scan: Scan): Sector[] {
  const holders = new Map<string | null, Set<string>>();
  for (const { type, inside } of reach.patterns) {
    // A holder that is a variable takes the names that its limb gives it: asked for per name.
    const names = inside === null ? [null] : inside.kind === 'const' ? [inside.id] : scan.constants;
    for (const name of names) holders.set(name, (holders.get(name) ?? new Set()).add(type));
  }
  const found: Sector[] = [];
  for (const [inside, asked] of holders) {
    const sorts = new Map<string, string>();
    for (const { id } of model.events) {
      const profile = [...asked].filter((type) => words.isType(id, type));
      if (profile.length === 0) continue;
      const key = profile.sort().join();
      const present = sorts.get(key);
      if (present === undefined || words.isType(present, id)) sorts.set(key, id);
    }
    for (const type of sorts.values()) {
      const tested = scan.tested.filter(({ bound }) => words.isType(type, bound));
      found.push({ type, inside, optional: new Set(tested.map((test) => test.type)) });
    }
  }
  if (reach.stateOnly) found.push({ type: null, inside: null, optional: new Set() });
  return found;
}
