import type { Model } from '@casus/model';
import { beforeAll, describe, expect, it } from 'vitest';
import { library } from '../../../tests/library.js';
import {
  type Comparison,
  compare,
  type Literal,
  type Side,
  sideOf,
  type Witness,
  witnessFacts,
} from '../src/compare/index.js';
import { type Engine, prepare } from '../src/index.js';

let model: Model;
let engine: Engine;

beforeAll(async () => {
  model = await library();
  engine = prepare(model);
}, 60_000);

/** A literal in a few words, for reading a failure. */
function say({ asked, holds, anyOf }: Literal): string {
  const no = holds ? '' : 'not ';
  switch (asked.kind) {
    case 'type':
      return `${no}${asked.type}`;
    case 'role':
      return `${asked.role} ${anyOf.map(({ ids }) => ids.join('+')).join('|')}`;
    case 'owned':
      return `${no}${asked.role} ${asked.filler}`;
    case 'row':
      return `${no}${asked.name} ${asked.args.flatMap((arg) => (arg.kind === 'id' ? arg.id : [])).join()}`;
    case 'linked':
      return `${no}some ${asked.literals.map(say).join(' ')}`;
    case 'link':
      return `${asked.role} ${asked.to}`;
    case 'same':
      return `${no}${asked.role} as ${asked.as.role}`;
    case 'gap':
    case 'whole':
      return `${no}${asked.kind}`;
  }
}

function shortList(list: readonly Witness[]): string[] {
  return list
    .filter(({ core }) => core)
    .map(
      ({ types, own, limbs }) =>
        `${limbs.join()}: ${[types.join('/'), ...own.map(say)].join(', ')}`,
    );
}

function confirm(witness: Witness, open: Side, closed: Side): void {
  const { facts, on } = witnessFacts(model, witness);
  const view = { on, asKnownOn: on, accordingTo: null, readings: [] };
  const found = engine.evaluate(facts, view);
  const trigger = (side: Side) =>
    Math.max(
      0,
      ...found
        .filter(({ clause, limb }) =>
          side.some(
            (part) =>
              part.clause.id === clause && (part.limbs === null || part.limbs.includes(limb ?? '')),
          ),
        )
        .map((one) => one.trigger),
    );
  const values = [trigger(open), trigger(closed)];
  expect(values.join() === '2,0' ? null : { values, example: witness.example }).toBeNull();
}

function confirmed(a: string, b: string, withoutAxioms: string[] = []): Comparison {
  const [left, right] = [sideOf(model, a), sideOf(model, b)];
  const found = compare(model, left, right, { withoutAxioms });
  for (const witness of found.onlyB) confirm(witness, right, left);
  for (const witness of found.onlyA) confirm(witness, left, right);
  return found;
}

describe('the doctrines of 2020 and 2024', () => {
  it('broader, given that a threat to existence is a critical threat to sovereignty', () => {
    const found = confirmed('ru-nuclear-2020.use', 'ru-nuclear-2024.use');
    expect([found.verdict, found.axioms, found.capped]).toEqual([
      'broader',
      ['existence-is-critical'],
      false,
    ]);
    expect(found.onlyA).toEqual([]);
    expect(shortList(found.onlyB).sort()).toEqual([
      'b: use, not hitting critical-to-response, on UKR, of wmd, hitting forces-abroad',
      'd: aggression, on BLR, with conventional, critical-threat sovereignty',
      'd: aggression, on BLR, with conventional, critical-threat territorial-integrity',
      'd: aggression, on RUS, with conventional, not threatening existence, critical-threat sovereignty',
      'd: aggression, on RUS, with conventional, not threatening existence, critical-threat territorial-integrity',
      'e: launch, of aeroballistic-missile, against UKR, massive , some crossing by h into RUS',
      'e: launch, of aircraft, massive , some crossing by h into RUS',
    ]);
  });

  it('overlapping without the axiom, with the counterexample', () => {
    const found = confirmed('ru-nuclear-2020.use', 'ru-nuclear-2024.use', [
      'existence-is-critical',
    ]);
    expect([found.verdict, found.axioms]).toEqual(['overlapping', []]);
    expect(shortList(found.onlyA)).toEqual([
      'd: aggression, on RUS, with conventional, threatening existence, not critical-threat sovereignty, not critical-threat territorial-integrity',
    ]);
  });

  it('narrower the other way round, with the same classes', () => {
    const found = confirmed('ru-nuclear-2024.use', 'ru-nuclear-2020.use');
    const back = confirmed('ru-nuclear-2020.use', 'ru-nuclear-2024.use');
    expect(found.verdict).toBe('narrower');
    expect(shortList(found.onlyA).length).toBe(shortList(back.onlyB).length);
  });

  it('one limb alone', () => {
    const found = confirmed('ru-nuclear-2020.use.b', 'ru-nuclear-2024.use.b');
    expect(found.verdict).toBe('broader');
    expect(shortList(found.onlyB)).toEqual(['b: use, of wmd, on UKR, hitting forces-abroad']);
  });

  it('what was only renumbered is the same', () => {
    const found = confirmed('ru-nuclear-2020.notification', 'ru-nuclear-2024.notification');
    expect([found.verdict, found.onlyA, found.onlyB]).toEqual(['same', [], []]);
  });
});

describe('the treaty of 2024 and the doctrine', () => {
  it('allies, forces abroad, launches and critical objects are in the doctrine only', () => {
    const found = confirmed('union-state-guarantees.nuclear-use', 'ru-nuclear-2024.use');
    expect(found.verdict).toBe('broader');
    const limbs = shortList(found.onlyB).map((line) => line.slice(0, line.indexOf(':')));
    expect(limbs.sort()).toEqual(['a', 'b', 'b', 'c', 'e']);
    const what = found.heads.map((head) => head.what);
    expect(what).toEqual(expect.arrayContaining(['addressee', 'decider', 'duration']));
  });
});
