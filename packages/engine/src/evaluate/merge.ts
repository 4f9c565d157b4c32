import type { Description, Instant, Truth } from '@casus/model';
import { isBelow, type Taxonomy } from './taxonomy.js';
import type { Desc, Ids } from './types.js';

/**
 * The descriptions of one happening, type and holder become one. The facts are those in view;
 * the result does not depend on their order.
 */
export function merge(
  facts: readonly Description[],
  kinds: Taxonomy,
  events: Taxonomy,
): readonly Desc[] {
  const groups: Description[][] = [];
  const byHappening = new Map<string, Description[][]>();
  for (const fact of facts) {
    const near = byHappening.get(fact.happening);
    const same = near?.find((group) => sameDescription(group[0] as Description, fact));
    if (same) {
      same.push(fact);
      continue;
    }
    const group = [fact];
    groups.push(group);
    if (near) near.push(group);
    else byHappening.set(fact.happening, [group]);
  }
  const descs: Desc[] = [];
  for (const group of groups) {
    const type = events.index.get((group[0] as Description).type);
    if (type !== undefined) descs.push(mergeGroup(group, type, descs.length, kinds));
  }
  return descs;
}

function sameDescription(a: Description, b: Description): boolean {
  return a.type === b.type && a.inside === b.inside;
}

function mergeGroup(
  facts: readonly Description[],
  type: number,
  index: number,
  kinds: Taxonomy,
): Desc {
  const first = facts[0] as Description;
  const alone = facts.length === 1;
  const unsure: string[] = [];
  return {
    index,
    happening: first.happening,
    self: [first.happening],
    type,
    typeId: first.type,
    roles: alone ? eachOnce(first.roles) : mergeRoles(facts, kinds, unsure),
    unsure: unsure.length === 0 ? null : unsure,
    start: alone ? first.start : hull(facts.map((fact) => fact.start)),
    end: alone ? first.end : mergeEnds(facts.map((fact) => fact.end)),
    value: alone ? first.value : mergeValues(facts),
    inside: first.inside,
    facts,
    derived: null,
  };
}

/** A filler named twice is one filler. */
function eachOnce(roles: Description['roles']): Description['roles'] {
  for (const role in roles) {
    const ids = roles[role] as Ids;
    if (ids.length > 1 && new Set(ids).size < ids.length) {
      return Object.fromEntries(
        Object.entries(roles).map(([id, list]) => [id, [...new Set(list)]]),
      );
    }
  }
  return roles;
}

function mergeValues(facts: readonly Description[]): Truth {
  const asserted = facts.some((fact) => fact.value === 2);
  const denied = facts.some((fact) => fact.value === 0);
  return asserted && denied ? 1 : asserted ? 2 : 0;
}

function hull(instants: readonly Instant[]): Instant {
  return {
    earliest: Math.min(...instants.map((instant) => instant.earliest)),
    latest: Math.max(...instants.map((instant) => instant.latest)),
  };
}

/** One source without an end: no end is known. */
function mergeEnds(ends: readonly (Instant | null)[]): Instant | null {
  const known = ends.filter((end) => end !== null);
  return known.length === ends.length ? hull(known) : null;
}

function mergeRoles(
  facts: readonly Description[],
  kinds: Taxonomy,
  unsure: string[],
): Record<string, Ids> {
  const roles: Record<string, Ids> = {};
  for (const role of new Set(facts.flatMap((fact) => Object.keys(fact.roles)))) {
    const named = facts.flatMap((fact) => {
      const fillers = fact.roles[role] ?? [];
      return fillers.length > 0 ? [[...new Set(fillers)].sort()] : [];
    });
    const merged = mergeFillers(named, kinds);
    roles[role] = merged.ids;
    if (!merged.sure) unsure.push(role);
  }
  return roles;
}

function mergeFillers(
  named: readonly Ids[],
  kinds: Taxonomy,
): { readonly ids: Ids; readonly sure: boolean } {
  const first = named[0];
  if (first === undefined) return { ids: [], sure: true };
  if (named.every((ids) => ids.join('\n') === first.join('\n'))) return { ids: first, sure: true };
  const all = [...new Set(named.flat())].sort();
  const ids = named.every((fillers) => fillers.length === 1) ? mostSpecial(all, kinds) : all;
  return { ids, sure: ids.length === 1 };
}

/** Who says "a weapon of mass destruction" does not contradict who says "a nuclear weapon". */
function mostSpecial(ids: Ids, kinds: Taxonomy): Ids {
  return ids.filter((id) => {
    const general = kinds.index.get(id);
    return !ids.some((other) => {
      const special = kinds.index.get(other);
      if (general === undefined || special === undefined || general === special) return false;
      return isBelow(kinds, special, general);
    });
  });
}
