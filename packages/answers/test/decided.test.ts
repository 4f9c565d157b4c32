import { describe, expect, it } from 'vitest';
import { type Grounds, openReasons } from '../src/compare/decided.js';

const bare: Grounds = {
  verdict: 'disjoint',
  leftOut: [{ what: 'sequences', about: null }],
  mayMeet: false,
  confirmedA: true,
  confirmedB: true,
};
const limb = { what: 'limb', about: 'one.help.i' } as const;
const open = (parts: Partial<Grounds>) =>
  openReasons({ ...bare, ...parts }, ['one.help', 'two.help']).map(({ what }) => what);

describe('whether a verdict stands', () => {
  it('does where nothing that the sides ask was passed over', () => {
    expect(open({})).toEqual([]);
  });

  it.each(['same', 'broader', 'narrower', 'disjoint'] as const)(
    '%s does not beside a limb that was not looked at',
    (verdict) => {
      expect(open({ verdict, leftOut: [limb] })).toEqual(['limb']);
    },
  );

  it('overlapping does where evaluation found a case on each side only, and not before', () => {
    const verdict = 'overlapping';
    expect(open({ verdict, leftOut: [limb], mayMeet: true })).toEqual([]);
    expect(open({ verdict, leftOut: [limb], confirmedB: false })).toEqual(['limb']);
    expect(open({ verdict, mayMeet: true, confirmedA: false })).toEqual(['meets', 'meets']);
  });

  it('no case in common never does where further happenings may be cases themselves', () => {
    expect(open({ mayMeet: true })).toEqual(['meets', 'meets']);
  });

  it('no case in common does not where two acts were looked for in vain', () => {
    expect(open({ apart: true })).toEqual(['sequences']);
  });

  it('that one covers more needs a case that evaluation found on its side only', () => {
    expect(open({ verdict: 'broader', mayMeet: true, confirmedA: false })).toEqual([]);
    expect(open({ verdict: 'broader', mayMeet: true, confirmedB: false })).toHaveLength(2);
    expect(open({ verdict: 'narrower', mayMeet: true, confirmedB: false })).toEqual([]);
    expect(open({ verdict: 'same', mayMeet: true, confirmedA: false })).toEqual([]);
  });
});
