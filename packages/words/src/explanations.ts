import type { TraceLabel, TraceNode, Use } from '@casus/model';
import { formulaText } from './formulas.js';
import { named } from './names.js';
import { questionText } from './questions.js';
import type { Env, Speech } from './speech.js';

/** One line of an explanation; `depth` counts the nodes it stands under. */
export interface ExplanationLine {
  readonly depth: number;
  readonly value: 0 | 1 | 2;
  readonly text: string;
}

/** A trace from the top: what was asked, how it came out, on whose word. */
export function explanationLines(
  speech: Speech,
  node: TraceNode,
  env: Env,
  depth = 0,
): ExplanationLine[] {
  const text = labelText(speech, node.label, env);
  const below = node.children.flatMap((child) => explanationLines(speech, child, env, depth + 1));
  return [{ depth, value: node.value, text }, ...below];
}

function labelText(speech: Speech, label: TraceLabel, env: Env): string {
  switch (label.kind) {
    case 'part':
      return speech.message(`trace.${label.part}`);
    case 'atLeast':
      if (label.n === label.of) return speech.message('trace.all');
      if (label.n === 1) return speech.message('trace.any');
      return speech.message('trace.at-least', { n: label.n, of: label.of });
    case 'not':
      return speech.message('trace.not');
    case 'count':
      return speech.message('trace.count', { n: label.n });
    case 'formula':
      return formulaText(speech, label.formula, env);
    case 'leaf': {
      const asked = questionText(speech, label.fact, true);
      const text = label.disputed ? speech.message('disputed', { text: asked }) : asked;
      if (label.used.length === 0) return text;
      return speech.message('trace.used', {
        text,
        sources: label.used.map((use) => usedText(speech, use)).join('; '),
      });
    }
  }
}

/** The sources, how sure the fact is there, and whether they deny it. */
function usedText(speech: Speech, use: Use): string {
  const names = use.sources.length > 0 ? use.sources : use.speaker === null ? [] : [use.speaker];
  // What nobody is cited for, the asker has given.
  if (names.length === 0) return speech.message('trace.as-given');
  const source = [...new Set(names.map((id) => named(speech, id)?.nom ?? id))].join(', ');
  const said = use.value === 0 ? speech.message('trace.used-denied', { source }) : source;
  return [said, speech.message(`certainty.${use.certainty}`)].filter(Boolean).join(', ');
}
