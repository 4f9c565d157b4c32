import { type Head, startOfDay } from '@casus/model';
import { bearer, duty, is, pattern } from './fixture.ts';
import { ally } from './formulas.ts';

export const heads: Record<string, Head> = {
  duty: duty(pattern('assistance', { to: is('UKR') }), bearer('RUS')),
  dutyEach: duty(pattern('assistance', { to: is('USA') }), bearer('RUS', 'UKR')),
  dutyTogether: duty(pattern('assistance', { to: is('SDN') }), {
    ...bearer('RUS', 'UKR'),
    together: true,
  }),
  mustNot: duty(pattern('attack', { on: is('SDN') }), bearer('UKR'), { negative: true }),
  within: duty(pattern('assistance', { to: is('BLR') }), bearer('USA'), {
    window: {
      kind: 'within',
      duration: { amount: 24, unit: 'hour' },
      after: 'h',
      wherePossible: true,
    },
  }),
  within2: duty(pattern('assistance', { to: is('BLR') }), bearer('USA'), {
    window: {
      kind: 'within',
      duration: { amount: 10, unit: 'year' },
      after: null,
      wherePossible: false,
    },
    deems: is('USA'),
  }),
  freq: duty(pattern('assistance', { to: is('BLR') }), bearer('RUS'), {
    frequency: [
      { unit: 'year', from: startOfDay('2025-03-13'), times: 2, reading: null },
      { unit: 'year', from: startOfDay('2025-01-01'), times: 3, reading: 'calendar' },
    ],
  }),
  until: duty(pattern('assistance', { to: is('BLR') }), bearer('RUS'), { until: ally }),
  may: {
    kind: 'liberty',
    negative: false,
    bearer: bearer('USA'),
    act: pattern('use', { of: is('nuclear') }),
  },
  needNot: {
    kind: 'liberty',
    negative: true,
    bearer: bearer('USA'),
    act: pattern('assistance', { to: is('SDN') }),
  },
  intends: {
    kind: 'announcement',
    strength: 'intends',
    bearer: bearer('RUS'),
    act: pattern('use', { of: is('nuclear') }),
    window: { kind: 'dates', from: startOfDay('2025-07-01'), to: startOfDay('2026-01-01') - 1 },
    forecast: false,
  },
  considers: {
    kind: 'announcement',
    strength: 'considers possible',
    bearer: bearer('USA'),
    act: pattern('attack', { on: is('UKR') }),
    window: { kind: 'dates', from: startOfDay('2025-07-01'), to: startOfDay('2026-01-01') },
    forecast: false,
  },
  forecast: {
    kind: 'announcement',
    strength: 'intends',
    bearer: bearer('RUS'),
    act: pattern('attack', { on: is('UKR') }),
    window: null,
    forecast: true,
  },
  forecast2: {
    kind: 'announcement',
    strength: 'considers possible',
    bearer: bearer('RUS'),
    act: pattern('attack', { on: is('UKR') }),
    window: null,
    forecast: true,
  },
  counts: {
    kind: 'counts as',
    handle: 'h',
    type: 'armed-attack',
    roles: { on: is('UnionState') },
    may: false,
  },
  may2: {
    kind: 'counts as',
    handle: 'h',
    type: 'aggression',
    roles: { on: is('UnionState'), by: { kind: 'all', terms: [is('UKR'), is('USA')] } },
    may: true,
  },
  means: { kind: 'means', name: 'critical-threat', terms: [is('SDN'), is('UKR')] },
  power: {
    kind: 'power',
    bearer: { holders: [{ actor: is('RUS'), office: 'president' }], together: false },
    act: pattern('use', { of: is('nuclear'), by: is('RUS') }),
  },
  parties: {
    kind: 'power',
    bearer: { ...bearer('RUS', 'BLR'), together: true },
    act: pattern('use', { of: is('nuclear'), by: is('RUS') }),
  },
};
