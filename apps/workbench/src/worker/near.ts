import { nearNames } from '@casus/model';
import type { FaultKey, Words } from '@casus/words';
import { Refused } from './refused.js';

/** What a name may be sought among; each has its sentence for where there is none such. */
export type Sort = FaultKey extends infer Key
  ? Key extends `fault.no.${infer One}`
    ? One
    : never
  : never;

interface Named {
  readonly id: string;
  readonly name: string;
  readonly also?: readonly string[];
}

/** That there is no such thing, and what the asker may have meant. */
export function noSuch(words: Words, sort: Sort, name: string, known: readonly Named[]) {
  // Of "nato.art5" each half may lead on where the whole does not.
  const asked = name.includes('.') ? [name, ...name.split('.')] : [name];
  const near = asked.map((one) => meant(one, known)).find(({ length }) => length > 0) ?? [];
  return { said: words.message(`fault.no.${sort}`, { name }), near };
}

const MOST = 5;

/** By its identifier, else as people call it. */
function meant(name: string, known: readonly Named[]) {
  const ids = nearNames(
    name,
    known.map(({ id }) => id),
  );
  const called = new Set(
    nearNames(
      name,
      known.flatMap((one) => [one.name, ...(one.also ?? [])]),
    ),
  );
  const near = [
    ...ids.flatMap((id) => known.find((one) => one.id === id) ?? []),
    ...known.filter((one) => called.has(one.name) || one.also?.some((also) => called.has(also))),
  ];
  const once = new Map(near.map((one) => [one.id, { id: one.id, name: one.name }]));
  return [...once.values()].slice(0, MOST);
}

/** The name, or a refusal with the nearest one there is. */
export function named(
  words: () => Words,
  sort: Sort,
  name: string,
  known: readonly string[],
): string {
  if (known.includes(name)) return name;
  const said = words().message(`fault.no.${sort}`, { name });
  throw new Refused(said, { proposal: nearNames(name, known)[0] ?? null });
}
