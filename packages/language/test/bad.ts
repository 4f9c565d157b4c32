import { treaty, WORDS } from './sample.js';

/** A text that shows one finding, and the piece of it where the finding stands. */
export interface Bad {
  readonly text: string;
  readonly at: string;
}

const clause = (body: string) => treaty(`  clause test-clause\n${body}`);
const record = (body: string) => `${WORDS}\nrecord seen\n${body}`;

const family = (column: string) =>
  `${WORDS}family pacts
  from table rows key pactid
  parties from column who coded cow
  ${column}`;

/** For each code at least one text that brings it, and nothing else. */
export const BAD: Readonly<Record<string, readonly Bad[]>> = {
  syntax: [
    { text: clause('    upn attack h\n    RUS may use nuclear'), at: 'upn' },
    { text: treaty('  clause test-clause\n    upon attack h\n    RUS may use nuclear ]'), at: ']' },
  ],
  bidi: [
    {
      text: `${WORDS}source second title en "a\u202Eb"`,
      at: '\u202E',
    },
  ],
  letters: [{ text: `${WORDS}source second title en "Rеport"`, at: 'Rеport' }],
  'unknown-name': [
    { text: clause('    upon attack h on UKK\n    RUS may use nuclear'), at: 'UKK' },
    { text: clause('    upon attack h on ukr\n    RUS may use nuclear'), at: 'ukr' },
    { text: `${WORDS}scenario "x" on 2025-01-01 expect pact.nowhere dormant`, at: 'expect' },
  ],
  'wrong-sort': [
    { text: clause('    upon attack h on paper\n    RUS may use nuclear'), at: 'paper' },
  ],
  'unknown-type': [{ text: `${WORDS}event raid\n  with arms : wepon`, at: 'with arms' }],
  duplicate: [
    { text: `${WORDS}group RUS`, at: 'group RUS' },
    { text: `${WORDS}kind tool\n  wmd`, at: 'wmd' },
    { text: `${WORDS}event raid by raider : actor act "meet"`, at: 'act "meet"' },
    { text: treaty('treaty pact'), at: 'treaty pact' },
  ],
  'event-cycle': [{ text: `${WORDS}event raid is foray\nevent foray is raid`, at: 'event raid' }],
  'kind-cycle': [{ text: `${WORDS}kind tool\n  hammer\n    tool`, at: 'tool' }],
  'name-missing': [
    {
      text: `actor RUS name en "Russia" name de "Russland"\nactor USA name en "x"`,
      at: 'actor USA',
    },
  ],
  'unknown-role': [
    { text: clause('    upon attack h against UKR\n    RUS may use nuclear'), at: 'against UKR' },
  ],
  'role-twice': [
    { text: clause('    upon attack h on UKR on BLR\n    RUS may use nuclear'), at: 'on BLR' },
  ],
  'role-kind': [
    {
      text: clause('    upon attack h with existence\n    RUS may use nuclear'),
      at: 'existence\n    RUS',
    },
    {
      text: clause('    upon attack h by nuclear\n    RUS may use nuclear'),
      at: 'nuclear\n    RUS',
    },
    { text: clause('    RUS may use BLR'), at: 'BLR\n' },
    {
      text: clause('    upon attack h and attack k on h\n    RUS may use nuclear'),
      at: 'h\n    RUS',
    },
  ],
  owner: [
    {
      text: clause('    upon attack h with nuclear of RUS\n    RUS may use nuclear'),
      at: 'nuclear of',
    },
  ],
  'owner-missing': [
    {
      text: clause('    upon attack h threatening sovereignty\n    RUS may use nuclear'),
      at: 'sovereignty\n    RUS',
    },
  ],
  'owners-differ': [
    {
      text: clause(
        '    upon attack h threatening (sovereignty of RUS or integrity of BLR)\n    RUS may use nuclear',
      ),
      at: '(sovereignty',
    },
  ],
  'no-object': [{ text: clause('    RUS may meet BLR'), at: 'BLR\n' }],
  'verb-bearer': [
    { text: `${WORDS}event raid\n  on victim : actor\n  act "raid"`, at: 'act "raid"' },
  ],
  'verb-object': [
    { text: `${WORDS}event raid\n  by raider : actor\n  act "raid" on`, at: 'act "raid"' },
  ],
  template: [
    {
      text: `${WORDS}event raid\n  by raider : actor\n  says xx "{raidr} raids"`,
      at: 'xx "{raidr} raids"',
    },
    { text: `${WORDS}event raid\n  by raider : actor\n  phrase xx "{noun"`, at: 'xx "{noun"' },
    { text: `${WORDS}relation far (actor)\n  says xx "{1}[ very far"`, at: 'xx "{1}[ very far"' },
    { text: `${WORDS}relation far (actor)\n  says xx "{1:abl} fern"`, at: 'xx "{1:abl} fern"' },
    { text: `${WORDS}relation far (actor)\n  says xx "{0} is far"`, at: 'xx "{0} is far"' },
  ],
  arguments: [{ text: clause('    when RUS is ally\n    RUS may use nuclear'), at: 'RUS is ally' }],
  'argument-kind': [
    {
      text: clause('    upon attack h and h is nuclear-armed\n    RUS may use nuclear'),
      at: 'h is',
    },
  ],
  'not-a-happening': [
    { text: clause('    when RUS is aggression\n    RUS may use nuclear'), at: 'RUS is' },
  ],
  'bound-twice': [
    {
      text: clause(
        '    for each party P, each party P\n    upon attack h on P\n    RUS may use nuclear',
      ),
      at: 'each party P\n',
    },
  ],
  'other-first': [
    {
      text: clause('    for other party P\n    upon attack h on P\n    RUS may use nuclear'),
      at: 'other party',
    },
  ],
  'variable-unused': [
    {
      text: clause('    for each party P\n    upon attack h on BLR\n    RUS may use nuclear'),
      at: 'each party',
    },
  ],
  'unbound-variable': [
    { text: clause('    upon attack h on BLR\n    RUS may use nuclear on X'), at: 'on X' },
  ],
  'unbound-handle': [
    { text: clause('    upon attack h on BLR\n    k counts as aggression'), at: 'k counts' },
  ],
  'unbound-role': [
    {
      text: clause('    when RUS is an ally of the victim\n    RUS may use nuclear'),
      at: 'the victim',
    },
  ],
  'bind-in-choice': [
    {
      text: clause('    upon attack h either by X or on RUS\n    RUS may use nuclear'),
      at: 'by X',
    },
  ],
  'some-noun-variable': [
    {
      text: clause('    upon attack h by some nuclear-armed X\n    RUS may use nuclear'),
      at: 'some nuclear',
    },
  ],
  'aspects-differ': [
    {
      text: clause(
        '    reading one: upon attack h\n    reading two: while attack h\n    RUS may use nuclear',
      ),
      at: 'reading one',
    },
  ],
  'nested-reading': [
    {
      text: clause(
        '    when RUS is nuclear-armed and not any of\n      (a) reading one: BLR is nuclear-armed\n          reading two: UKR is nuclear-armed\n    RUS may use nuclear',
      ),
      at: '(a)',
    },
  ],
  'unreachable-quantity': [
    {
      text: clause(
        '    when at least 3 of\n      (a) BLR is nuclear-armed\n      (b) UKR is nuclear-armed\n    RUS may use nuclear',
      ),
      at: 'at least 3',
    },
  ],
  'and-after-limbs': [
    {
      text: clause(
        '    when any of\n      (a) attack h on BLR\n      (b) attack h on UKR\n      and RUS is nuclear-armed\n    RUS may use nuclear',
      ),
      at: 'and RUS',
    },
  ],
  'limb-unreachable': [
    {
      text: clause(
        '    when any of\n      (a) attack h on BLR with wmd\n      (b) attack h by UKR on BLR with nuclear\n    RUS may use nuclear',
      ),
      at: '(b)',
    },
    {
      text: clause(
        '    when any of\n      (a) attack h on BLR\n      (b) attack k on BLR, k is aggression\n    RUS may use nuclear',
      ),
      at: '(b)',
    },
  ],
  'alternative-below': [
    {
      text: clause('    upon attack h with (wmd or nuclear)\n    RUS may use nuclear'),
      at: 'nuclear)',
    },
    { text: clause('    upon attack h on (BLR or BLR)\n    RUS may use nuclear'), at: 'BLR)' },
  ],
  'cycle-through-negation': [
    {
      text: `${WORDS}rule test-rule
  upon attack h and not h is aggression
  h counts as aggression`,
      at: 'rule test',
    },
    {
      text: clause('    upon attack h and not h is aggression\n    h counts as aggression'),
      at: 'clause test',
    },
    {
      text: clause('    upon attack h\n    h counts as aggression\n      unless aggression on RUS'),
      at: 'clause test',
    },
    {
      text: treaty(
        '  clause first-one\n    upon attack h and no joint-attack\n    h counts as aggression\n  clause second-one\n    upon aggression h\n    h counts as joint-attack',
      ),
      at: 'clause first',
    },
  ],
  'defeat-cycle': [
    {
      text: treaty(
        '  clause first-one\n    RUS must assist BLR\n      notwithstanding second-one\n  clause second-one\n    RUS must not assist BLR\n      notwithstanding first-one',
      ),
      at: 'clause first',
    },
  ],
  'no-default': [
    {
      text: clause(
        '    upon attack h on BLR\n    RUS must assist BLR because of h\n      default of one frees all',
      ),
      at: 'default of',
    },
  ],
  'idle-limit': [
    {
      text: clause(
        '    upon attack h on BLR\n    RUS may assist BLR because of h\n      until attack k on RUS',
      ),
      at: 'until',
    },
  ],
  'clause-source': [
    {
      text: treaty(
        '  clause first-one per paper\n    RUS must assist BLR\n  clause second-one\n    BLR must assist RUS',
      ),
      at: 'clause second',
    },
  ],
  'fact-source': [
    {
      text: record(
        '  2025-01-01 attack by RUS on UKR per paper\n  2025-01-02 attack by RUS on UKR',
      ),
      at: '2025-01-02',
    },
  ],
  'citation-place': [
    { text: `${WORDS}treaty pact\n  parties RUS, BLR\n  per paper`, at: 'per paper' },
  ],
  'paragraph-digest': [
    { text: `${WORDS}report tass published 2024-12-06\n  paragraph 1`, at: 'paragraph 1' },
  ],
  'unpublished-report': [{ text: `${WORDS}report tass`, at: 'report tass' }],
  date: [{ text: `${WORDS}treaty pact signed 2025-02-30`, at: 'signed' }],
  'life-order': [
    {
      text: `${WORDS}treaty pact\n  signed 2025-01-01\n  in force from 2024-01-01`,
      at: 'in force',
    },
  ],
  'period-order': [
    {
      text: `${WORDS}group Club\n  members RUS from 2004-01-01 to 1999-01-01`,
      at: 'members RUS from 2004',
    },
    { text: record('  from 2004 to 1999 RUS is nuclear-armed'), at: 'from 2004' },
  ],
  'spells-overlap': [
    {
      text: `${WORDS}group Club\n  members RUS from 1999-01-01\n  members RUS from 2004-01-01`,
      at: 'members RUS from 2004',
    },
    {
      text: `${WORDS}treaty pact\n  parties RUS, BLR from 1999\n  parties RUS from 2004`,
      at: 'parties RUS from',
    },
  ],
  'duration-cycle': [
    {
      text: `${WORDS}treaty pact in force from 2000 lasts as other-pact\ntreaty other-pact in force from 2000 lasts as pact`,
      at: 'lasts as other',
    },
  ],
  'missing-day': [
    {
      text: clause('    RUS must assist BLR\n      each month from 2025-01-31 at least 1 times'),
      at: 'each month',
    },
    {
      text: clause('    RUS must assist BLR\n      each year from 2024-02-29 at least 1 times'),
      at: 'each year',
    },
  ],
  'fact-date': [
    {
      text: `library test version "1" stated 2026-01-01\n${record('  2030-01-01 attack by RUS on UKR')}`,
      at: '2030',
    },
  ],
  'known-later': [
    {
      text: `library test version "1" stated 2024-01-01\n${treaty('')}`,
      at: 'signed 2024-12-06',
    },
  ],
  'not-a-fact': [
    { text: record('  2025-01-01 any of (a) attack by RUS (b) attack by UKR'), at: 'any of' },
  ],
  predicate: [{ text: record('  2025-01-01 RUS is UKR'), at: 'RUS is' }],
  undated: [{ text: record('  attack by RUS on UKR'), at: 'attack by RUS on UKR' }],
  'vague-filler': [{ text: record('  2025-01-01 attack by (RUS or UKR)'), at: 'attack by (' }],
  'unknown-status': [
    {
      text: `${clause('    RUS may use nuclear')}scenario "x" on 2025-04-01 expect pact.test-clause availble`,
      at: 'expect',
    },
  ],
  'unknown-limb': [
    {
      text: `${clause('    RUS may use nuclear')}scenario "x" on 2025-04-01 expect pact.test-clause.z dormant`,
      at: 'expect',
    },
  ],
  'unknown-reading': [
    {
      text: `${clause('    RUS may use nuclear')}scenario "x" on 2025-04-01 expect pact.test-clause dormant reading wide`,
      at: 'expect',
    },
  ],
  'unknown-variable': [
    {
      text: `${clause('    RUS may use nuclear')}scenario "x" on 2025-04-01 expect pact.test-clause dormant where Z is RUS`,
      at: 'expect',
    },
  ],
  'family-incomplete': [
    { text: `${WORDS}family pacts\n  from table rows key pactid`, at: 'family pacts' },
    { text: `${WORDS}family pacts`, at: 'family pacts' },
  ],
  'family-only': [
    {
      text: treaty('').replace('treaty pact', 'treaty pact from table rows key pactid'),
      at: 'from table',
    },
  ],
  'column-relation': [
    { text: family('column defense says ally when 1'), at: 'column defense' },
    { text: family('column foe lists nuclear-armed'), at: 'column foe' },
    { text: family('column mass says massive when 1'), at: 'column mass' },
  ],
  'column-twice': [
    { text: family('column defense says nuclear-armed when 1, not when 1'), at: 'column defense' },
    {
      text: family('column one says nuclear-armed when 1\n  column two says nuclear-armed when 1'),
      at: 'column two',
    },
  ],
};
