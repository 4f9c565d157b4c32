import type { Duration, Formula } from '@casus/model';
import type { FrameKey } from './en/frames.js';
import { type Forms, invariable } from './forms.js';
import type { Order } from './language.js';
import { handleRef } from './names.js';
import { type Env, frame, type Speech } from './speech.js';

const HOUR = 60;
const DAY = 24 * HOUR;

/** "this meeting begins within 24 hours after this request". */
export function gapText(
  speech: Speech,
  formula: Extract<Formula, { kind: 'gap' }>,
  env: Env,
  order: Order,
  holds: boolean,
): string {
  const { min, max } = formula;
  const key = gapFrame(min, max);
  if (key === null) return frame(speech, holds ? 'always' : 'never', [], order);
  const limit = max === null ? min : max;
  const args = [
    handleRef(speech, formula.to, env),
    limit === null ? null : minutesForms(speech, limit),
    handleRef(speech, formula.from, env),
    min === null ? null : minutesForms(speech, min),
  ];
  return frame(speech, holds ? key : `not-${key}`, args, order);
}

type GapFrame = Extract<FrameKey, 'gap-within' | 'gap-from' | 'gap-between'>;

/** A lower limit of nothing is none: "within" already says "not before". */
function gapFrame(min: number | null, max: number | null): GapFrame | null {
  if (max === null) return min === null ? null : 'gap-from';
  return min === null || min === 0 ? 'gap-within' : 'gap-between';
}

/** Treaties say "24 hours" and "two days": hours up to two days, then days where they are whole. */
function minutesForms(speech: Speech, minutes: number): Forms {
  const days = minutes % DAY === 0 && minutes >= 2 * DAY;
  const length: Duration = days
    ? { amount: minutes / DAY, unit: 'day' }
    : { amount: Math.round((minutes / HOUR) * 100) / 100, unit: 'hour' };
  const nom = speech.language.duration(length, 'nom');
  return { ...invariable(nom), dat: speech.language.duration(length, 'dat') };
}
