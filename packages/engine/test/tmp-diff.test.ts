import fc from 'fast-check';
import { test } from 'vitest';
import { compareOutcomes, questions } from '../../conformance/src/index.js';
import { evaluate } from '../../reference/src/index.js';
import { prepare } from '../src/evaluate/prepare.js';
const N = Number(process.env.N ?? 2000);
const LINKS = process.env.LINKS !== '0';
test('diff', { timeout: 600000 }, () => {
  const kinds = new Map<string, number>();
  let shown = 0, same = 0, refError = 0;
  for (const q of fc.sample(questions({ links: LINKS }), { numRuns: N, seed: Number(process.env.SEED ?? 1) })) {
    let a: any, b: any;
    try { a = evaluate(q.model, q.facts, q.view); } catch (e) { refError++; continue; }
    try { b = prepare(q.model).evaluate(q.facts, q.view); } catch (e) { console.log('ENGINE', (e as Error).stack?.slice(0, 600)); continue; }
    const d = compareOutcomes(a, b);
    if (d === null) { same++; continue; }
    const key = d.replace(/.*\]: /, '').replace(/\[.*/, '').replace(/\d+/g, 'N').slice(0, 90);
    kinds.set(key, (kinds.get(key) ?? 0) + 1);
  }
  console.log({ same, refError }, [...kinds].sort((x, y) => y[1] - x[1]).slice(0, 25));
  fc.assert(fc.property(questions({ links: LINKS }), (q) => {
    let a: any;
    try { a = evaluate(q.model, q.facts, q.view); } catch { return true; }
    const d = compareOutcomes(a, prepare(q.model).evaluate(q.facts, q.view));
    if (d !== null && (process.env.MATCH === undefined || d.includes(process.env.MATCH))) throw new Error(d);
    return true;
  }), { numRuns: N, seed: Number(process.env.SEED ?? 1) });
});
