// What each can express, found out by running it, not asserted. A probe hands back "yes", "no", "in part" or
// "by hand" (a program in that language can do it; the system brings no such thing) and what was seen.
import { evaluateExpressionSync } from '@gorules/zen-engine';
import { evaluate as feel } from 'feelin';
import { Engine as Rules } from 'json-rules-engine';
import publicodesEngine from 'publicodes';
import SWIPL from 'swipl-wasm';
import { addDuration, notAfter, only, startOfDay } from '../../packages/model/dist/index.js';
import { solve } from './clingo.mjs';
import { quietly } from './publicodes.mjs';

const seen = (answer, saw) => ({ answer, saw });
const firstLine = ({ message }) => String(message).trim().split('\n')[0].slice(0, 80);
const failed = (work) => {
  try {
    return { value: work() };
  } catch (error) {
    return { error: firstLine(error) };
  }
};

const BASE = {
  by: 'UKR',
  against: null,
  with: null,
  inside: null,
  owner: 'BLR',
  threatening: null,
};
const QUIET = {
  criticalSovereignty: false,
  criticalTerritory: false,
  massive: false,
  crossing: false,
};
const use = (more) => ({ type: 'use', hitting: 'military-facility', ...BASE, ...QUIET, ...more });
/** A use of something on Russia; a use of conventional means on something: unknown, and false whatever it was. */
const OPEN = use({ on: 'RUS', of: null });
const SHUT = use({ on: null, of: 'conventional' });

/** Asked of every peer alike. */
export async function common(peer) {
  const ask = async (act) => (await peer.evaluate(peer.prepare([act])))[0];
  const [open, shut] = [await ask(OPEN), await ask(SHUT)];
  const names = peer.missing ? (await peer.missing(peer.prepare([OPEN])))[0] : null;
  const sets = peer.sets ? (await peer.sets(peer.prepare([OPEN])))[0] : null;
  const why = peer.explain ? JSON.stringify((await peer.explain(peer.prepare([SHUT])))[0]) : '';
  return {
    'unknown is kept, and false only where it must be': seen(
      open === 'unknown' && shut === 'false' ? (peer.marks?.unknown ?? 'yes') : 'no',
      `${open}, ${shut}`,
    ),
    'why not: the condition that failed': seen(
      !peer.explain ? 'no' : (peer.marks?.why ?? (/conventional/.test(why) ? 'yes' : 'no')),
      peer.explain ? `${why.length} characters` : 'nothing but the value',
    ),
    'names of missing facts': seen(
      names ? 'yes' : sets ? 'by hand' : 'no',
      names ? names.join(', ') : '',
    ),
    'smallest sets of facts with values': seen(
      sets ? 'by hand' : 'no',
      sets ? sets.join(' / ') : '',
    ),
  };
}

const january = '2025-01-31';

/** Each in its own words: sources that disagree, dates, names that are misspelt, two versions. */
export const own = {
  Casus: async ({ whole }) => {
    const { ask, described, sources, sets, why, across, compare } = whole;
    const open = ask([described({ by: 'UKR', on: 'RUS' })]);
    const two = [
      described({ by: 'UKR', on: 'RUS', of: 'chemical' }, sources[0]),
      described({ by: 'UKR', on: 'POL', of: 'chemical' }, sources[1]),
    ];
    const disputed = across(two);
    const month = failed(() => addDuration(startOfDay(january), { amount: 1, unit: 'month' }));
    const vague = { earliest: startOfDay('1939-09-01'), latest: startOfDay('1939-10-01') - 1 };
    const order = notAfter(vague, only(startOfDay('1939-09-15')));
    const { verdict, onlyB } = compare();
    const leaf = JSON.stringify(why(open));
    return {
      'why not: the condition that failed': seen(
        /"kind":"leaf"/.test(leaf) ? 'yes' : 'no',
        'each leaf with its sources',
      ),
      'smallest sets of facts with values': seen(
        'yes',
        JSON.stringify(sets(open)[0].map(({ question }) => question.roles)),
      ),
      'sources that disagree stay apart': seen(
        disputed.length > 1 ? 'yes' : 'no',
        disputed.join(', '),
      ),
      'a month after 31 January is not guessed': seen(
        month.error ? 'yes' : 'no',
        month.error ?? '',
      ),
      'a month as a date, before its 15th: unknown': seen(
        order === 1 ? 'yes' : 'no',
        ['false', 'unknown', 'true'][order],
      ),
      'a misspelt fact is an error': seen(...(await whole.misspelt())),
      'what is new in a version, each class with a case': seen(
        'yes',
        `${verdict}, ${onlyB.length} classes`,
      ),
    };
  },
  'json-rules-engine': async ({ peer }) => {
    const strict = new Rules([
      { event: { type: 'x' }, conditions: { all: [{ fact: 'onn', operator: 'equal', value: 1 }] } },
    ]);
    const slip = await strict.run({ on: 1 }).catch((error) => String(error.message));
    return {
      ...flat(peer, await twice(peer), seen('no', 'no dates')),
      'a misspelt fact is an error': seen(
        typeof slip === 'string' ? 'in part' : 'no',
        'an error, unless facts may be missing: then false',
      ),
    };
  },
  '@gorules/zen-engine': async ({ peer }) => {
    const month = failed(() => evaluateExpressionSync(`date("${january}") + duration("1M")`, {}));
    const on = new Date(month.value * 1000).toISOString().slice(0, 10);
    const vague = failed(() => evaluateExpressionSync('date("1939-09") < date("1939-09-15")', {}));
    return {
      ...flat(peer, await twice(peer), seen('no', on)),
      'a month as a date, before its 15th: unknown': seen('no', vague.error ?? vague.value),
    };
  },
  feelin: async ({ peer }) => {
    const month = feel(`string(date("${january}") + duration("P1M"))`).value;
    const vague = feel('date("1939-09") < date("1939-09-15")');
    return {
      ...flat(peer, await twice(peer), seen('no', month)),
      'a month as a date, before its 15th: unknown': seen(
        'in part',
        `${vague.value}, as every error is`,
      ),
      'a misspelt fact is an error': seen('in part', 'a warning beside the value'),
    };
  },
  publicodes: async ({ peer }) => {
    const value = (rule) =>
      failed(() => new publicodesEngine({ d: rule }, quietly).evaluate('d').nodeValue);
    const month = value('31/01/2025 + 1 mois');
    const vague = value({ valeur: '09/1939 < 15/09/1939' });
    const slip = value('onn = 3');
    return {
      ...flat(peer, await twice(peer), seen('no', String(month.value ?? month.error))),
      'a month as a date, before its 15th: unknown': seen('no', String(vague.value ?? vague.error)),
      'a misspelt fact is an error': seen(slip.error ? 'yes' : 'no', slip.error ? 'refused' : ''),
    };
  },
  'clingo-wasm': async () => {
    const both = await solve('on(h,rus). -on(h,rus). use(h).', 1);
    const slip = await solve('used :- usee(h). use(h). #show used/0.', 1);
    return {
      ...flat(
        null,
        seen('no', `contradiction: ${both.Result.toLowerCase()}, nothing else is answered`),
        seen('no', 'no dates'),
      ),
      'a misspelt fact is an error': seen(
        'no',
        `${slip.Result.toLowerCase()}, and nothing follows`,
      ),
      'what is new in a version, each class with a case': seen('by hand', 'node bench/compare.mjs'),
    };
  },
  'swipl-wasm': async () => {
    const { prolog } = await SWIPL({ arguments: ['-q'] });
    const once = (goal) => prolog.query(goal).once();
    const month = once(
      `date_time_stamp(date(2025,2,31,0,0,0,0,-,-),T), format_time(atom(A),'%F',T)`,
    ).A;
    const vague = once(`parse_time('1939-09',T), format_time(atom(A),'%F',T)`).A;
    const slip = once(
      'catch((usee(h), S = ran), error(existence_error(procedure, _), _), S = refused)',
    ).S;
    return {
      ...flat(null, seen('no', 'the first answer is taken, or both'), seen('no', String(month))),
      'a month as a date, before its 15th: unknown': seen('no', `read as ${vague}`),
      'a misspelt fact is an error': seen(
        String(slip) === 'refused' ? 'in part' : 'no',
        'an unknown procedure is, an unknown value is not',
      ),
      'what is new in a version, each class with a case': seen('by hand', 'not written here'),
    };
  },
};

/** Two sources, two targets: the one place there is for the target gets both. */
async function twice(peer) {
  const acts = peer.prepare([use({ on: ['RUS', 'POL'], of: 'chemical' })]);
  try {
    const [value] = await peer.evaluate(acts);
    return seen('no', `a list for a name: ${value}`);
  } catch (error) {
    return seen('no', `a list for a name: an error (${firstLine(error)})`);
  }
}

function flat(peer, disputed, month) {
  const slip = peer ? 'evaluates as if nothing were known' : '';
  return {
    'sources that disagree stay apart': disputed,
    'a month after 31 January is not guessed': month,
    'a month as a date, before its 15th: unknown': seen('no', 'no dates'),
    'a misspelt fact is an error': seen('no', slip),
    'what is new in a version, each class with a case': seen('no', 'no such question'),
  };
}
