import { paint } from './paint.js';
import type { Phrases } from './replay.js';

type Key = Parameters<Phrases>[0];

/** Why a row of the coded table says what it says: its promises, those that decide first. */
export interface ReplayExplanation {
  readonly schema: 'casus/replay-explain/1';
  readonly warid: number;
  readonly warname: string | null;
  readonly atopid: number;
  readonly outcome: string;
  readonly reason: string;
  readonly byFallback: boolean;
  readonly instances: readonly {
    readonly clause: string;
    readonly bearer: string;
    readonly ally: string;
    readonly enemy: string;
    readonly since: string;
    readonly status: string;
    readonly force: number;
    readonly trigger: number;
    readonly performed: number;
    readonly missing: string;
    readonly later: boolean;
    /** How the fighting between ally and enemy began. */
    readonly event: 'opened' | 'attacked' | 'joined' | 'unclear';
    readonly deciding: boolean;
  }[];
}

/** More promises than these are counted, not told. */
const TOLD = 12;

export function replayExplanationLines(result: ReplayExplanation, phrase: Phrases): string[] {
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
    ...(result.byFallback ? [phrase('replay.explain.fallback')] : []),
  ];
  for (const deciding of [true, false]) {
    const some = instances.filter((one) => one.deciding === deciding);
    if (some.length === 0) continue;
    lines.push(
      '',
      paint.heading(phrase(deciding ? 'replay.explain.decides' : 'replay.explain.others')),
    );
    for (const one of some.slice(0, TOLD)) lines.push(...instanceLines(one, phrase));
    if (some.length > TOLD) {
      lines.push(`  ${phrase('replay.explain.more', { count: some.length - TOLD })}`);
    }
  }
  return lines;
}

function instanceLines(one: ReplayExplanation['instances'][number], phrase: Phrases): string[] {
  const { bearer, ally, enemy, since } = one;
  const status = phrase(`status.${one.status}` as Key);
  if (one.clause === 'peace') {
    return [`  ${phrase('replay.explain.fought', { bearer, ally, since, status })}`];
  }
  const clause = phrase(`replay.clause.${one.clause}` as Key);
  const kind = one.clause === 'neutrality' && one.performed !== 1 ? 'neutrality' : 'fight';
  const missing = one.missing === '' ? [] : one.missing.split(';');
  return [
    `  ${phrase('replay.explain.instance', { clause, bearer, ally, enemy, since, status })}`,
    `    ${phrase(`replay.explain.${one.event}`, { ally, enemy })}`,
    ...(one.later ? [`    ${phrase('replay.explain.later')}`] : []),
    `    ${phrase(`replay.explain.performed.${one.performed}.${kind}` as Key, { bearer, ally, enemy })}`,
    ...missing.map(
      (name) =>
        `    ${phrase('replay.explain.missing', { what: phrase(`replay.missing.${name}` as Key) })}`,
    ),
  ];
}
