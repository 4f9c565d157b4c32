import type { ExplainedInstance, Explanation } from '@casus/answers';
import type { Words } from '@casus/words';
import { rowLines } from './evaluation.js';
import { paint } from './paint.js';
import { wrap } from './write.js';

export function explanationLines(explanation: Explanation, words: Words): string[] {
  const name = explanation.limb ? `${explanation.clause}.${explanation.limb}` : explanation.clause;
  const status = words.status(explanation.status as 'kept');
  return [
    paint.heading(`${name}: ${status}`),
    ...explanation.text.flatMap((line) => wrap(line.trim(), 2)),
    ...explanation.instances.flatMap((item) => ['', ...instanceLines(item, words)]),
    ...(explanation.leftOut > 0
      ? [
          '',
          paint.faint(`  ${words.message('more-alike', { count: explanation.leftOut })} (--all)`),
        ]
      : []),
  ];
}

const SIGN = { true: '✓', false: '✗', unknown: '?' } as const;

function instanceLines(item: ExplainedInstance, words: Words): string[] {
  const why = item.why.flatMap((line) => {
    const sign = SIGN[line.value];
    return wrap(`${sign} ${line.sentence}`, 4 + 2 * line.depth);
  });
  const exclude = item.wouldExclude.map(
    (set) => `${words.message('would-exclude')}: ${set.map((fact) => fact.sentence).join('; ')}`,
  );
  return [...rowLines(item, words), ...why, ...exclude.flatMap((line) => wrap(line, 4))];
}
