import type { Order } from '../language.js';
import { END, VERB } from '../marks.js';

const CONTRACTIONS: Readonly<Record<string, string>> = {
  'an dem': 'am',
  'an das': 'ans',
  'bei dem': 'beim',
  'in dem': 'im',
  'in das': 'ins',
  'von dem': 'vom',
  'zu dem': 'zum',
  'zu der': 'zur',
};

/** What ends a list of those who act as one. */
export const TOGETHER = ' gemeinsam';

/** "ein gemeinsamer Angriff", "zwischen den Staatsoberhäuptern": that they act as one is said already. */
const JOINT_BEFORE = /(?:\bgemeinsame[nmrs]? [^\s,;:]+|\bzwischen(?: [^\s,;:]+){0,2}) $/i;

function unrepeated(before: string, inserted: string): string {
  const repeats = inserted.endsWith(TOGETHER) && JOINT_BEFORE.test(before);
  return repeats ? inserted.slice(0, -TOGETHER.length) : inserted;
}

/** Contracts only where a slot meets its preposition, so never a relative pronoun. */
export function joint(before: string, filler: string): string {
  const inserted = unrepeated(before, filler);
  const at = placed(before, inserted);
  if (at !== before) return at + inserted;
  const preposition = /(?:^|\s)(an|bei|in|von|zu) $/i.exec(before)?.[1];
  const article = /^(dem|das|der) /.exec(inserted)?.[1];
  const contracted = preposition && article ? CONTRACTIONS[`${preposition} ${article}`] : undefined;
  if (!preposition || !article || !contracted) return before + inserted;
  return before.slice(0, -preposition.length - 1) + contracted + inserted.slice(article.length);
}

/** "an einem Ort", "auf den Inseln": with these nouns German does not say "in". */
function placed(before: string, inserted: string): string {
  if (!/(^|\s)in $/.test(before)) return before;
  if (/^einem Ort\b/.test(inserted)) return before.replace(/in $/, 'an ');
  return /^den \S*inseln\b/i.test(inserted) ? before.replace(/in $/, 'auf ') : before;
}

/** The separable prefix, marked by the underscore at its end. */
const PREFIX = new RegExp(`(\\S+)_(?=[\\s,;.${END}]|$)`);
/** "A und B gemeinsam" as the subject: in a main clause the verb is second, and "gemeinsam" follows it. */
const JOINT = new RegExp(`( gemeinsam) (${VERB}[^${VERB}]*${VERB})( es(?= ))?`);
const FINITE = new RegExp(`${VERB}([^${VERB}]*)${VERB}`);

/**
 * The finite verb second, first (after an adverbial, which is not part of the text), or last
 * ("wenn jemand Belarus angreift"), there joined by its prefix.
 */
export function order(marked: string, wanted: Order): string | null {
  const verb = FINITE.exec(marked)?.[1];
  if (wanted === 'main')
    return tidy(
      marked
        .replace(JOINT, ' $2$3 gemeinsam')
        .replace(FINITE, '$1')
        .replace(PREFIX, '$1')
        .replace(END, ''),
    );
  if (verb === undefined) return null;
  const rest = marked.replace(FINITE, '');
  if (wanted === 'fronted') return tidy(`${verb} ${rest.replace(PREFIX, '$1').replace(END, '')}`);
  const prefix = PREFIX.exec(rest)?.[1] ?? '';
  const open = rest.replace(PREFIX, '');
  const last = ` ${prefix}${verb}`;
  return tidy(open.includes(END) ? open.replace(END, last) : open + last);
}

/** `Beistand _leisten`, `ein_setzen`: "zu leisten", "einzusetzen", or without "zu". */
export function infinitive(text: string, withTo: boolean): string {
  return text
    .replace(/(^|\s)_(?=\S)/g, withTo ? '$1zu ' : '$1')
    .replace(/(\S)_(?=\S)/g, withTo ? '$1zu' : '$1');
}

/** "ist ein(e)" becomes "ist kein(e)", other "ist" becomes "ist nicht", marked as a verb or not. */
export function negated(template: string): string | null {
  const being =
    /(\{[^}]*verb (?:ist|sind|war)\b[^}]*\}|\b(?:ist|sind|war)\b)( ein(?=e?[rnms]? |e?[rnms]?$))?/;
  if (!being.test(template)) return null;
  return template.replace(being, (_, verb: string, article?: string) =>
    article ? `${verb} kein` : `${verb} nicht`,
  );
}

function tidy(text: string): string {
  return text
    .replaceAll(VERB, '')
    .replace(/ {2,}/g, ' ')
    .replace(/ +([,;.:)])/g, '$1')
    .trim();
}
