import { type Engine, explain as reasons } from '@casus/engine';
import type { Fact, Instance, TraceNode, Use, View } from '@casus/model';

/** Somebody's word that a status rests on, and how sure it is that he said so. */
export interface WordAnswer {
  readonly speaker: string;
  readonly certainty: string;
}

const IDLE: readonly string[] = ['undetermined', 'dormant', 'not in force'];

/** On whose word an instance has the status it has: of what decides it, that which one actor says. */
export function whoseWord(
  engine: Engine,
  facts: readonly Fact[],
  view: View,
  instance: Instance,
): WordAnswer[] {
  if (IDLE.includes(instance.status)) return [];
  const trace = engine.trace(facts, view, instance);
  // Most rest on what the library states: what decides them then need not be told from the rest.
  if (!spoken(trace)) return [];
  const said = used(reasons(trace)).flatMap(({ speaker, certainty }) =>
    speaker === null ? [] : [{ speaker, certainty }],
  );
  return said.filter(
    (one, index) =>
      index ===
      said.findIndex((same) => same.speaker === one.speaker && same.certainty === one.certainty),
  );
}

function used({ label, children }: TraceNode): readonly Use[] {
  return label.kind === 'leaf' ? label.used : children.flatMap(used);
}

function spoken({ label, children }: TraceNode): boolean {
  if (label.kind === 'leaf') return label.used.some(({ speaker }) => speaker !== null);
  return children.some(spoken);
}
