import type { Head } from '@casus/model';
import { expect, test } from 'vitest';
import { headEnv, limbEnv } from '../src/envs.ts';
import { words } from '../src/index.ts';
import { clause, limb, model, pattern } from './fixture.ts';
import { heads } from './heads.ts';

const readings: Record<string, { readonly en: string; readonly de: string }> = {
  duty: { en: 'Russia must assist Ukraine', de: 'Russland muss der Ukraine Beistand leisten' },
  dutyEach: {
    en: 'Each of Russia and Ukraine must assist the United States',
    de: 'Russland und die Ukraine müssen jeweils den Vereinigten Staaten Beistand leisten',
  },
  dutyTogether: {
    en: 'Russia and Ukraine must jointly assist Sudan',
    de: 'Russland und die Ukraine müssen gemeinsam dem Sudan Beistand leisten',
  },
  mustNot: {
    en: 'Ukraine must not attack Sudan',
    de: 'Der Ukraine ist es untersagt, den Sudan anzugreifen',
  },
  within: {
    en: 'The United States must assist Belarus within 24 hours after this attack where possible',
    de: 'Die Vereinigten Staaten müssen Belarus Beistand leisten, und zwar innerhalb von 24 Stunden nach diesem Angriff, soweit möglich',
  },
  within2: {
    en: 'The United States must assist Belarus within 10 years as the United States deems necessary',
    de: 'Die Vereinigten Staaten müssen Belarus Beistand leisten, und zwar innerhalb von 10 Jahren, soweit die Vereinigten Staaten es für erforderlich erachten',
  },
  freq: {
    en: 'Russia must assist Belarus at least twice every year (counted from 13 March 2025) or on the reading “calendar” at least 3 times every year (counted from 1 January 2025)',
    de: 'Russland muss Belarus Beistand leisten, und zwar mindestens zweimal je Jahr (gerechnet ab dem 13. März 2025) oder nach der Lesart „calendar“ mindestens 3-mal je Jahr (gerechnet ab dem 1. Januar 2025)',
  },
  until: {
    en: 'Russia must assist Belarus until Ukraine is an ally of the United States',
    de: 'Russland muss Belarus Beistand leisten, bis die Ukraine mit den Vereinigten Staaten verbündet ist',
  },
  may: {
    en: 'The United States may use nuclear weapons',
    de: 'Die Vereinigten Staaten dürfen Kernwaffen einsetzen',
  },
  needNot: {
    en: 'The United States need not assist Sudan',
    de: 'Die Vereinigten Staaten sind nicht verpflichtet, dem Sudan Beistand zu leisten',
  },
  intends: {
    en: 'Russia intends to use nuclear weapons in the second half of 2025',
    de: 'Russland beabsichtigt, Kernwaffen einzusetzen, und zwar in der zweiten Jahreshälfte 2025',
  },
  considers: {
    en: 'The United States considers it possible to attack Ukraine in the second half of 2025',
    de: 'Die Vereinigten Staaten halten es für möglich, die Ukraine anzugreifen, und zwar in der zweiten Jahreshälfte 2025',
  },
  forecast: {
    en: 'Russia is forecast to attack Ukraine (this binds nobody)',
    de: 'Russland soll nach einer Vorhersage die Ukraine angreifen (dies bindet niemanden)',
  },
  forecast2: {
    en: 'Russia may, by a forecast, attack Ukraine (this binds nobody)',
    de: 'Russland könnte nach einer Vorhersage die Ukraine angreifen (dies bindet niemanden)',
  },
  counts: {
    en: 'This attack counts as an armed attack on the Union State',
    de: 'Dieser Angriff gilt als bewaffneter Angriff auf den Unionsstaat',
  },
  may2: {
    en: 'This attack may count as an aggression by Ukraine and the United States together against the Union State',
    de: 'Dieser Angriff kann als Aggression der Ukraine und der Vereinigten Staaten gemeinsam gegen den Unionsstaat gelten',
  },
  means: {
    en: '“critical threat” means only Sudan or Ukraine',
    de: '„kritische Bedrohung“ bedeutet ausschließlich den Sudan oder die Ukraine',
  },
  power: {
    en: 'The president of Russia decides on the use of nuclear weapons by Russia',
    de: 'Der Präsident Russlands entscheidet über den Einsatz von Kernwaffen durch Russland',
  },
  parties: {
    en: 'Russia and Belarus jointly decide on the use of nuclear weapons by Russia',
    de: 'Russland und Belarus entscheiden gemeinsam über den Einsatz von Kernwaffen durch Russland',
  },
};

const KINDS: Record<Head['kind'], true> = {
  duty: true,
  liberty: true,
  announcement: true,
  'counts as': true,
  means: true,
  power: true,
};

test.each(Object.keys(heads))('head: %s', (name) => {
  const said = clause(heads[name] as Head, [limb(pattern('attack', {}, 'h'))]);
  expect({
    en: words(model, 'en').clause(said).head,
    de: words(model, 'de').clause(said).head,
  }).toEqual(readings[name]);
});

test('every kind of head is read', () => {
  const read = new Set(Object.values(heads).map((head) => head.kind));
  expect([...read].sort()).toEqual(Object.keys(KINDS).sort());
});

test('a clause is walked through once, however many rows it has', () => {
  for (const clause of model.clauses) {
    expect(headEnv(clause)).toBe(headEnv(clause));
    for (const limb of clause.limbs) expect(limbEnv(clause, limb)).toBe(limbEnv(clause, limb));
  }
});
