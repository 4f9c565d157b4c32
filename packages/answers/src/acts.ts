import { type Engine, explain as reasons } from '@casus/engine';
import type { Fact, Instance, TraceNode, View } from '@casus/model';

const BY_AN_ACT: readonly string[] = ['kept', 'breached'];

/** The happenings by which a duty was kept or a prohibition broken. Of a deadline that was missed there is none. */
export function actsOf(
  engine: Engine,
  facts: readonly Fact[],
  view: View,
  instance: Instance,
): readonly string[] {
  if (!BY_AN_ACT.includes(instance.status)) return [];
  const occasions = Object.values(instance.happenings);
  // Of all acts that were looked at, those that decide.
  const decisive = performances(reasons(engine.trace(facts, view, instance)));
  const done = new Set(decisive.flatMap(happenings));
  return [...done].filter((happening) => !occasions.includes(happening));
}

function performances(node: TraceNode): readonly TraceNode[] {
  const { label, children } = node;
  if (label.kind === 'part' && label.part === 'performance') return [node];
  return children.flatMap(performances);
}

function happenings({ label, value, children }: TraceNode): readonly string[] {
  const fact = label.kind === 'leaf' && value === 2 ? label.fact : null;
  const own = fact?.kind === 'description' && fact.inside === null ? fact.happening : null;
  return [...(own === null ? [] : [own]), ...children.flatMap(happenings)];
}
