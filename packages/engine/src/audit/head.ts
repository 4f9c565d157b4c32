import type { Bearer, Clause, Head, Pattern, Term, Window } from '@casus/model';
import { isoDay } from '@casus/model';
import { modality } from '../modality.js';
import { isA } from '../standing/standing.js';
import type { Bench } from './limbs.js';
import type { HeadDetail } from './types.js';

/**
 * Where the account gives what is owed or allowed otherwise than the clause. What it leaves out, and
 * what it says more closely ("from Belarus"), is no contradiction.
 */
export function headContradictions(bench: Bench, clause: Clause, account: Clause): HeadDetail[] {
  const [theirs, own] = [clause.head, account.head];
  const found: HeadDetail[] = [];
  const put = (what: HeadDetail['what'], a: readonly string[], b: readonly string[]) =>
    found.push({ about: 'head', what, clause: a, account: b });
  const [a, b] = [modality(theirs), modality(own)];
  if (a !== b) put('modality', [a], [b]);
  if (!('bearer' in theirs) || !('bearer' in own)) return found;
  const [bound, said] = [bearers(theirs.bearer), bearers(own.bearer)];
  if (bound.join() !== said.join()) put('bearer', bound, said);
  if (!isSameAct(bench, theirs.act, own.act)) put('act', [theirs.act.type], [own.act.type]);
  const [window, told] = [windowOf(theirs), windowOf(own)];
  if (told && window && told !== window) put('window', [window], [told]);
  return found;
}

/** Variables are named by whoever writes: they are compared as "one of those the clause speaks of". */
function bearers({ holders, together }: Bearer): string[] {
  const names = holders.map(({ actor, office }) => `${office ?? ''} ${nameOf(actor)}`.trim());
  return [...names.sort(), ...(together && names.length > 1 ? ['together'] : [])];
}

function nameOf(term: Term): string {
  if (term.kind === 'const') return term.id;
  return term.kind === 'variable' || term.kind === 'bind' ? '' : JSON.stringify(term);
}

/** The same sort of act, and in every role that both name fillers that can be the same. */
function isSameAct({ events, model }: Bench, act: Pattern, told: Pattern): boolean {
  if (!isA(events, told.type, act.type) && !isA(events, act.type, told.type)) return false;
  const above = (id: string): readonly string[] => {
    const parents = model.kinds.find((kind) => kind.id === id)?.parents ?? [];
    return [id, ...parents.flatMap(above)];
  };
  return Object.entries(told.roles).every(([role, term]) => {
    const other = act.roles[role];
    if (!other) return true;
    const [a, b] = [constants(other), constants(term)];
    if (a.length === 0 || b.length === 0) return true;
    return b.some((id) => a.some((one) => above(id).includes(one) || above(one).includes(id)));
  });
}

function constants(term: Term): string[] {
  if (term.kind === 'const') return [term.id];
  return term.kind === 'any' || term.kind === 'all' ? term.terms.flatMap(constants) : [];
}

function windowOf(head: Head): string | null {
  const window: Window | null = 'window' in head ? head.window : null;
  if (window?.kind === 'dates') return `${isoDay(window.from)}/${isoDay(window.to - 1)}`;
  if (window?.kind === 'within') return `${window.duration.amount} ${window.duration.unit}`;
  return window ? 'at once' : null;
}
