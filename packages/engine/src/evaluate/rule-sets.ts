import { mentionedTypes } from './mentions.js';
import { limbsOf, standing } from './select.js';
import { isBelow } from './taxonomy.js';
import type { Applying, Compiled, LimbCode, RuleSet, Source, Tables } from './types.js';

/** The rules of the vocabulary, of an instrument and of those it uses, ready to be run. */
export function ruleSet(tables: Tables, rules: readonly Compiled[]): RuleSet {
  const memo = new Map<string, readonly Source[]>();
  const read = rules.some(({ limbs }) => limbs.some(({ reading }) => reading !== null));
  const sources = (type: string, readings: readonly string[] | null): readonly Source[] => {
    const key = read && readings !== null ? JSON.stringify([type, readings]) : type;
    const known = memo.get(key);
    if (known !== undefined) return known;
    // What counts as something within a belief stays within it.
    const outside = ({ pattern }: LimbCode) => pattern?.pattern.inside === null;
    const limbs = (rule: Compiled) =>
      (readings === null ? rule.limbs : standing(rule.limbs, readings)).filter(outside);
    const found = sourcesOf(tables, rules, type, limbs);
    memo.set(key, found);
    return found;
  };
  const origins = (type: string): readonly string[] => [
    ...new Set(sourcesOf(tables, rules, type, ({ limbs }) => limbs).map((source) => source.type)),
  ];
  const key = rules.map((rule) => rule.index).join(',');
  const layers = strata(tables, rules);
  return { key, strata: layers, applying: applyingTo(tables, layers), sources, origins };
}

/** What no clause looks for is not made: the clause that counts it so has instances of its own. */
function applyingTo({ sought }: Tables, layers: RuleSet['strata']): RuleSet['applying'] {
  const memo: (readonly Applying[] | undefined)[] = [];
  return (type) => {
    memo[type] ??= layers.flatMap(({ clauses }, stratum) =>
      clauses.flatMap((rule) => {
        const { counts } = rule;
        if (counts === null || sought[counts.type] !== 1) return [];
        return rule.limbs.flatMap((limb) => {
          const { pattern } = limb;
          const applies = pattern?.slot === counts.slot && pattern.below.includes(type);
          return applies ? [{ rule, limb, stratum }] : [];
        });
      }),
    );
    return memo[type];
  };
}

/** A type may come from what a rule counts as it, and from what counts as that. */
function sourcesOf(
  tables: Tables,
  rules: readonly Compiled[],
  type: string,
  limbsTold: (rule: Compiled) => readonly LimbCode[],
): readonly Source[] {
  const found: Source[] = [{ type, replaced: [] }];
  const known = new Set([JSON.stringify(found[0])]);
  for (let i = 0; i < found.length; i++) {
    const source = found[i] as Source;
    for (const rule of rules) {
      if (!derives(tables, rule, source.type)) continue;
      const named = (rule.counts?.roles ?? []).map((item) => item.role);
      const replaced = [...new Set([...source.replaced, ...named])].sort();
      for (const { pattern } of limbsTold(rule)) {
        if (pattern === null || pattern.slot !== rule.counts?.slot) continue;
        const next: Source = { type: pattern.pattern.type, replaced };
        if (!known.has(JSON.stringify(next))) found.push(next);
        known.add(JSON.stringify(next));
      }
    }
  }
  return found;
}

function derives(tables: Tables, rule: Compiled, type: string): boolean {
  const top = tables.events.index.get(type);
  const made = rule.counts?.type ?? -1;
  return top !== undefined && made >= 0 && isBelow(tables.events, made, top);
}

/** Rules that rest on each other form one stratum; what a rule rests on comes before it. */
function strata(tables: Tables, rules: readonly Compiled[]): RuleSet['strata'] {
  const restsOn = rules.map((rule) => {
    const types = typesRead(tables, rule, new Set());
    return rules.flatMap((other, i) =>
      types.some((type) => derives(tables, other, type)) ? [i] : [],
    );
  });
  return components(restsOn).map((members) => ({
    clauses: members.map((i) => rules[i] as Compiled),
    recursive:
      members.length > 1 || (restsOn[members[0] as number] ?? []).includes(members[0] as number),
  }));
}

function typesRead(tables: Tables, rule: Compiled, seen: Set<string>): readonly string[] {
  const { clause } = rule;
  if (seen.has(clause.id)) return [];
  seen.add(clause.id);
  const types = new Set<string>();
  const clauses = new Set<string>();
  for (const limb of limbsOf(clause)) {
    if (limb.pattern !== null) types.add(limb.pattern.type);
    mentionedTypes(limb.where, types, clauses);
  }
  if (clause.unless !== null) mentionedTypes(clause.unless, types, clauses);
  for (const index of rule.defeaters) clauses.add(tables.clauses[index]?.clause.id ?? '');
  const further = [...clauses].flatMap((id) => {
    const other = tables.clauses[tables.clauseIndex.get(id) ?? -1];
    return other === undefined ? [] : typesRead(tables, other, seen);
  });
  return [...types, ...further];
}

/** Strongly connected components, dependencies first (Tarjan 1972). */
function components(edges: readonly (readonly number[])[]): readonly (readonly number[])[] {
  const order: number[] = edges.map(() => -1);
  const low: number[] = edges.map(() => -1);
  const stack: number[] = [];
  const found: number[][] = [];
  let next = 0;
  const visit = (v: number): void => {
    order[v] = low[v] = next++;
    stack.push(v);
    for (const w of edges[v] ?? []) {
      if (order[w] === -1) visit(w);
      if (stack.includes(w)) low[v] = Math.min(low[v] as number, low[w] as number);
    }
    if (low[v] !== order[v]) return;
    found.push(stack.splice(stack.indexOf(v)).sort((a, b) => a - b));
  };
  for (let v = 0; v < edges.length; v++) if (order[v] === -1) visit(v);
  return found;
}
