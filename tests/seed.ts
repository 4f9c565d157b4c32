import fc from 'fast-check';

/**
 * One seed for every property, so that others can repeat a run and a change is judged by the cases that
 * judged the last one; CASUS_SEED looks further, and so does `npm run conformance`.
 */
fc.configureGlobal({ seed: Number(process.env.CASUS_SEED ?? 20241206) });
