import type { Words } from '@casus/words';
import { paint } from './paint.js';
import type { Phrases } from './replay.js';

type Key = Parameters<Phrases>[0];
type Frame = Parameters<Words['about']>[0];

/** Why a row of the coded table says what it says: its promises, those that decide first. */
export interface ReplayExplanation {
  readonly schema: 'casus/replay-explain/1';
  readonly warid: number;
  readonly warname: string | null;
  readonly atopid: number;
  readonly outcome: string;
  readonly reason: string;
  readonly byFallback: boolean;
  /** Clause or instrument of the library whose text decided instead of the columns. */
  readonly byText: string | null;
  readonly instances: readonly {
    readonly clause: string;
    readonly bearer: string;
    readonly ally: string;
    readonly enemy: string;
    /** Who the three are in the library; null: it has no such actor on that day. */
    readonly actors: {
      readonly bearer: string | null;
      readonly ally: string | null;
      readonly enemy: string | null;
    };
    readonly since: string;
    readonly status: string;
    readonly force: number;
    readonly trigger: number;
    readonly performed: number;
    readonly missing: string;
    readonly later: boolean;
    /** How the fighting between ally and enemy began. */
    readonly event: 'opened' | 'attacked' | 'joined' | 'unclear';
    readonly byText: string | null;
    readonly deciding: boolean;
  }[];
}

/** More promises than these are counted, not told. */
const TOLD = 12;

export function replayExplanationLines(result: ReplayExplanation, words: Words): string[] {
  const phrase = words.message;
  const { instances } = result;
  const outcome = phrase(`replay.outcome.${result.outcome}` as Key);
  const lines = [
    paint.heading(
      phrase('replay.explain.head', {
        war: String(result.warid),
        name: result.warname ?? '',
        atopid: String(result.atopid),
        outcome,
      }),
    ),
    phrase(`replay.reason.${result.reason}` as Key),
    ...(result.byText === null
      ? []
      : [phrase('replay.explain.by-text', { clause: textName(result.byText, words) })]),
    ...(result.byFallback ? [phrase('replay.explain.fallback')] : []),
  ];
  for (const deciding of [true, false]) {
    const some = instances.filter((one) => one.deciding === deciding);
    if (some.length === 0) continue;
    lines.push(
      '',
      paint.heading(phrase(deciding ? 'replay.explain.decides' : 'replay.explain.others')),
    );
    for (const one of some.slice(0, TOLD)) lines.push(...instanceLines(one, words));
    if (some.length > TOLD) {
      lines.push(`  ${phrase('replay.explain.more', { count: some.length - TOLD })}`);
    }
  }
  return lines;
}

/** A clause by its place in its treaty, a treaty by its title. */
const textName = (id: string, words: Words): string =>
  id.includes('.') ? words.clauseName(id) : words.title(id);

function instanceLines(one: ReplayExplanation['instances'][number], words: Words): string[] {
  const phrase = words.message;
  const { since, actors } = one;
  const [bearer, ally, enemy] = (['bearer', 'ally', 'enemy'] as const).map(
    (role) => actors[role] ?? one[role],
  ) as [string, string, string];
  const status = phrase(`status.${one.status}` as Key);
  if (one.clause === 'peace') {
    const enemies = words.about('war.enemies', [bearer, ally]);
    return [`  ${phrase('replay.explain.fought', { enemies, since, status })}`];
  }
  const clause = phrase(`replay.clause.${one.clause}` as Key);
  const promise = words.about('war.promise', [bearer, ally, enemy]);
  const missing = one.missing === '' ? [] : one.missing.split(';');
  return [
    `  ${phrase('replay.explain.instance', { clause, promise, since, status })}`,
    `    ${words.about(`war.${one.event}` as Frame, [ally, enemy])}`,
    ...(one.later ? [`    ${phrase('replay.explain.later')}`] : []),
    `    ${performedText(one, words, bearer, ally, enemy)}`,
    ...missing.map(
      (name) =>
        `    ${phrase('replay.explain.missing', { what: phrase(`replay.missing.${name}` as Key) })}`,
    ),
  ];
}

/** What the bearer did: of neutrality, whether it fought its ally, else whether it fought the enemy. */
function performedText(
  { clause, performed }: ReplayExplanation['instances'][number],
  words: Words,
  bearer: string,
  ally: string,
  enemy: string,
): string {
  if (performed === 1) return words.about('war.unknown', [bearer, enemy]);
  if (clause === 'neutrality') {
    return words.about(performed === 2 ? 'war.fought-not' : 'war.fought', [bearer, ally]);
  }
  return words.about(performed === 2 ? 'war.fought-too' : 'war.fought-not', [bearer, enemy]);
}
