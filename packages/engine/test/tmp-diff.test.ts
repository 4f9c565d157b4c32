import fc from 'fast-check';
import { test } from 'vitest';
import { compareOutcomes, identity, questions } from '../../conformance/src/index.js';
import { evaluate } from '../../reference/src/index.js';
import { prepare } from '../src/evaluate/prepare.js';

const N = Number(process.env.N ?? 2000);
const SEED = Number(process.env.SEED ?? 1);
const SHOW = Number(process.env.SHOW ?? 2);
function diff(q: any): [string, any, any] | null {
  let a: any, b: any;
  try {
    a = evaluate(q.model, q.facts, q.view);
  } catch {
    return null;
  }
  try {
    b = prepare(q.model).evaluate(q.facts, q.view);
  } catch (e) {
    return ['ENGINE ' + (e as Error).message, a, (e as any).stack];
  }
  if (process.env.KEEP === undefined) {
    const has = new Set(b.map(identity));
    a = a.filter((i: any) => has.has(identity(i)) || i.status !== 'not in force');
    const hasA = new Set(a.map(identity));
    b = b.filter((i: any) => hasA.has(identity(i)) || i.status !== 'not in force');
  }
  const d = compareOutcomes(a, b);
  return d === null ? null : [d, a, b];
}
const cat = (d: string) =>
  d
    .replace(/.*\]: /, '')
    .replace(/\[.*/, '')
    .replace(/\{[^}]*\}/g, '{}')
    .replace(/\w+\.c\d/g, 'C')
    .slice(0, 90);
function shrink(q: any, key: string): any {
  const ok = (x: any) => {
    const d = diff(x);
    return d !== null && cat(d[0]) === key;
  };
  for (let again = true; again; ) {
    again = false;
    for (let i = 0; i < q.model.clauses.length; i++) {
      const x = {
        ...q,
        model: { ...q.model, clauses: q.model.clauses.filter((_: any, j: number) => j !== i) },
      };
      if (ok(x)) {
        q = x;
        again = true;
        break;
      }
    }
    for (let i = 0; i < q.facts.length; i++) {
      const x = { ...q, facts: q.facts.filter((_: any, j: number) => j !== i) };
      if (ok(x)) {
        q = x;
        again = true;
        break;
      }
    }
    for (let i = 0; i < q.model.rows.length; i++) {
      const x = {
        ...q,
        model: { ...q.model, rows: q.model.rows.filter((_: any, j: number) => j !== i) },
      };
      if (ok(x)) {
        q = x;
        again = true;
        break;
      }
    }
    for (let i = 0; i < q.model.clauses.length && !again; i++) {
      const c = q.model.clauses[i];
      const tries: any[] = [];
      if (c.unless) tries.push({ ...c, unless: null });
      if (c.binders.length) tries.push({ ...c, binders: c.binders.slice(0, -1) });
      if (c.limbs.length > 1)
        for (let k = 0; k < c.limbs.length; k++)
          tries.push({ ...c, limbs: c.limbs.filter((_: any, j: number) => j !== k) });
      c.limbs.forEach((l: any, k: number) => {
        const al = { kind: 'atLeast', n: 0, of: [] };
        if (JSON.stringify(l.where) !== JSON.stringify(al)) {
          tries.push({
            ...c,
            limbs: c.limbs.map((m: any, j: number) => (j === k ? { ...m, where: al } : m)),
          });
          const subs = l.where.of ? [l.where.of].flat() : l.where.where ? [l.where.where] : [];
          for (const sub of subs)
            tries.push({
              ...c,
              limbs: c.limbs.map((m: any, j: number) => (j === k ? { ...m, where: sub } : m)),
            });
        }
        if (l.pattern)
          for (const r of Object.keys(l.pattern.roles)) {
            const roles = { ...l.pattern.roles };
            delete roles[r];
            tries.push({
              ...c,
              limbs: c.limbs.map((m: any, j: number) =>
                j === k ? { ...m, pattern: { ...m.pattern, roles } } : m,
              ),
            });
          }
      });
      for (const t of tries) {
        const x = {
          ...q,
          model: {
            ...q.model,
            clauses: q.model.clauses.map((m: any, j: number) => (j === i ? t : m)),
          },
        };
        if (ok(x)) {
          q = x;
          again = true;
          break;
        }
      }
    }
  }
  return q;
}
const slim = (x: any) =>
  JSON.stringify(x)
    .replace(/"(locator|citations|notes|under)":(null|\[\]|\{\}),?/g, '')
    .replace(/,"marks":\{"speaker":null,"knownFrom":null,"reading":null\}/g, '')
    .replace(/"(kind|inside|by|within|reading|label|unless|until|deems|window|handle)":null,?/g, '')
    .replace(/\{"kind":"const","id":"(\w+)"\}/g, '$1')
    .replace(/"/g, '');
test('diff', { timeout: 3600000 }, () => {
  const kinds = new Map<string, any[]>();
  let same = 0;
  for (const q of fc.sample(questions({ links: process.env.LINKS !== '0' }), {
    numRuns: N,
    seed: SEED,
  })) {
    const d = diff(q);
    if (d === null) {
      same++;
      continue;
    }
    const key = cat(d[0]);
    kinds.set(key, [...(kinds.get(key) ?? []), q]);
  }
  const sorted = [...kinds].sort((x, y) => y[1].length - x[1].length);
  console.log(
    { same, N },
    sorted.map(([k, l]) => `${l.length} ${k}`),
  );
  for (const [key, list] of sorted.slice(0, Number(process.env.KINDS ?? 5))) {
    for (const q of list.slice(0, SHOW)) {
      const s = shrink(q, key);
      const d = diff(s)!;
      console.log(
        '=====',
        d[0],
        '\nVIEW',
        slim(s.view),
        '\nUSES',
        slim(s.model.instruments.filter((i: any) => i.uses.length || i.knownFrom !== null)),
        '\nROWS',
        s.model.rows.map(slim).join('\n   '),
        '\nCLAUSES',
        s.model.clauses.map(slim).join('\n   '),
        '\nFACTS',
        s.facts.map(slim).join('\n   '),
        '\nREF',
        slim(d[1]),
        '\nENG',
        typeof d[2] === 'string' ? d[2].slice(0, 500) : slim(d[2]),
      );
    }
  }
});
