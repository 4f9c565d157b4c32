import { distance } from 'fastest-levenshtein';
import type { AstNode, LangiumDocument, Reference } from 'langium';
import type { Report } from '../diagnostic.js';

/** Words for what a reference may point to, for the reader of an error. */
const WHAT: Readonly<Record<string, string>> = {
  ActDecl: 'verb of an event',
  ActorDecl: 'actor',
  Cited: 'source',
  ClauseDecl: 'clause',
  EventDecl: 'event type',
  GroupDecl: 'group',
  InstrumentDecl: 'instrument',
  Named: 'name',
  Party: 'actor or group',
  RecordDecl: 'record',
  RelationDecl: 'relation or term',
};

/** Names that nothing declares, each with the nearest name that something does. */
export function reportUnresolved(
  document: LangiumDocument,
  known: (reference: Reference) => Iterable<string>,
  report: Report,
): void {
  for (const reference of document.references) {
    if (!('ref' in reference) || reference.ref !== undefined || !reference.$refNode) continue;
    const type = typeOf(reference);
    const proposal = nearest(reference.$refText, known(reference));
    const hint = proposal ? ` Did you mean "${proposal}"?` : '';
    report(reference.$refNode, {
      code: 'unknown-name',
      message: `No ${WHAT[type] ?? 'name'} is called "${reference.$refText}".${hint}`,
      proposal,
    });
  }
}

function typeOf(reference: Reference): string {
  const error = reference.error as
    | { info?: { reference?: unknown; container?: AstNode } }
    | undefined;
  const message = (reference.error?.message ?? '').match(/reference to (\w+)/);
  return message?.[1] ?? error?.info?.container?.$type ?? 'Named';
}

/** The known name within a third of the letters, nearest first; none is better than a wild one. */
export function nearest(name: string, known: Iterable<string>): string | null {
  let best: string | null = null;
  let least = Math.max(2, Math.floor(name.length / 3)) + 1;
  for (const candidate of known) {
    if (Math.abs(candidate.length - name.length) >= least) continue;
    const far = distance(name.toLowerCase(), candidate.toLowerCase());
    if (far < least) {
      least = far;
      best = candidate;
    }
  }
  return best;
}
