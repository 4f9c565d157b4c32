import type { Bearer, Clause, Lasting, Model, Pattern, Term, Window } from '@casus/model';
import { isoDay } from '@casus/model';
import { modality } from '../modality.js';
import type { HeadDifference, Side } from './types.js';

type What = HeadDifference['what'];
type Said = ReadonlyMap<What, string>;

/** What differs beside the trigger, in library names. */
export function headDifferences(model: Model, a: Side, b: Side): HeadDifference[] {
  const left = a.map(({ clause }) => saidBy(model, clause));
  const right = b.map(({ clause }) => saidBy(model, clause));
  const asked: readonly What[] = [
    ...(['modality', 'bearer', 'act', 'addressee', 'decider'] as const),
    ...(['window', 'duration', 'aspect', 'procedure'] as const),
  ];
  return asked.flatMap((what) => {
    const [one, other] = [values(left, what), values(right, what)];
    return one.join('\n') === other.join('\n') ? [] : [{ what, a: one, b: other }];
  });
}

function values(said: readonly Said[], what: What): string[] {
  return [...new Set(said.flatMap((one) => one.get(what) ?? []))].sort();
}

function saidBy(model: Model, clause: Clause): Said {
  const { head } = clause;
  const said = new Map<What, string>([
    ['modality', modality(head)],
    ['aspect', clause.aspect],
  ]);
  const put = (what: What, value: string | null) => value && said.set(what, value);
  if (head.kind !== 'counts as' && head.kind !== 'means') {
    put('bearer', bearerText(head.bearer));
    put('act', actText(head.act));
    put('addressee', addresseeText(model, head.act));
    put('decider', deciderText(model, clause, head.act));
  }
  if (head.kind === 'duty' || head.kind === 'announcement') put('window', windowText(head.window));
  const instrument = model.instruments.find(({ id }) => id === clause.instrument);
  put('duration', instrument?.duration ? lastingText(instrument.duration) : null);
  put('procedure', blankText(clause));
  return said;
}

function bearerText({ holders, together }: Bearer): string {
  const names = holders.map(
    ({ actor, office }) => `${office ? `${office} of ` : ''}${text(actor)}`,
  );
  return `${names.join(' and ')}${together ? ' together' : ''}`;
}

function actText(act: Pattern): string {
  const object = act.roles.of;
  return object ? `${act.type} of ${text(object)}` : act.type;
}

/** For whom and against whom: the other roles of the act that an actor fills. */
function addresseeText(model: Model, act: Pattern): string | null {
  const type = model.events.find(({ id }) => id === act.type);
  const parts = Object.entries(act.roles).flatMap(([role, term]) => {
    const isActor = type?.roles.some(({ id, type: filler }) => id === role && filler === 'actor');
    return isActor && role !== 'by' ? [`${role} ${text(term)}`] : [];
  });
  return parts.length > 0 ? parts.join(' ') : null;
}

/** Powers of the same instrument over the same sort of act. */
function deciderText(model: Model, clause: Clause, act: Pattern): string | null {
  const deciders = model.clauses.flatMap((power) => {
    const { head, instrument } = power;
    if (head.kind !== 'power' || instrument !== clause.instrument) return [];
    if (head.act.type !== act.type) return [];
    const under = blankText(power);
    return [`${bearerText(head.bearer)}${under ? ` (${under})` : ''}`];
  });
  return deciders.length > 0 ? deciders.join('; ') : null;
}

function blankText({ under }: Clause): string | null {
  return under ? (under.texts.en ?? Object.values(under.texts)[0] ?? null) : null;
}

function windowText(window: Window | null): string | null {
  if (!window) return null;
  switch (window.kind) {
    case 'at once':
      return 'at once';
    case 'dates':
      return `${isoDay(window.from)}/${isoDay(window.to)}`;
    case 'within':
      return `within ${window.duration.amount} ${window.duration.unit}${window.wherePossible ? ' where possible' : ''}`;
  }
}

function text(term: Term): string {
  switch (term.kind) {
    case 'const':
      return term.id;
    case 'variable':
    case 'bind':
      return term.name;
    case 'happening':
      return term.handle;
    case 'role':
      return `${term.handle}.${term.role}`;
    case 'any':
      return term.terms.map(text).join(' or ');
    case 'all':
      return term.terms.map(text).join(' and ');
    case 'related':
      return `${term.relation} ${term.args.map(text).join(' ')}`.trim();
  }
}

function lastingText(lasting: Lasting): string {
  switch (lasting.kind) {
    case 'fixed': {
      const { duration, renewal } = lasting;
      const again = renewal ? `, renewed by ${renewal.amount} ${renewal.unit}` : '';
      return `${duration.amount} ${duration.unit}${again}`;
    }
    case 'as':
      return `as ${lasting.instrument}`;
    case 'indefinite':
      return 'indefinitely';
  }
}
