/** One edge of a graph of names. */
export interface Edge {
  readonly from: string;
  readonly to: string;
}

/** For each name on some cycle, the names of its strongly connected component (Tarjan, without recursion). */
export function components(edges: readonly Edge[]): string[][] {
  const next = new Map<string, string[]>();
  for (const { from, to } of edges) next.set(from, [...(next.get(from) ?? []), to]);
  const index = new Map<string, number>();
  const low = new Map<string, number>();
  const open: string[] = [];
  const isOpen = new Set<string>();
  const found: string[][] = [];
  const enter = (name: string) => {
    index.set(name, index.size);
    low.set(name, index.get(name) ?? 0);
    open.push(name);
    isOpen.add(name);
    return { name, rest: [...(next.get(name) ?? [])] };
  };
  const lower = (name: string, to: number) => low.set(name, Math.min(low.get(name) ?? to, to));
  for (const root of next.keys()) {
    if (index.has(root)) continue;
    const path = [enter(root)];
    for (let top = path.at(-1); top; top = path.at(-1)) {
      const to = top.rest.pop();
      if (to === undefined) {
        path.pop();
        const above = path.at(-1);
        if (above) lower(above.name, low.get(top.name) ?? 0);
        if (low.get(top.name) === index.get(top.name)) {
          found.push(close(top.name, open, isOpen));
        }
      } else if (!index.has(to)) path.push(enter(to));
      else if (isOpen.has(to)) lower(top.name, index.get(to) ?? 0);
    }
  }
  const loops = new Set(edges.filter(({ from, to }) => from === to).map(({ from }) => from));
  return found.filter((list) => list.length > 1 || loops.has(list[0] ?? ''));
}

function close(name: string, open: string[], isOpen: Set<string>): string[] {
  const members = open.splice(open.lastIndexOf(name));
  for (const member of members) isOpen.delete(member);
  return members;
}

/** A shortest way along the edges from one name back to itself, or on to another: `a → b → a`. */
export function pathBetween(edges: readonly Edge[], from: string, to: string): string[] {
  const back = new Map<string, string>();
  const queue = [from];
  for (let name = queue.shift(); name !== undefined; name = queue.shift()) {
    for (const edge of edges) {
      if (edge.from !== name || back.has(edge.to)) continue;
      back.set(edge.to, name);
      if (edge.to !== to) {
        queue.push(edge.to);
        continue;
      }
      const path = [to];
      for (let at = back.get(to); at !== undefined && at !== from; at = back.get(at))
        path.unshift(at);
      return [from, ...path];
    }
  }
  return [];
}
