import type { CoverEdgeAnswer } from '@casus/answers';

/** So few actors have a node each; of more, those bound and covered alike share one. */
const FEW = 24;

/**
 * The node of each actor: its own name, or the first name of those that promise and are covered by exactly the
 * same instruments. Nothing is lost: who stands together is bound alike.
 */
export function groupsOf(
  edges: readonly CoverEdgeAnswer[],
  apart: string | undefined,
): ReadonlyMap<string, readonly string[]> {
  const ties = new Map<string, Set<string>>();
  const tie = (actor: string, to: string) =>
    ties.set(actor, (ties.get(actor) ?? new Set()).add(to));
  for (const { from, to, instrument } of edges) {
    tie(from, `> ${instrument}`);
    if (to !== null) tie(to, `< ${instrument}`);
  }
  const actors = [...ties.keys()].sort();
  if (actors.length <= FEW) return new Map(actors.map((id) => [id, [id]]));
  const alike = new Map<string, string[]>();
  for (const id of actors) {
    const key = id === apart ? id : [...(ties.get(id) ?? [])].sort().join('\n');
    alike.set(key, [...(alike.get(key) ?? []), id]);
  }
  return new Map([...alike.values()].map((members) => [members[0] ?? '', members]));
}

/** The same edges between nodes: of a group one member stands for all. */
export function betweenGroups(
  edges: readonly CoverEdgeAnswer[],
  groups: ReadonlyMap<string, readonly string[]>,
): CoverEdgeAnswer[] {
  const nodeOf = new Map(
    [...groups].flatMap(([node, members]) => members.map((id) => [id, node] as const)),
  );
  const seen = new Map<string, CoverEdgeAnswer>();
  for (const edge of edges) {
    const from = nodeOf.get(edge.from) ?? edge.from;
    const to = edge.to === null ? null : (nodeOf.get(edge.to) ?? edge.to);
    const key = `${from} ${to} ${edge.instrument}`;
    if (!seen.has(key)) seen.set(key, { ...edge, from, to });
  }
  return [...seen.values()];
}
