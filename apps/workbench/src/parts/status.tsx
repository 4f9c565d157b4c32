import { useCatalogue } from '../app/catalogue.js';

/** What a status means for the eye: colour follows the sign and the word, and never stands alone. */
const TONES: Readonly<Record<string, Tone>> = {
  breached: 'broken',
  missed: 'broken',
  exercised: 'open-right',
  available: 'open-right',
  triggered: 'due',
  kept: 'kept',
  observed: 'kept',
  counted: 'counts',
  held: 'counts',
  open: 'unknown',
  'possibly counted': 'unknown',
  undetermined: 'unknown',
};

export type Tone = 'broken' | 'open-right' | 'due' | 'kept' | 'counts' | 'unknown' | 'resting';

export function toneOf(status: string): Tone {
  return TONES[status] ?? 'resting';
}

const SIGNS: Readonly<Record<Tone, string>> = {
  broken: 'M4 4l8 8M12 4l-8 8',
  'open-right': 'M3 13V5a5 5 0 0 1 9.5-2M3 8h10v5H3z',
  due: 'M8 3v6M8 12.4v.2',
  kept: 'M3 8.5l3.2 3.2L13 4.5',
  counts: 'M3 6h10M3 10h10',
  unknown: 'M5.4 6a2.7 2.7 0 1 1 3.9 2.4C8.4 8.9 8 9.3 8 10.2M8 13v.2',
  resting: 'M4 8h8',
};

/** Sign and word of a status, in the reader's language; of an announcement, which is not kept but comes about. */
export function Status(props: { readonly status: string; readonly announced?: boolean }) {
  const { status } = props;
  const catalogue = useCatalogue();
  const statuses = props.announced ? catalogue.announced : catalogue.statuses;
  return (
    <span className={`status tone-${toneOf(status)}`} data-status={status}>
      <StatusSign tone={toneOf(status)} />
      {statuses[status] ?? status}
    </span>
  );
}

export function StatusSign({ tone }: { readonly tone: Tone }) {
  return (
    <svg viewBox="0 0 16 16" width="13" height="13" aria-hidden="true" className="sign">
      <path d={SIGNS[tone]} />
    </svg>
  );
}
