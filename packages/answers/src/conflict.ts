import {
  type Conflict,
  type ConflictClause,
  conflicts,
  questionText,
  type Wanted,
} from '@casus/engine';
import type { Clause, Formula, Model, Pattern, Question, Term } from '@casus/model';
import { isoDay } from '@casus/model';
import type { Env, Words } from '@casus/words';
import type { CitationAnswer } from './citations.js';
import { sureness } from './citations.js';
import type { Asking } from './evaluate.js';
import type { FactWanted } from './instance.js';
import { clauseSources, firstDay, lastDay, unhappened } from './standing.js';

export interface ConflictClauseAnswer {
  readonly instrument: string;
  readonly title: string;
  readonly clause: string;
  readonly locator: string | null;
  /** null also where the conflict arises by several limbs or readings: `ways` names them. */
  readonly limb: string | null;
  readonly reading: string | null;
  readonly holders: readonly { readonly actor: string; readonly office: string | null }[];
  readonly sentence: string;
  readonly certainty: string;
  readonly sources: readonly CitationAnswer[];
}

/** By which limbs and readings two clauses come into conflict, and the case for it. */
export interface ConflictWay {
  /** Of the first clause and of the second. */
  readonly limbs: readonly [string | null, string | null];
  readonly readings: readonly string[];
  readonly case: readonly FactWanted[];
  readonly at: string;
}

export interface ConflictAnswer {
  readonly kind: Conflict['kind'];
  readonly clauses: readonly [ConflictClauseAnswer, ConflictClauseAnswer];
  readonly bearers: readonly string[];
  /** The act on which they meet. */
  readonly act: FactWanted;
  /** What brings it about in the first of the ways, on the day `at`: facts that can be given; none: nothing has to happen. */
  readonly case: readonly FactWanted[];
  readonly at: string;
  readonly force: Conflict['force'];
  readonly since: string | null;
  readonly until: string | null;
  /** On which every way rests. */
  readonly readings: readonly string[];
  readonly confirmed: boolean | null;
  /** One conflict of two clauses is listed once, however many limbs and readings lead to it. */
  readonly ways: readonly ConflictWay[];
}

export interface Conflicts {
  readonly schema: 'casus/conflict/1';
  /** null: on any day. */
  readonly on: string | null;
  readonly asKnownOn: string;
  readonly conflicts: readonly ConflictAnswer[];
}

/** Clauses of the library that do not go together, on one day or on any, with the case for each. */
export function conflict(asking: Asking, on: number | null): Conflicts {
  const { model, engine, words, facts, view } = asking;
  const found = conflicts(model, { ...view, on }, engine, facts);
  return {
    schema: 'casus/conflict/1',
    on: on === null ? null : isoDay(on),
    asKnownOn: isoDay(view.asKnownOn),
    conflicts: listedOnce(found.map((item) => conflictAnswer(model, words, item))),
  };
}

/** Answers that differ in nothing but limb, reading and case are one. */
function listedOnce(all: readonly ConflictAnswer[]): ConflictAnswer[] {
  const alike = new Map<string, ConflictAnswer[]>();
  for (const one of all) {
    const { kind, clauses, bearers, act, force, since, until, confirmed } = one;
    const sides = clauses.map(({ clause, holders, sentence }) => [clause, holders, sentence]);
    const key = JSON.stringify([kind, sides, bearers, act, force, since, until, confirmed]);
    alike.set(key, [...(alike.get(key) ?? []), one]);
  }
  return [...alike.values()].flatMap(([first, ...rest]) => (first ? [merged(first, rest)] : []));
}

function merged(first: ConflictAnswer, rest: readonly ConflictAnswer[]): ConflictAnswer {
  const all = [first, ...rest];
  const agreed = (at: 0 | 1): ConflictClauseAnswer => {
    const own = first.clauses[at];
    const same = (field: 'limb' | 'reading') =>
      all.every(({ clauses }) => clauses[at][field] === own[field]) ? own[field] : null;
    return { ...own, limb: same('limb'), reading: same('reading') };
  };
  return {
    ...first,
    clauses: [agreed(0), agreed(1)],
    readings: first.readings.filter((name) => all.every(({ readings }) => readings.includes(name))),
    ways: all.flatMap(({ ways }) => ways),
  };
}

function conflictAnswer(model: Model, words: Words, item: Conflict): ConflictAnswer {
  const clause = clauseOf(model, item.first);
  const env = caseEnv(words, clause, item.given);
  const needed = item.given.map((wanted) => ({
    casus: questionText(wanted.question, wanted.value),
    value: wanted.value,
    sentence: words.formula(formulaOf(wanted, env), env),
  }));
  const readings = item.readings.map((name) => readingName(model, words, item, name));
  const at = isoDay(item.at);
  return {
    kind: item.kind,
    clauses: [side(model, words, item.first), side(model, words, item.second)],
    bearers: item.bearers,
    act: {
      casus: questionText({ kind: 'description', happening: null, ...fillers(item.act) }, true),
      value: true,
      sentence: words.pattern(item.act, env, 'noun'),
    },
    case: needed,
    at,
    force: item.force,
    since: firstDay(item.since),
    until: lastDay(item.until),
    readings,
    confirmed: item.confirmed,
    ways: [{ limbs: [item.first.limb, item.second.limb], readings, case: needed, at }],
  };
}

/** What the clause that has it calls a reading; a row's reading is its name. */
function readingName(model: Model, words: Words, item: Conflict, name: string): string {
  const own = [item.first, item.second].find((side) => side.reading === name);
  return own ? words.reading(clauseOf(model, own), name) : name;
}

function clauseOf(model: Model, { clause: id }: ConflictClause): Clause {
  const clause = model.clauses.find((item) => item.id === id);
  if (!clause) throw new Error(`no clause ${id}`);
  return clause;
}

function side(model: Model, words: Words, item: ConflictClause): ConflictClauseAnswer {
  const clause = clauseOf(model, item);
  const sources = clauseSources(model, clause);
  const limb = { label: item.limb, reading: item.reading };
  const holders = item.holders.map((holder) => holder.actor);
  return {
    instrument: item.instrument,
    title: words.title(item.instrument),
    clause: item.clause,
    locator: clause.locator,
    limb: item.limb,
    reading: item.reading === null ? null : words.reading(clause, item.reading),
    holders: item.holders,
    sentence: words.head(unhappened(clause, limb, item.bindings, holders), clause),
    certainty: sureness(sources),
    sources,
  };
}

function fillers(act: Pattern) {
  const ids = (term: Term): string[] =>
    term.kind === 'const' ? [term.id] : term.kind === 'all' ? term.terms.flatMap(ids) : [];
  const roles = Object.entries(act.roles).map(([role, term]) => [role, ids(term)] as const);
  return { type: act.type, roles: Object.fromEntries(roles), inside: null };
}

/** The case's happenings are called by what they are, so that other facts can refer to them. */
function caseEnv(words: Words, clause: Clause, given: readonly Wanted[]): Env {
  const handles = new Map<string, Pattern>();
  for (const { question } of given) {
    if (question.kind !== 'description' || question.happening === null) continue;
    const { happening } = question;
    if (!handles.has(happening)) {
      handles.set(happening, { type: question.type, handle: happening, roles: {}, inside: null });
    }
  }
  return { ...words.env(clause), bindings: {}, handles: Object.fromEntries(handles) };
}

function formulaOf({ question, value }: Wanted, env: Env): Formula {
  const formula = positive(question, env);
  return value ? formula : { kind: 'not', of: formula };
}

function positive(question: Question, env: Env): Formula {
  const always: Formula = { kind: 'atLeast', n: 0, of: [] };
  const term = (id: string | null): Term =>
    id !== null && id in env.handles
      ? { kind: 'happening', handle: id }
      : { kind: 'const', id: id ?? '' };
  switch (question.kind) {
    case 'row': {
      const { name, by, inside } = question;
      const args = question.args.map(term);
      return {
        kind: 'row',
        name,
        args,
        by: by === null ? null : term(by),
        inside: inside === null ? null : term(inside),
        within: null,
      };
    }
    case 'description': {
      const { happening, type } = question;
      const inside = question.inside === null ? null : term(question.inside);
      const roles = Object.entries(question.roles).map(([role, ids]): [string, Term] => {
        const terms = ids.map(term);
        return [role, terms.length === 1 && terms[0] ? terms[0] : { kind: 'all', terms }];
      });
      const pattern = { type, handle: happening, roles: Object.fromEntries(roles), inside };
      return { kind: 'some', pattern, where: always };
    }
    case 'role':
    case 'time':
    case 'clause':
      return always;
  }
}
