import type { Claim, Fact, Marks } from '@casus/model';
import type * as ast from '../grammar/generated/ast.js';
import { type Case, constants, type Spell, speaker } from './case.js';
import { absence, claim, completeness, undated } from './claims.js';
import { target } from './context.js';
import { instant, startOf } from './dates.js';
import { description, redescribed } from './descriptions.js';
import { flatten } from './formulas.js';
import { citations } from './names.js';
import { relationRows } from './stated-rows.js';

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
  const reading = entry.reading ?? null;
  return { citations: cited, speaker: speaker(sources), knownFrom: known, reading };
}

function knownFrom(days: readonly number[], spell: Spell, within: Case): number | null {
  if (days.length > 0) return Math.min(...days);
  if (within.known === 'at once' || !spell.stated || !spell.start) return null;
  return spell.start.earliest;
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
  return relationRows(node, predicate, spell, judged(node, by, within), inside, value, within);
}

/** "judged by POL": the word is that of who judges, whatever the source that reports it. */
function judged(node: ast.Test, by: Marks, within: Case): Marks {
  const judge = node.judge ? only(constants(node.judge, within)) : null;
  return judge === null ? by : { ...by, speaker: judge };
}

function absent(part: ast.Absent, by: Marks, within: Case): Claim {
  return absence(part.pattern, by, within);
}
