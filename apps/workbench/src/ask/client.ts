import type { Told } from '../worker/index.js';
import type { Questions } from '../worker/questions.js';
import type { Refusal } from './put.js';

export type Name = keyof Questions;
export type Args<N extends Name> = Parameters<Questions[N]>;
export type Answer<N extends Name> = Awaited<ReturnType<Questions[N]>>;

/** What the reader can mend, as the worker told it. */
export class AskError extends Error {
  readonly refusal: Refusal;

  constructor(refusal: Refusal) {
    super(refusal.message);
    this.refusal = refusal;
  }
}

interface Line {
  readonly worker: Worker;
  readonly waiting: Map<number, { resolve: (it: unknown) => void; reject: (e: Error) => void }>;
}

/** Questions that may take seconds have a worker of their own: the others never wait for them. */
const SLOW: readonly Name[] = [
  'audit',
  'auditOwn',
  'check',
  'claimReview',
  'compare',
  'conflict',
  'periods',
  'whatWould',
];
const lines: { quick: Line | null; slow: Line | null } = { quick: null, slow: null };
const known = new Map<string, Promise<unknown>>();
/** Answers that are there already, by the same names. */
const there = new Map<string, unknown>();
const KEEP = 60;
let count = 0;

function lineOf(name: Name): Line {
  const sort = SLOW.includes(name) ? 'slow' : 'quick';
  lines[sort] ??= opened();
  return lines[sort];
}

function opened(): Line {
  const worker = new Worker(new URL('../worker/index.js', import.meta.url), { type: 'module' });
  const waiting: Line['waiting'] = new Map();
  worker.onmessage = ({ data }: MessageEvent<Told>) => {
    const asker = waiting.get(data.id);
    waiting.delete(data.id);
    if ('refusal' in data) asker?.reject(new AskError(data.refusal));
    else asker?.resolve(data.answer);
  };
  worker.onerror = (event) => {
    for (const { reject } of waiting.values()) reject(new Error(event.message || 'worker'));
    waiting.clear();
  };
  return { worker, waiting };
}

/** Asks the engine, off the main thread. The same question is asked once. Rejects with an AskError. */
export function ask<N extends Name>(name: N, ...args: Args<N>): Promise<Answer<N>> {
  const key = JSON.stringify([name, args]);
  const before = known.get(key);
  if (before) return before as Promise<Answer<N>>;
  const asked = new Promise((resolve, reject) => {
    const { worker, waiting } = lineOf(name);
    count += 1;
    waiting.set(count, { resolve, reject });
    worker.postMessage({ id: count, name, args });
  });
  known.set(key, asked);
  asked.then(
    (answer) => known.has(key) && there.set(key, answer),
    () => known.delete(key),
  );
  for (const old of [...known.keys()].slice(0, Math.max(0, known.size - KEEP))) {
    known.delete(old);
    there.delete(old);
  }
  return asked as Promise<Answer<N>>;
}

/** The answer, if it is there already; asks nothing. */
export function answered<N extends Name>(name: N, args: Args<N>): Answer<N> | null {
  return (there.get(JSON.stringify([name, args])) ?? null) as Answer<N> | null;
}
