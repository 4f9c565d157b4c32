import { expect, test } from 'vitest';
import { formalText, scenarioGiven } from '../src/index.js';

const texts = [
  {
    path: 'treaties/pact.casus',
    text: [
      '// A pact.',
      'treaty pact',
      '  parties AAA, BBB',
      '',
      '  // Why it is so.',
      '  clause help at "Art. 3"',
      '    upon attack h on P',
      '',
      '    Q must assist P',
      '',
      '  clause other at "Art. 4"',
      '    Q must notify P',
      'treaty second',
      '  clause help at "Art. 1"',
      '    Q may assist P',
      'scenario "attacked" on 2024-05-02',
      '  given attack h by CCC on AAA',
      '    and no handling // said by nobody',
      '  expect pact.help triggered',
      'scenario "by the record" on 2024-05-02',
      '  with record r',
      '  expect pact.help dormant',
    ].join('\n'),
  },
];

test('a clause is cut out of its instrument, with its comment', () => {
  expect(formalText(texts, 'pact.help')).toEqual({
    path: 'treaties/pact.casus',
    text: '// Why it is so.\nclause help at "Art. 3"\n  upon attack h on P\n\n  Q must assist P',
  });
  expect(formalText(texts, 'second.help')?.text).toContain('Q may assist P');
  expect(formalText(texts, 'pact.missing')).toBeNull();
});

test('what a scenario gives is one line of facts', () => {
  const own = '/treaties/pact.casus:16';
  expect(scenarioGiven(texts, 'attacked', own)).toEqual(['attack h by CCC on AAA and no handling']);
  expect(scenarioGiven(texts, 'by the record', own)).toEqual([]);
});

test('of two scenarios of one title the one of its file is meant', () => {
  const other = {
    path: 'treaties/other.scenarios.casus',
    text: 'scenario "attacked" on 2025-01-01\n  given attack h by DDD on EEE\n',
  };
  const all = [...texts, other];
  expect(scenarioGiven(all, 'attacked', '/treaties/other.scenarios.casus:1')).toEqual([
    'attack h by DDD on EEE',
  ]);
  expect(scenarioGiven(all, 'attacked', '/treaties/pact.casus:16')).toEqual([
    'attack h by CCC on AAA and no handling',
  ]);
});
