// Pairs of clauses as text.
import { readFileSync } from 'node:fs';
import { readLibrary } from '@casus/language';
import type { Model } from '@casus/model';
import fc from 'fast-check';

const VOCABULARY = readFileSync(
  new URL('../../../../cases/vocabulary.casus', import.meta.url),
  'utf8',
);

const ROWS = 'record armed\n  USA is nuclear-armed\n  not UKR is nuclear-armed\n';

const pick = fc.constantFrom;
const victim = pick('RUS', 'BLR', '(RUS or BLR)', 'USA');
const interest = pick('sovereignty', 'existence', '(sovereignty or territorial-integrity)');
const condition = fc.oneof(
  fc
    .tuple(pick('', 'not '), interest, pick('the victim', 'RUS'))
    .map(([no, what, whose]) => `h is ${no}critical-threat of ${what} of ${whose}`),
  pick('h is aggression', 'h is vital judged by RUS', 'h is not vital judged by RUS'),
  pick('A is nuclear-armed', 'A is not nuclear-armed', 'A is not USA'),
  pick('request by BLR to RUS because of h', 'no request by BLR because of h'),
  pick(
    'request by some B to A because of h',
    'request r by BLR because of h and support by RUS because of r',
  ),
  pick('no support by USA because of h', 'support by (RUS or USA) because of h'),
);
const attackLimb = fc
  .tuple(
    pick('attack', 'aggression', 'joint-attack'),
    fc.option(victim, { nil: null }),
    fc.option(pick('conventional', 'wmd', 'nuclear'), { nil: null }),
    fc.array(condition, { maxLength: 2 }),
  )
  .map(([type, on, weapon, where]) =>
    [
      `${type} h by some A${on ? ` on ${on}` : ''}${weapon ? ` with ${weapon}` : ''}`,
      ...where,
    ].join(' and '),
  );
const alarmLimb = fc
  .tuple(pick('', ' of ballistic', ' of aerospace'), fc.option(victim, { nil: null }), fc.boolean())
  .map(([system, against, massive]) => {
    const launch = `launch h by some A${system}${against ? ` against ${against}` : ''}`;
    return `RUS is informed of (${launch}${massive ? ', h is massive' : ''})`;
  });
const limbs = fc.array(
  fc.oneof({ weight: 3, arbitrary: attackLimb }, { weight: 1, arbitrary: alarmLimb }),
  {
    minLength: 1,
    maxLength: 2,
  },
);
/** One rule that counts for sure and lends the act another victim. */
const rule = pick(
  '',
  '  clause counting\n    upon attack h on USA with conventional\n    h counts as joint-attack on RUS\n',
);

export interface Pair {
  readonly a: string;
  readonly b: string;
}

function doctrine(name: string): fc.Arbitrary<string> {
  return fc.tuple(rule, limbs).map(([counting, list]) => {
    const labelled = list.map((limb, i) => `      (${i + 1}) ${limb}`).join('\n');
    const use = `  clause use\n    when any of\n${labelled}\n    RUS may use nuclear\n`;
    return `doctrine ${name}\n  by RUS\n  issued 2024-01-01\n${counting}${use}`;
  });
}

export const pairs: fc.Arbitrary<Pair> = fc.record({ a: doctrine('older'), b: doctrine('newer') });

export async function modelOf({ a, b }: Pair): Promise<Model> {
  const text = `${VOCABULARY}\n${ROWS}\n${a}\n${b}`;
  const { model, diagnostics } = await readLibrary([{ path: 'pair.casus', text }]);
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) throw new Error(`${a}\n${b}\n${JSON.stringify(errors[0])}`);
  return model;
}
