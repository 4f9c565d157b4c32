import { prepare } from '@casus/engine';
import { evaluate } from '@casus/reference';
import fc from 'fast-check';
import { test } from 'vitest';
import { identity } from '/work/main/packages/conformance/src/differential.js';
import { questions } from '/work/main/packages/conformance/src/generate/index.js';

test('s', () => {
  const n: Record<string, { count: number; size: number; text: string }> = {};
  let bad = 0;
  let total = 0;
  for (const q of fc.sample(questions(), {
    numRuns: Number(process.env.N ?? 800),
    seed: Number(process.env.SEED ?? 1),
  })) {
    total++;
    const { model, facts, view } = q;
    const a = evaluate(model, facts, view);
    let b: typeof a = [];
    const add = (k: string, more: string) => {
      const text =
        more +
        '\n   ' +
        JSON.stringify({
          clauses: model.clauses.map(({ citations, notes, under, locator, ...c }) => c),
          rows: model.rows
            .filter(
              (r: any) =>
                r.from !== null || r.to !== null || r.marks.knownFrom || r.name === 'suspended',
            )
            .map((r: any) => [r.name, r.args, r.from, r.to, r.marks.knownFrom]),
          have: model.rows
            .filter((r: any) => r.name === 'in force' || r.name === 'party')
            .map((r: any) => r.name + r.args)
            .join(' '),
          uses: model.instruments
            .filter((i) => i.uses.length || i.knownFrom !== null)
            .map((i) => [i.id, i.uses, i.knownFrom]),
          facts: facts.map((f: any) => ({
            ...f,
            marks: Object.fromEntries(
              Object.entries({
                ...f.marks,
                citations: f.marks.citations.map((c: any) => c.source).join(),
              }).filter(([, v]) => v),
            ),
          })),
          view,
        });
      const old = n[k];
      n[k] = {
        count: (old?.count ?? 0) + 1,
        size: Math.min(old?.size ?? 1e9, text.length),
        text: old && old.size <= text.length ? old.text : text,
      };
    };
    try {
      b = prepare(model).evaluate(facts, view);
    } catch (e) {
      add('throws ' + (e as Error).message.slice(0, 60), '');
      bad++;
      continue;
    }
    const bm = new Map(b.map((i) => [identity(i), i]));
    const am = new Map(a.map((i) => [identity(i), i]));
    const head = (id: string) => {
      const h = model.clauses.find((c) => c.id === id)!.head as any;
      return h.kind + (h.negative ? ' not' : '') + (h.frequency?.length ? ' recurring' : '');
    };
    let isBad = false;
    for (const [id, i] of am) {
      const o = bm.get(id);
      if (!o) {
        add(`${head(i.clause)}: only ref`, id + ' ' + i.status);
        isBad = true;
        continue;
      }
      for (const p of ['force', 'trigger', 'defeat', 'status', 'reason', 'since'] as const)
        if (JSON.stringify(i[p]) !== JSON.stringify(o[p])) {
          add(
            p === 'since'
              ? `${head(i.clause)}: since`
              : `${head(i.clause)}: ${p} ${i[p]} / ${o[p]}`,
            `${id} ref ${JSON.stringify([i.status, i.reason, i.since, i.force, i.trigger, i.defeat])} eng ${JSON.stringify([o.status, o.reason, o.since, o.force, o.trigger, o.defeat])}`,
          );
          isBad = true;
          break;
        }
    }
    for (const [id, i] of bm)
      if (!am.has(id)) {
        add(`${head(i.clause)}: only engine`, id + ' ' + i.status);
        isBad = true;
      }
    if (isBad) bad++;
  }
  console.log(bad, 'of', total);
  for (const [k, v] of Object.entries(n).sort((x, y) => y[1].count - x[1].count))
    console.log(`#### ${v.count} × ${k}\n${v.text.slice(0, 9000)}`);
}, 600000);
