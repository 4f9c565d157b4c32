import { readGiven } from '@casus/language';
import { endOfDay, type Instance, type Model } from '@casus/model';
import { beforeAll, expect, test } from 'vitest';
import { library } from '../../../tests/library.js';
import { changed, withEdits } from '../src/decide/change.js';
import { type Engine, prepare, whatWould } from '../src/index.js';

const on = endOfDay('2025-06-01');
let model: Model;
let engine: Engine;
beforeAll(async () => {
  model = await library();
  engine = prepare(model);
}, 60_000);

test.each([
  ['union-state-guarantees.assistance', null, 'triggered', 'armed-attack h by UKR on BLR'],
  [
    'ru-nuclear-2024.use',
    'd',
    'dormant',
    'aggression h by UKR on BLR with conventional and h is critical-threat of sovereignty of BLR',
  ],
] as const)(
  '%s %s to %s: each way, evaluated, comes to it, and needs all of its changes',
  async (id, limb, status, text) => {
    const view = { on, asKnownOn: model.statedDate, accordingTo: null, readings: [] };
    const { facts } = await readGiven(model, [text], on);
    const clause = model.clauses.find((one) => one.id === id);
    if (!clause) throw new Error(id);
    const reached = (found: readonly Instance[]) =>
      status === 'dormant'
        ? found.every((one) => one.status === 'dormant')
        : found.some((one) => one.status === status);
    const comesTo = (edits: Parameters<typeof withEdits>[1]) =>
      reached(
        engine
          .evaluate(changed(facts, withEdits(new Map(), edits), on), view, { clauses: [id] })
          .filter((one) => limb === null || one.limb === limb),
      );
    const { ways, already } = whatWould(engine, facts, view, { clause, limb, status, reached });
    expect(already).toBe(false);
    expect(ways.length).toBeGreaterThan(0);
    for (const way of ways) {
      expect(comesTo(way)).toBe(true);
      for (const edit of way) {
        const rest = way.filter((other) => other !== edit);
        if (rest.length > 0) expect(comesTo(rest)).toBe(false);
      }
    }
  },
);
