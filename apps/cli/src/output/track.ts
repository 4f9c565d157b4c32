import type { Evidence, Track, TrackItem } from '@casus/answers';
import { DAY } from '@casus/model';
import type { Words } from '@casus/words';
import { paint } from './paint.js';
import { wrap } from './write.js';

/** The speaker is named already: what remains are the sources that report it. */
function sourceNames(sources: Evidence['sources'], words: Words): string {
  return sources
    .map(({ source }) => source)
    .filter((source) => !words.isActor(source))
    .join(', ');
}

export function trackLines(track: Track, words: Words): string[] {
  const known = words.date(Date.parse(`${track.asKnownOn}T00:00:00Z`) / 60_000);
  const lines = [paint.heading(words.message('track.heading', { date: known })), ''];
  if (track.items.length === 0) return [...lines, words.message('none-found')];
  return [...lines, ...track.items.flatMap((item) => [...trackItemLines(item, words), ''])];
}

const SIGN = { true: '✓', false: '✗', unknown: '?' } as const;

export function trackItemLines(item: TrackItem, words: Words): string[] {
  const status = words.announced(item.status as 'open');
  const sentence = item.sentence.charAt(0).toUpperCase() + item.sentence.slice(1);
  const lines = wrap(`${item.title}: ${sentence}`, 2);
  if (item.window) {
    const [first, last] = item.window.map((day) => Date.parse(`${day}T00:00:00Z`) / 60_000);
    const when = words.interval(first ?? null, (last ?? 0) + DAY);
    lines.push(...wrap(`${words.message('track.window')}: ${when}`, 4));
  }
  lines.push(...wrap(paint.heading(`${words.message('track.status')}: ${status}`), 4));
  if (item.reason) lines.push(...wrap(words.reason(item.reason as 'force'), 4));
  for (const condition of item.conditions) {
    const sign = SIGN[condition.value];
    lines.push(...wrap(`${words.message('track.condition')}: ${sign} ${condition.sentence}`, 4));
  }
  for (const evidence of item.evidence) {
    const by = evidence.speaker
      ? `, ${words.message('track.as-said', { who: evidence.speaker })}`
      : '';
    const mark = words.certainty(evidence.certainty as 'reported');
    lines.push(
      ...wrap(`${evidence.sentence} [${mark}${by}; ${sourceNames(evidence.sources, words)}]`, 4),
    );
  }
  return lines;
}
