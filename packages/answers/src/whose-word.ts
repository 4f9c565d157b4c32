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
  const said = used(reasons(engine.trace(facts, view, instance))).flatMap(
    ({ speaker, certainty }) => (speaker === null ? [] : [{ speaker, certainty }]),
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
