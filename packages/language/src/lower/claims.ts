import type { Claim, Marks } from '@casus/model';
import type * as ast from '../grammar/generated/ast.js';
import { type Case, rolesOf, speaker } from './case.js';
import { target } from './context.js';
import { instant, startOf } from './dates.js';
import { citations } from './names.js';
import { pattern, roleTerms } from './patterns.js';
import { beginning, following } from './stretches.js';

/** "no request because of h": there was none of this look. */
export function absence(node: ast.PatternFormula, by: Marks, within: Case): Claim {
  const name = target(node.event)?.name ?? '';
  const lowered = pattern(node, null, within.scope);
  const about = rolesOf(lowered?.pattern.roles ?? {}, node, within);
  return { ...claim([name], about, undated()), marks: by };
}

export function undated(): { from: null; to: null } {
  return { from: null, to: null };
}

export function claim(
  named: readonly string[],
  about: Claim['about'],
  when: { readonly from: number | null; readonly to: number | null },
): Claim {
  const by: Marks = { citations: [], speaker: null, knownFrom: null, reading: null };
  return { kind: 'claim', names: named, about, from: when.from, to: when.to, marks: by };
}

/** Someone claims that the record is complete. */
export function completeness(node: ast.Completeness, within: Case): Claim {
  const report = within.context.report;
  const first = target(node.names[0]);
  const about =
    first?.$type === 'EventDecl'
      ? rolesOf(roleTerms(node.roles, first, within.scope, new Set()), node, within)
      : {};
  const when = {
    // What is complete from some day of a month on is surely so only from its last day on.
    from: node.from ? beginning(instant(node.from, node, report)).latest : null,
    to: node.to ? following(instant(node.to, node, report)).earliest : null,
  };
  const sources = node.citations.flatMap((item) => target(item.source) ?? []);
  const days = sources
    .flatMap((s) => (s.$type === 'SourceDecl' ? s.dated : []))
    .map((d) => startOf(d, node, report));
  const implied = within.known === 'at once' ? null : when.to;
  const known = node.known
    ? startOf(node.known, node, report)
    : days.length > 0
      ? Math.min(...days)
      : implied;
  return {
    ...claim(
      node.names.flatMap((item) => target(item)?.name ?? []),
      about,
      when,
    ),
    marks: {
      citations: citations(node.citations),
      speaker: speaker(sources),
      knownFrom: known,
      reading: null,
    },
  };
}
