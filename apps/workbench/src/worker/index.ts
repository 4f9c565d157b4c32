import type { Refusal } from '../ask/put.js';
import { loaded } from './library.js';
import { questions } from './questions.js';
import { NOWHERE, Refused } from './refused.js';

export interface Ask {
  readonly id: number;
  readonly name: string;
  readonly args: readonly unknown[];
}

export type Told =
  | { readonly id: number; readonly answer: unknown }
  | { readonly id: number; readonly refusal: Refusal };

const port = self as unknown as {
  onmessage: (event: { readonly data: Ask }) => void;
  postMessage: (told: Told) => void;
};

port.onmessage = ({ data: { id, name, args } }) => {
  const question = questions[name as keyof typeof questions] as (
    ...args: readonly unknown[]
  ) => Promise<unknown>;
  question(...args).then(
    (answer) => port.postMessage({ id, answer }),
    (error: unknown) => port.postMessage({ id, refusal: refusalOf(error) }),
  );
};

function refusalOf(error: unknown): Refusal {
  if (error instanceof Refused) return error.refusal;
  const message = error instanceof Error ? error.message : String(error);
  return { ...NOWHERE, message };
}

// The library is wanted whatever is asked first.
loaded().catch(() => undefined);
