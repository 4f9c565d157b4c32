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
  expect(scenarioGiven(texts, 'attacked')).toEqual(['attack h by CCC on AAA and no handling']);
  expect(scenarioGiven(texts, 'by the record')).toEqual([]);
});
