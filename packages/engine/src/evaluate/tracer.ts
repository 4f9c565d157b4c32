import type { Fact, TraceLabel, TraceNode, Truth, Use } from '@casus/model';
import type { Tracer } from './types.js';

/** A tracer and the root it has recorded. The hooks say what descriptions and other clauses rest on. */
export function newTracer(hooks: Pick<Tracer, 'description' | 'instance'>): {
  readonly tracer: Tracer;
  readonly roots: () => readonly TraceNode[];
} {
  const bottom: TraceNode[] = [];
  const stack: TraceNode[][] = [bottom];
  const top = (): TraceNode[] => stack[stack.length - 1] as TraceNode[];
  const close = (label: (of: number) => TraceLabel, value: Truth): void => {
    const children = stack.pop() as TraceNode[];
    top().push({ label: label(children.length), value, children });
  };
  const tracer: Tracer = {
    open: () => void stack.push([]),
    close: (label, value) => close(() => label, value),
    closeAll: (value) => close((of) => ({ kind: 'atLeast', n: of, of }), value),
    closeAny: (value) => close((of) => ({ kind: 'atLeast', n: 1, of }), value),
    collapse: (keep) => {
      const kept = keep(stack.pop() as TraceNode[]);
      const [only] = kept;
      if (kept.length === 1 && only) top().push(only);
      else if (kept.length > 1) {
        const value = Math.max(...kept.map((node) => node.value)) as Truth;
        top().push({ label: { kind: 'atLeast', n: 1, of: kept.length }, value, children: kept });
      }
    },
    part: (part) => {
      const child = top().pop() as TraceNode;
      top().push({ label: { kind: 'part', part }, value: child.value, children: [child] });
    },
    leaf: (fact, value, used, disputed) => {
      const label: TraceLabel = { kind: 'leaf', fact, disputed, used: used.map(useOf) };
      top().push({ label, value, children: [] });
    },
    ...hooks,
  };
  return { tracer, roots: () => bottom };
}

const RANK = { verified: 2, reported: 1, unconfirmed: 0 } as const;

/** A fact cited several times is as sure as its best citation. */
function useOf(fact: Fact): Use {
  const citations = [...fact.marks.citations].sort((a, b) => RANK[b.certainty] - RANK[a.certainty]);
  return {
    sources: citations.map((citation) => citation.source),
    speaker: fact.marks.speaker,
    value: fact.kind === 'claim' ? 0 : fact.value,
    certainty: citations[0]?.certainty ?? 'unconfirmed',
  };
}
