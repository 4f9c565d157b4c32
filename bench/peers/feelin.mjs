import { evaluate } from 'feelin';
import { FACTS, given, RULE, written } from './rule.mjs';

// FEEL answers false where null is compared: only a guard at each leaf keeps what is not known.
const leaf = ({ fact, values }) =>
  `(if f_${fact} = null then null else f_${fact} in (${values.map((value) => JSON.stringify(value)).join(', ')}))`;
const EXPRESSION = written(RULE, leaf, ' and ', ' or ');
const UNKNOWN = Object.fromEntries(FACTS.map((name) => [`f_${name}`, null]));

export async function feelin() {
  const named = (value) => (value === null ? 'unknown' : String(value));
  return {
    name: 'feelin',
    keeps: 'unknown',
    marks: { unknown: 'by hand' },
    prepare: (acts) =>
      acts.map((act) => ({
        ...UNKNOWN,
        ...Object.fromEntries(Object.entries(given(act)).map(([k, v]) => [`f_${k}`, v])),
      })),
    evaluate: (acts) => acts.map((act) => named(evaluate(EXPRESSION, act).value)),
  };
}
