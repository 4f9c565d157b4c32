import type { Severity } from '../diagnostic.js';

export interface CodeEntry {
  readonly code: string;
  readonly severity: Severity;
  readonly meaning: string;
  /** A message as it may be printed. */
  readonly example: string;
}

const entry = (severity: Severity, code: string, meaning: string, example: string): CodeEntry => ({
  code,
  severity,
  meaning,
  example,
});
const error = (code: string, meaning: string, example: string) =>
  entry('error', code, meaning, example);
const warning = (code: string, meaning: string, example: string) =>
  entry('warning', code, meaning, example);

/** Every code there is, in the order of the stages; `docs/reference/checks.md` is this list. */
export const CODES: readonly CodeEntry[] = [
  // Reading
  error(
    'syntax',
    'The clause or declaration cannot be read and is left out; one finding for each.',
    '"upn" does not fit here. Did you mean "upon"?',
  ),
  error(
    'bidi',
    'A sign that turns the direction of reading: the text is not what it looks like.',
    'The sign U+202E turns the direction of reading: take it out.',
  ),
  warning(
    'letters',
    'Letters of several scripts in one word, or an invisible sign.',
    '"Rеport" mixes Latin and Cyrillic letters that look alike.',
  ),
  // Names
  error(
    'unknown-name',
    'Nothing is called so.',
    'No actor or group is called "UKK". Did you mean "UKR"?',
  ),
  error(
    'wrong-sort',
    'The name is declared, but as something that cannot stand here.',
    '"oreshnik" is declared, but not as a kind, place, relation or role.',
  ),
  error(
    'unknown-type',
    'The type of a role or parameter is none.',
    '"wepon" is no type: actor, place, event, a kind or an event type is. Did you mean "weapon"?',
  ),
  error(
    'duplicate',
    'A name is declared twice for one sort of thing.',
    'The actor or group "RUS" is declared already (/library/actors/europe.casus:300).',
  ),
  error(
    'event-cycle',
    'An event type is its own ancestor ("is", "like").',
    '"attack" is its own ancestor: attack → raid → attack.',
  ),
  error(
    'kind-cycle',
    'A kind is its own ancestor.',
    '"weapon" is its own ancestor: weapon → missile → weapon.',
  ),
  warning(
    'name-missing',
    'Something has no name in a language that the library speaks.',
    '"UKR" has no German name.',
  ),
  error(
    'template',
    'A sentence of the vocabulary that cannot be put together: a bracket left open, a place that there is not.',
    '"{atacker}" is no place of "attack". Did you mean "{attacker}"?',
  ),
  // Roles and arguments
  error(
    'unknown-role',
    'The event has no role with this preposition.',
    '"attack" has no role "against"; it has: with, on, by, because of. Did you mean "on"?',
  ),
  error(
    'role-twice',
    'One role is filled twice.',
    '"on" is said twice: join the fillers, "(A or B)" or "(A and B together)".',
  ),
  error(
    'role-kind',
    'The filler is not of the sort that the role takes.',
    '"with" here means the armament, a kind of weapon: "oreshnik" cannot be it.',
  ),
  error(
    'owner',
    'Somebody\'s ("of …") where the role belongs to nobody.',
    '"nuclear" belongs to nobody in this role: leave out "of …", or declare the role with "(of …)".',
  ),
  warning(
    'owner-missing',
    "The role is somebody's, and nobody is named.",
    'Whose sovereignty? The interest is somebody\'s: say "sovereignty of …".',
  ),
  error(
    'owners-differ',
    'Alternatives in one role belong to different owners.',
    'Alternatives with different owners are different limbs: write "either … or …" instead.',
  ),
  error(
    'no-object',
    'The verb takes no object.',
    '"meet" takes no object: say it with one of the roles of "meeting".',
  ),
  error(
    'verb-bearer',
    'An event with a verb lacks the role of who does it.',
    'Whoever must "cross" stands in the role "by", which "crossing" has not.',
  ),
  error(
    'verb-object',
    'The role for the object of a verb is none of the event.',
    '"use" has no role "of" for the object of "use".',
  ),
  error(
    'arguments',
    'A relation or term has too many or too few arguments.',
    '"ally" takes 1 more argument (actor, actor), not 0.',
  ),
  error(
    'argument-kind',
    'An argument is not of the sort that the relation or term takes.',
    '"nuclear-armed" (actor) is said of an actor here, not of "h".',
  ),
  error(
    'not-a-happening',
    'Said of something that does not happen.',
    'Only a happening can be aggression: name it by its handle.',
  ),
  error(
    'predicate',
    'After "is" stands something that cannot be said.',
    'After "is" stands a relation, a term, or (of a happening) an event type.',
  ),
  // Variables and handles
  error(
    'bound-twice',
    'Two binders for one letter.',
    'P has a binder already: take another letter.',
  ),
  error(
    'other-first',
    '"other" without an earlier variable.',
    '"other" differs from earlier variables, and there is none: say "each".',
  ),
  warning('variable-unused', "A binder's variable is not used.", 'Q is not used in this clause.'),
  error(
    'unbound-variable',
    'A variable is used where nothing has bound it in every case.',
    'X is used in the head but bound neither before nor in every limb.',
  ),
  error(
    'unbound-handle',
    'A handle names no happening.',
    'k is bound neither before nor in every limb.',
  ),
  error(
    'unbound-role',
    '"the …" refers to no happening.',
    '"the victim" refers to no happening before it: name one that has a victim.',
  ),
  error(
    'bind-in-choice',
    'A variable first met inside "either … or …".',
    'A variable cannot be met for the first time inside an alternative: bind it before.',
  ),
  error(
    'some-noun-variable',
    '"some" with a noun and a variable.',
    'Say the condition apart: "some A" here and "A is ally" after it.',
  ),
  // Clauses
  error(
    'aspects-differ',
    'Readings of one clause with different aspects.',
    'The readings of one clause share "upon", "while" or "when": make two clauses of it.',
  ),
  error(
    'nested-reading',
    'A reading inside a condition.',
    'Readings stand in the limbs of a clause, not deeper: give the clause two readings.',
  ),
  error(
    'unreachable-quantity',
    'More limbs asked for than there are.',
    '"at least 3 of" 2 limbs can never hold.',
  ),
  error(
    'and-after-limbs',
    'An "and" that looks as if it were for all limbs belongs to the last one.',
    'This "and" belongs to limb (ii) alone. If so, write it deeper than the label; if it is for all limbs, put it before the list.',
  ),
  warning(
    'limb-unreachable',
    'A limb is the same as an earlier one, or holds only where that holds.',
    '(iii) holds only where (i) does: it adds nothing.',
  ),
  warning(
    'alternative-below',
    'An alternative repeats another or is a kind of it.',
    '"nuclear" is a kind of "wmd", which stands here too: it adds nothing.',
  ),
  error(
    'cycle-through-negation',
    'Something counts as something because something that hangs on it does not hold.',
    'Whether "t.defence" holds depends on its not holding: t.defence → attack → t.defence. Take out the "not", "no", "unless" or share, or make it a term.',
  ),
  error(
    'defeat-cycle',
    'Clauses that prevail over each other.',
    'These clauses prevail over each other: t.one-way → t.other → t.one-way. One of them has to give way.',
  ),
  error(
    'no-default',
    '"default of one frees all" where no event is a default.',
    'Nothing is a default: declare "event default" with "by" somebody.',
  ),
  error(
    'idle-limit',
    'A limit that only a duty carries, on something else.',
    '"until" limits a duty ("must") only: say an end or an exception of anything else with "unless".',
  ),
  // Sources
  warning(
    'clause-source',
    'A clause without a source, in a library that cites.',
    'No source for "use": say "per SOURCE" in the clause or its instrument.',
  ),
  warning(
    'fact-source',
    'A recorded fact without a source, in a library that cites.',
    'No source for this fact: say "per SOURCE" after it.',
  ),
  error(
    'citation-place',
    'A "per" that looks as if it were for the whole belongs to the line before it.',
    'This "per" belongs to what begins in line 7 alone. If so, write it deeper; if it is for the whole, put it before that line.',
  ),
  warning(
    'paragraph-digest',
    'A paragraph of a report without a digest.',
    'Paragraph 3 has no digest: no copy of the report can be checked against it.',
  ),
  error(
    'unpublished-report',
    'A report without its date.',
    'Say when the report was published: it is audited as of that day.',
  ),
  // Time
  error(
    'date',
    'A date or duration that cannot be.',
    '"2025-02-30" is not a date that can be: write YYYY-MM-DD, YYYY-MM, YYYY, or A/B for "between A and B".',
  ),
  error(
    'life-order',
    'Steps in the life of an instrument out of order.',
    'in force 2024-01-01 lies before signed 2025-01-01.',
  ),
  error(
    'period-order',
    'A period that ends before it begins.',
    'This period ends (1999) before it begins (2004).',
  ),
  error(
    'spells-overlap',
    'An actor is a member or party twice at one time.',
    'FRA is in already at that time: end the earlier period, or leave out this one.',
  ),
  error(
    'duration-cycle',
    'Instruments that last as long as each other.',
    'These instruments last as long as each other: one of them must have a duration of its own.',
  ),
  error(
    'missing-day',
    'Periods that begin on a day that not every month or year has.',
    'Not every month has the day on which these periods begin (2025-01-31): begin on one that each of them has, up to the 28th.',
  ),
  error(
    'fact-date',
    "A recorded fact after the library's stated date.",
    "2030-01-01 lies after the library's stated date: a record holds what has happened.",
  ),
  warning(
    'known-later',
    "An instrument that begins after the library's stated date.",
    "2030-01-01 lies after the library's stated date: as known on it, this binds nobody. Ask with --as-known-on.",
  ),
  // Facts and scenarios
  error(
    'not-a-fact',
    'A condition where a fact should stand.',
    'A fact is one happening, one "… is …", or one "no …": alternatives and quantities are conditions.',
  ),
  error(
    'undated',
    'A recorded happening without a date.',
    'Say when it happened: put a date before it.',
  ),
  error(
    'vague-filler',
    'A fact that does not name who or what.',
    'A fact names its fillers: an actor, a kind, a place, or "(A and B together)". Leave out a role that is unknown.',
  ),
  error(
    'unknown-status',
    'An expected status that there is not.',
    'No status is called "trigered". It can be: not in force, dormant, …',
  ),
  error(
    'unknown-limb',
    'An expectation about a limb that the clause has not.',
    '"t.use" has no limb "z". It can be: a, b.',
  ),
  error(
    'unknown-reading',
    'A reading is chosen that neither the clause nor a fact has.',
    '"t.use" has no reading "wide". It can be: inside, outside.',
  ),
  error(
    'unknown-variable',
    'An expectation selects by a variable that the clause has not.',
    '"t.use" has no variable "Z". It can be: P, X.',
  ),
  error(
    'unreadable',
    'Something that could be read but not understood; please report it.',
    'This cannot be understood: Invalid time value.',
  ),
  // Families of instruments that stand in tables
  error(
    'family-incomplete',
    'A family does not say from which table its instruments come, or who their parties are.',
    'A family says whose rows it speaks of: add "parties from column … coded …".',
  ),
  error(
    'family-only',
    'A table or its columns are named in an instrument that is no family.',
    'Only a family has tables and columns: write "family pact" for "treaty pact".',
  ),
  error(
    'column-relation',
    'What a column says does not fit the relation: a flag is said of a party, a list of actors and a party.',
    '"ally" (actor, actor) is said of two: a column with "says" takes a relation of one actor, the party of the row.',
  ),
  error(
    'column-twice',
    'A relation is stated by two columns, or one value means both yes and no.',
    '"pledged" is said by a column already: two could disagree.',
  ),
];

/** The page `docs/reference/checks.md`. */
export function checksPage(): string {
  const cell = (text: string) => text.replace(/\|/g, '\\|');
  const rows = CODES.map(
    ({ code, severity, meaning, example }) =>
      `| \`${code}\` | ${severity} | ${cell(meaning)} | ${cell(example)} |`,
  );
  return `${[
    '# Checks',
    '',
    'Every finding has a code that stays, a place (path, line, column) and, where one name is near, a proposal.',
    'An error means that the text cannot be relied on; a warning that something may be missing. What cannot be',
    'read is left out whole, a clause or a declaration at a time, and findings about its names are held back.',
    '',
    'This page is made from the list in `packages/language/src/check/codes.ts`; a test holds the two together.',
    '',
    '| code | severity | meaning | for example |',
    '| --- | --- | --- | --- |',
    ...rows,
  ].join('\n')}\n`;
}
