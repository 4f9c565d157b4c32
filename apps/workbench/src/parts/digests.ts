import type { PlacedDigest } from '../worker/library-pages.js';
import { digest } from './digest.js';

export interface Held {
  readonly place: PlacedDigest;
  /** The paragraph of the reader's copy that has this digest, counted from 1; null: none has. */
  readonly at: number | null;
}

/**
 * The reader's copy of a text held against the places that the library speaks of, by digest alone: what is not the
 * same letter for letter is not found, and nothing is matched by likeness. The copy goes nowhere.
 */
export async function heldAgainst(copy: string, places: readonly PlacedDigest[]): Promise<Held[]> {
  const paragraphs = paragraphsOf(copy);
  const whole = await Promise.all(paragraphs.map(digest));
  const sentences = await Promise.all(
    paragraphs.map((paragraph) => Promise.all(sentencesOf(paragraph).map(digest))),
  );
  return places.map((place) => {
    const found =
      place.sentence === null
        ? whole.indexOf(place.digest)
        : sentences.findIndex((own) => own.includes(place.digest));
    return { place, at: found < 0 ? null : found + 1 };
  });
}

/** Parted by empty lines if there are any, else line by line; headings count as paragraphs of the copy. */
function paragraphsOf(copy: string): string[] {
  const parted = /\n\s*\n/.test(copy.trim()) ? copy.split(/\n\s*\n/) : copy.split('\n');
  return parted.map(folded).filter((it) => it !== '');
}

const folded = (text: string) => text.trim().replace(/\s+/g, ' ');

function sentencesOf(paragraph: string): string[] {
  const parts = new Intl.Segmenter(undefined, { granularity: 'sentence' }).segment(paragraph);
  return [...parts].map(({ segment }) => folded(segment));
}
