import type { Claim, Description, Fact, Instant, Marks, Row, Term } from '@casus/model';
import type { AstNode } from 'langium';
import type * as ast from '../grammar/generated/ast.js';
import { type Context, type Scope, target } from './context.js';
import { afterOf, instant, startOf } from './dates.js';
import { filler } from './fillers.js';
import { flatten } from './formulas.js';
import { citations } from './names.js';
import { pattern, roleTerms } from './patterns.js';

/** A list of facts being read: handles are shared, descriptions said so far can be said again as another type. */
export interface Case {
  readonly context: Context;
  /** Goes before generated happening names; also before labels, in records ("oreshnik.h1"). */
  readonly prefix: string;
  /** What is not dated happened then; null: a date is wanted. */
  readonly on: Instant | null;
  /** What a source without a date is known from. */
  readonly known: 'at once' | 'when it happened';
  readonly scope: Scope;
  readonly said: Map<string, Description>;
}

export function newCase(
  context: Context,
  options: { readonly prefix: string; readonly on: Instant | null; readonly known: Case['known'] },
): Case {
  const scope: Scope = {
    context,
    instrument: null,
    instrumentParties: [],
    variables: new Set(),
    handles: new Map(),
    counter: { next: 0 },
  };
  return { context, ...options, scope, said: new Map() };
}

interface Spell {
  readonly start: Instant | null;
  readonly end: Instant | null;
  /** Whether a date was written. */
  readonly stated: boolean;
}

export function facts(entries: readonly (ast.RecordEntry | ast.GivenFact)[], within: Case): Fact[] {
  return entries.flatMap((entry): Fact[] => {
    switch (entry.$type) {
      case 'Completeness':
        return [completeness(entry, within)];
      case 'NothingElse':
        return [claim(['*'], {}, undated())];
      case 'DatedFact':
        return datedFact(entry, within);
      default:
        return entry satisfies never;
    }
  });
}

function datedFact(entry: ast.DatedFact, within: Case): Fact[] {
  const spell = spellOf(entry, within);
  const by = marksOf(entry, spell, within);
  return flatten(entry.body).flatMap((part) =>
    fact(part, entry.label ?? null, spell, by, null, 2, within),
  );
}

function spellOf(entry: ast.DatedFact, within: Case): Spell {
  const report = within.context.report;
  const when = entry.when;
  if (!when) return { start: within.on, end: within.on, stated: false };
  if (when.$type === 'Moment') {
    const at = instant(when.date, when, report);
    return { start: at, end: at, stated: true };
  }
  const end = when.to ? instant(when.to, when, report) : null;
  return { start: instant(when.from, when, report), end, stated: true };
}

/** A fact cannot be known before it was so; a dated source tells since when it was. */
function marksOf(entry: ast.DatedFact, spell: Spell, within: Case): Marks {
  const cited = citations(entry.citations);
  const sources = entry.citations.flatMap((item) => target(item.source) ?? []);
  const dated = sources.flatMap((s) => (s.$type === 'SourceDecl' ? s.dated : []));
  const days = dated.map((text) => startOf(text, entry, within.context.report));
  const known = entry.known
    ? startOf(entry.known, entry, within.context.report)
    : knownFrom(days, spell, within);
  return { citations: cited, speaker: speaker(sources), knownFrom: known, reading: null };
}

function knownFrom(days: readonly number[], spell: Spell, within: Case): number | null {
  if (days.length > 0) return Math.min(...days);
  if (within.known === 'at once' || !spell.stated || !spell.start) return null;
  return spell.start.earliest;
}

/** The actor whose word it is: cited himself, or the speaker of the source. */
function speaker(sources: readonly ast.Cited[]): string | null {
  for (const item of sources) {
    if (item.$type === 'ActorDecl' || item.$type === 'GroupDecl') return item.name;
    if (item.$type === 'SourceDecl') {
      const who = item.speaker.at(-1)?.ref?.name;
      if (who) return who;
    }
  }
  return null;
}

function fact(
  part: ast.Formula,
  label: string | null,
  spell: Spell,
  by: Marks,
  inside: string | null,
  value: 0 | 2,
  within: Case,
): Fact[] {
  const again = (inner: ast.Formula, holder: string | null, truth: 0 | 2) =>
    flatten(inner).flatMap((item) => fact(item, label, spell, by, holder, truth, within));
  switch (part.$type) {
    case 'PatternFormula':
      return description(part, label, spell, by, inside, value, within);
    case 'Test':
      if (part.belief) return again(part.belief, only(constants(part.subject, within)), value);
      return testFact(part, spell, by, inside, part.negated ? flip(value) : value, within);
    case 'Negation':
      return negated(part, label, spell, by, inside, value, within);
    case 'Absent':
      return [absent(part, by, within)];
    case 'Conjunction':
    case 'Grouped':
      if (part.$type === 'Grouped' && part.parts.length > 1) break;
      return part.parts.flatMap((item) => again(item, inside, value));
    default:
      break;
  }
  within.context.report(part, {
    code: 'not-a-fact',
    message:
      'A fact is one happening, one "… is …", or one "no …": alternatives and quantities are conditions.',
  });
  return [];
}

function flip(value: 0 | 2): 0 | 2 {
  return value === 2 ? 0 : 2;
}

function only(list: readonly string[]): string | null {
  return list[0] ?? null;
}

/** "not PATTERN": with a handle the source denies the description, without one there was none. */
function negated(
  part: ast.Negation,
  label: string | null,
  spell: Spell,
  by: Marks,
  inside: string | null,
  value: 0 | 2,
  within: Case,
): Fact[] {
  const inner = part.formula;
  if (inner.$type === 'PatternFormula' && inner.handle === undefined) {
    return [absence(inner, by, within)];
  }
  return fact(inner, label, spell, by, inside, flip(value), within);
}

function description(
  node: ast.PatternFormula,
  label: string | null,
  spell: Spell,
  by: Marks,
  inside: string | null,
  value: 0 | 2,
  within: Case,
): Description[] {
  const lowered = pattern(node, null, within.scope);
  if (!lowered) return [];
  const named = label ?? node.handle ?? null;
  const happening = named ? happeningId(named, within) : autoId(within);
  within.scope.handles.set(named ?? happening, lowered.event);
  const same = within.said.get(named ?? happening);
  if (!spell.start && !same) {
    within.context.report(node, {
      code: 'undated',
      message: 'Say when it happened: put a date before it.',
    });
  }
  const fallback = { earliest: 0, latest: 0 };
  const written = spell.stated || !same;
  const result: Description = {
    kind: 'description',
    happening,
    type: lowered.pattern.type,
    roles: rolesOf(lowered.pattern.roles, node, within),
    start: (written ? spell.start : same?.start) ?? fallback,
    end: written ? spell.end : (same?.end ?? null),
    value,
    inside,
    marks: by,
  };
  within.said.set(named ?? happening, result);
  return [result];
}

function happeningId(handle: string, within: Case): string {
  return `${within.prefix}${handle}`;
}

function autoId(within: Case): string {
  within.scope.counter.next += 1;
  return `${within.prefix}#${within.scope.counter.next}`;
}

function rolesOf(
  terms: Readonly<Record<string, Term>>,
  node: AstNode,
  within: Case,
): Record<string, string[]> {
  return Object.fromEntries(
    Object.entries(terms).map(([role, term]) => [role, ids(term, node, within)]),
  );
}

/** A fact's filler: one name, or several joint ones. */
function ids(term: Term, node: AstNode, within: Case): string[] {
  switch (term.kind) {
    case 'const':
      return [term.id];
    case 'happening':
      return [happeningId(term.handle, within)];
    case 'all':
      return term.terms.flatMap((item) => ids(item, node, within));
    case 'role': {
      const filled = within.said.get(term.handle)?.roles[term.role];
      if (filled) return [...filled];
      break;
    }
    default:
      break;
  }
  within.context.report(node, {
    code: 'vague-filler',
    message:
      'A fact names its fillers: an actor, a kind, a place, or "(A and B together)". Leave out a role that is unknown.',
  });
  return [];
}

function constants(node: ast.Filler, within: Case): string[] {
  const term = filler(node, null, within.scope, new Set()).term;
  return term ? ids(term, node, within) : [];
}

/** "h is aggression": the same happening, described anew with the roles it has. */
function testFact(
  node: ast.Test,
  spell: Spell,
  by: Marks,
  inside: string | null,
  value: 0 | 2,
  within: Case,
): Fact[] {
  const predicate = target(node.predicate);
  if (predicate?.$type === 'EventDecl' && node.subject.$type === 'HandleFiller') {
    return redescribed(node, node.subject.handle, predicate, by, inside, value, within);
  }
  if (predicate?.$type !== 'RelationDecl') {
    within.context.report(node, {
      code: 'predicate',
      message: 'After "is" stands a relation, a term, or (of a happening) an event type.',
    });
    return [];
  }
  return relationRows(node, predicate, spell, by, inside, value, within);
}

function redescribed(
  node: ast.Test,
  handle: string,
  event: ast.EventDecl,
  by: Marks,
  inside: string | null,
  value: 0 | 2,
  within: Case,
): Description[] {
  const before = within.said.get(handle);
  if (!before) {
    within.context.report(node, {
      code: 'unbound-handle',
      message: `No happening "${handle}" is described before.`,
    });
    return [];
  }
  const known = within.context.roles(event);
  const inherited = Object.fromEntries(
    Object.entries(before.roles).filter(([role]) => known.has(role)),
  );
  const own = rolesOf(roleTerms(node.roles, event, within.scope, new Set()), node, within);
  return [
    { ...before, type: event.name, roles: { ...inherited, ...own }, value, inside, marks: by },
  ];
}

function relationRows(
  node: ast.Test,
  relation: ast.RelationDecl,
  spell: Spell,
  by: Marks,
  inside: string | null,
  value: 0 | 2,
  within: Case,
): Row[] {
  const subject = constants(node.subject, within)[0] ?? '';
  const handle = node.subject.$type === 'HandleFiller' ? node.subject.handle : null;
  const event = handle ? within.scope.handles.get(handle) : undefined;
  const role =
    event && relation.role ? (within.context.roles(event).get(relation.role) ?? null) : null;
  const phrases = node.roles.flatMap((part) => (part.$type === 'RolePhrase' ? [part] : []));
  const lowered = phrases.map((part) => filler(part.filler, role, within.scope, new Set()));
  const terms = lowered.flatMap((item) => [item.term, item.owner].filter((term) => term !== null));
  const args = [subject, ...terms.flatMap((term) => ids(term, node, within))];
  const from = relation.open || !spell.stated ? null : (spell.start?.earliest ?? null);
  const to =
    relation.open || !spell.stated || spell.end === null || spell.end === spell.start
      ? null
      : spell.end.latest + 1;
  return [{ kind: 'row', name: relation.name, args, from, to, value, inside, marks: by }];
}

function absent(part: ast.Absent, by: Marks, within: Case): Claim {
  return absence(part.pattern, by, within);
}

function absence(node: ast.PatternFormula, by: Marks, within: Case): Claim {
  const name = target(node.event)?.name ?? '';
  const lowered = pattern(node, null, within.scope);
  const about = rolesOf(lowered?.pattern.roles ?? {}, node, within);
  return { ...claim([name], about, undated()), marks: by };
}

function undated(): { from: null; to: null } {
  return { from: null, to: null };
}

function claim(
  named: readonly string[],
  about: Claim['about'],
  when: { readonly from: number | null; readonly to: number | null },
): Claim {
  const by: Marks = { citations: [], speaker: null, knownFrom: null, reading: null };
  return { kind: 'claim', names: named, about, from: when.from, to: when.to, marks: by };
}

function completeness(node: ast.Completeness, within: Case): Claim {
  const report = within.context.report;
  const first = target(node.names[0]);
  const about =
    first?.$type === 'EventDecl'
      ? rolesOf(roleTerms(node.roles, first, within.scope, new Set()), node, within)
      : {};
  const when = {
    from: node.from ? startOf(node.from, node, report) : null,
    to: node.to ? afterOf(node.to, node, report) : null,
  };
  const sources = node.citations.flatMap((item) => target(item.source) ?? []);
  const days = sources
    .flatMap((s) => (s.$type === 'SourceDecl' ? s.dated : []))
    .map((d) => startOf(d, node, report));
  const implied = within.known === 'at once' ? null : when.to;
  const known = node.known
    ? startOf(node.known, node, report)
    : days.length > 0
      ? Math.min(...days)
      : implied;
  return {
    ...claim(
      node.names.flatMap((item) => target(item)?.name ?? []),
      about,
      when,
    ),
    marks: {
      citations: citations(node.citations),
      speaker: speaker(sources),
      knownFrom: known,
      reading: null,
    },
  };
}
