import type { Description, Fact, Model, Row } from '@casus/model';
import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { library } from '../../../tests/library.js';
import { bits, compileClause, type Engine, layoutFor, prepare, roleField } from '../src/index.js';

const TYPES = ['aggression', 'attack', 'armed-attack', 'use', 'action', 'launch'];
const OWN = { citations: [], speaker: null, knownFrom: null, reading: null };

let model: Model;
let engine: Engine;
beforeAll(async () => {
  model = await library();
  engine = prepare(model);
}, 60_000);

const maybe = (...ids: string[]) => fc.option(fc.constantFrom(...ids), { nil: null });
const act = fc.record({
  type: fc.constantFrom(...TYPES),
  informed: fc.boolean(),
  by: maybe('UKR', 'USA'),
  on: maybe('RUS', 'BLR', 'KAZ', 'UKR'),
  of: maybe('nuclear-weapons', 'chemical', 'conventional', 'wmd'),
  launched: maybe('ballistic-missile', 'drone', 'oreshnik'),
  with: maybe('conventional', 'wmd', 'chemical'),
  hitting: maybe('critical-to-response', 'forces-abroad', 'military-facility'),
  owner: maybe('RUS', 'BLR'),
  threatening: maybe('sovereignty', 'territorial-integrity', 'existence'),
  critical: fc.option(fc.boolean(), { nil: null }),
});
type Act = typeof act extends fc.Arbitrary<infer T> ? T : never;

/** The act as the public evaluation takes it. */
function factsOf(item: Act): Fact[] {
  const at = { earliest: model.statedDate - 1439, latest: model.statedDate };
  const roles: Record<string, string[]> = {};
  const put = (role: string, id: string | null) => {
    if (id !== null) roles[role] = [id];
  };
  put('by', item.by);
  put(item.type === 'launch' ? 'against' : 'on', item.on);
  if (item.type === 'launch') put('of', item.launched);
  else if (item.type === 'use') put('of', item.of);
  else if (item.type !== 'action') put('with', item.with);
  if (item.type !== 'launch' && item.hitting && item.owner) {
    put('hitting', item.hitting);
    put('hitting of', item.owner);
  }
  if (['aggression', 'attack', 'armed-attack'].includes(item.type) && item.on && item.threatening) {
    put('threatening', item.threatening);
    put('threatening of', item.on);
  }
  const inside = item.informed ? 'RUS' : null;
  const happened: Description = {
    kind: 'description',
    happening: 'h',
    type: item.type,
    roles,
    start: at,
    end: at,
    value: 2,
    inside,
    marks: OWN,
  };
  const said: Row[] =
    item.critical === null || item.on === null
      ? []
      : [
          {
            kind: 'row',
            name: 'critical-threat',
            args: ['h', 'sovereignty', item.on],
            from: null,
            to: null,
            value: item.critical ? 2 : 0,
            inside: null,
            marks: OWN,
          },
        ];
  return [happened, ...said];
}

test('a compiled clause says of single acts what the engine says, generated or not', () => {
  const clause = model.clauses.find((item) => item.id === 'ru-nuclear-2024.use');
  if (!clause) throw new Error('no clause');
  const layout = layoutFor(model, TYPES);
  const code = (id: string | undefined) => layout.codes.get(id ?? '') ?? 0;
  // No record of allies is given to the engine here, so who is one is unknown.
  const standing = () => 1;
  const made = compileClause(model, clause, layout, { standing });
  const closed = compileClause(model, clause, layout, { standing, closures: true });
  expect([made.how, closed.how]).toEqual(['generated', 'closures']);
  const view = {
    on: model.statedDate,
    asKnownOn: model.statedDate,
    accordingTo: null,
    readings: [],
  };
  const reached = new Set<number>();
  fc.assert(
    fc.property(act, (item) => {
      const facts = factsOf(item);
      const [happened] = facts as [Description];
      const roles = Object.entries(happened.roles).map(([role, ids]) => [
        roleField(role),
        code(ids[0]),
      ]);
      const empty = [
        'by',
        'on',
        'against',
        'of',
        'with',
        'hitting',
        'hitting of',
        'threatening',
        'threatening of',
      ].map((role) => [roleField(role), 0]);
      const flat = {
        ...Object.fromEntries(empty),
        ...Object.fromEntries(roles),
        type: code(item.type),
        inside: item.informed ? code('RUS') : -1,
        t_critical_threat_sovereignty:
          item.critical === null || item.on === null
            ? bits.unknown
            : item.critical
              ? bits.true
              : bits.false,
        t_critical_threat_territorial_integrity: bits.unknown,
        t_massive: bits.unknown,
        l_crossing_RUS: bits.unknown,
      };
      const all = engine.evaluate(facts, view, { clauses: [clause.id] });
      const wanted = Math.max(
        0,
        ...all.map((one) => Math.min(one.force, one.trigger, 2 - one.defeat)),
      );
      const found = made.evaluate(flat);
      reached.add(found);
      expect(found).toBe(wanted === 2 ? bits.true : wanted === 1 ? bits.unknown : bits.false);
      expect(closed.evaluate(flat)).toBe(found);
      const bytes = new Uint8Array(made.width);
      expect(made.trace(flat, bytes, 0)).toBe(found);
      expect(made.missing(flat, bytes, 0).length > 0).toBe(found === bits.unknown);
    }),
    { numRuns: 400, seed: 20241119 },
  );
  expect(reached.size).toBe(3);
});
