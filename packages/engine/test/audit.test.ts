import { readLibrary } from '@casus/language';
import type { Model, Report } from '@casus/model';
import { beforeAll, describe, expect, it } from 'vitest';
import { libraryTexts } from '../../../tests/library.js';
import { accountFrom, auditReport, type Finding, prepare, qualifiersOf } from '../src/index.js';

/** Reports of our own, on the instruments of the library. */
const PROBES = `
report probe
  title en "A report for testing"
  publisher en "nobody"
  language en
  published 2025-06-01
  about ru-nuclear-2024, union-state-guarantees

  // A clause without its other limbs.
  account of ru-nuclear-2024.use at paragraph 1 among others
    when use h by some A of wmd on (RUS or an ally of RUS)
    RUS may use nuclear-weapons

  // The same, told as if there were nothing else.
  account of ru-nuclear-2024.reservation at paragraph 2 only
    when use h by some A of wmd on (RUS or an ally of RUS)
    RUS may use nuclear-weapons

  // Only one sort of such weapons.
  account of ru-nuclear-2024.reservation at paragraph 3 among others
    when use h by some A of chemical on (RUS or an ally of RUS)
    RUS may use nuclear-weapons

  // A right told as a duty.
  account of ru-nuclear-2024.reservation at paragraph 4 among others
    when use h by some A of wmd on (RUS or an ally of RUS)
    RUS must use nuclear-weapons

  // One of two states that the limb names.
  account of ru-nuclear-2024.use at paragraph 5 among others
    when aggression h by some A on BLR with conventional,
      and h is critical-threat of (sovereignty or territorial-integrity) of the victim
    RUS may use nuclear-weapons

  account of ru-nuclear-2024.notification at paragraph 6 only
    when any of
      (i)  decision h by RUS
      (ii) use h by RUS of nuclear-weapons
    RUS may notify about h

  states at paragraph 7 ru-nuclear-2024 announced before ru-nuclear-2024 issued
  states at paragraph 7 union-state-guarantees signed before ru-nuclear-2024 issued
  states at paragraph 8 union-state-guarantees signed 2024-12-06 at "Moscow"
  states at paragraph 8 union-state-guarantees ended 2025-04
  states at paragraph 8 union-state-guarantees parties BLR, RUS, KAZ
  states at paragraph 9 that 2025-02 request by BLR to RUS about iskander
  states at paragraph 9 that stationing by RUS of oreshnik in BLR
  states at paragraph 9 that 2024-12-07 request by BLR to RUS about oreshnik
  states at paragraph 9 that 2025-01 stationing by RUS of oreshnik in BLR
  states at paragraph 10 first cover of BLR by ru-nuclear-2020.use
`;

let model: Model;
let findings: Finding[];
let probes: Finding[];

async function read(): Promise<void> {
  const library = await readLibrary([...libraryTexts(), { path: 'probe.casus', text: PROBES }]);
  const errors = library.diagnostics.filter(({ severity }) => severity === 'error');
  expect(errors).toEqual([]);
  ({ model } = library);
  findings = auditReport(model, reportOf('minsk-2024-12-06'));
  probes = auditReport(model, reportOf('probe'));
}

function reportOf(id: string): Report {
  const report = model.reports.find((one) => one.id === id);
  if (!report) throw new Error(`no report ${id}`);
  return report;
}

beforeAll(read, 120_000);

/** Kind, limb, and for a part of a limb a mark. */
function brief(all: readonly Finding[], paragraph: number): string[] {
  return all
    .filter((one) => one.paragraph === paragraph)
    .map(({ kind, departs, detail, readings }) => {
      const limb =
        detail.about === 'limb'
          ? `${detail.limb?.label ?? '-'}${detail.part ? ' in part' : ''}`
          : detail.about;
      return [kind, departs, limb, ...readings].join(' ');
    });
}

function find(all: readonly Finding[], paragraph: number, start: string): Finding {
  const found = all.filter((one) => one.paragraph === paragraph);
  const index = brief(all, paragraph).findIndex((text) => text.startsWith(start));
  const one = found[index];
  if (!one) throw new Error(`no "${start}" in ${JSON.stringify(brief(all, paragraph))}`);
  return one;
}

/** Every witness evaluates as its finding says, whatever confirmed it before. */
function expectWitnessesHold(report: Report, all: readonly Finding[]): void {
  const accounts = report.accounts.flatMap(({ readings }) => readings);
  const engine = prepare({ ...model, clauses: [...model.clauses, ...accounts] });
  const withCase = all.filter(({ witness }) => witness !== null);
  expect(withCase.length).toBeGreaterThan(0);
  for (const { account: id, clause, readings, clauseReadings, witness } of withCase) {
    if (!witness || !clause) throw new Error('a case of no clause');
    const own = report.accounts.find((one) => one.id === id)?.readings ?? [];
    const account = own.find(({ limbs }) => readings.includes(limbs[0]?.reading ?? '')) ?? own[0];
    const { on } = witness.witness;
    const view = {
      on,
      asKnownOn: on,
      accordingTo: null,
      readings: [...readings, ...clauseReadings],
    };
    const found = engine.evaluate(witness.facts, view);
    const trigger = (name: string | undefined) =>
      Math.max(0, ...found.filter((one) => one.clause === name).map((one) => one.trigger));
    const [open, closed] =
      witness.covered === 'clause' ? [clause, account?.id] : [account?.id, clause];
    expect({ id, values: [trigger(open), trigger(closed)] }).toEqual({
      id,
      values: [2, witness.other],
    });
    expect(witness.confirmed).toBe(witness.other === 0);
  }
}

describe('the report of 6 December 2024', () => {
  it('reads "and" as both states on one reading only, and that is narrower than limb (d)', () => {
    const finding = find(findings, 6, 'narrower yes d');
    expect(finding.readings).toEqual(['both']);
    expect(finding.clause).toBe('ru-nuclear-2024.use');
    const [added] = finding.detail.about === 'limb' ? finding.detail.added : [];
    expect(added?.kind === 'role' ? added.pattern.roles.on : null).toEqual({
      kind: 'all',
      terms: [
        { kind: 'const', id: 'RUS' },
        { kind: 'const', id: 'BLR' },
      ],
    });
    const [attack] = finding.witness?.facts ?? [];
    expect(attack?.kind === 'description' ? attack.roles.on : []).toHaveLength(1);
    expect(finding.witness?.covered).toBe('clause');
  });

  it('leaves out that the threat must be critical, on every reading', () => {
    const finding = find(findings, 6, 'broader yes d');
    expect(finding.readings).toEqual([]);
    expect(finding.witness).toMatchObject({ covered: 'account', confirmed: true });
    const leftOut = finding.detail.about === 'limb' ? finding.detail.leftOut : [];
    expect(leftOut).toHaveLength(1);
    expect(JSON.stringify(leftOut[0])).toContain('critical-threat');
  });

  it('is silent about three limbs and about forces abroad, and right about the rest of (b)', () => {
    const about = brief(findings, 6).filter((text) => /^(silent|agrees)/.test(text));
    expect(about.sort()).toEqual([
      'agrees no b',
      'silent no a',
      'silent no b in part',
      'silent no c',
      'silent no e',
    ]);
    const { detail, witness } = find(findings, 6, 'silent no b in part');
    const part = detail.about === 'limb' ? detail.part : null;
    expect(part?.pattern?.roles.hitting).toEqual({ kind: 'const', id: 'forces-abroad' });
    expect(witness?.confirmed).toBe(true);
  });

  it('"for the first time" is half right: limbs (a) and (b) covered an ally before, (d) is new', () => {
    const { detail, departs, clause } = find(findings, 3, 'contradicts');
    if (detail.about !== 'first') throw new Error('not about a first time');
    expect([departs, clause, detail.old, detail.added]).toEqual([
      'partly',
      'ru-nuclear-2024.use',
      ['a', 'b'],
      ['d'],
    ]);
    expect(new Set(detail.known.map((edge) => edge.instrument))).toEqual(
      new Set(['ru-nuclear-2020']),
    );
    const marks = detail.known.flatMap(({ basis }) => basis.flatMap((row) => row.marks.citations));
    expect(marks.some(({ certainty }) => certainty === 'unconfirmed')).toBe(true);
  });

  it('"followed" is true of the issue; the announcement came before the permission', () => {
    expect(find(findings, 5, 'agrees no order')).toBeDefined();
    const { detail, departs } = find(findings, 5, 'order');
    if (detail.about !== 'order') throw new Error('not about an order');
    expect([departs, detail.before?.step, detail.earlier.id, detail.later.step]).toEqual([
      'partly',
      'announced',
      'strike-permission.p1',
      'issued',
    ]);
  });

  it('says nothing against what the report got right', () => {
    const right = [
      ...[brief(findings, 7), brief(findings, 8), brief(findings, 9)].flat(),
      ...brief(findings, 1).filter((text) => /life|parties/.test(text)),
    ];
    expect(right.length).toBeGreaterThan(6);
    expect(right.filter((text) => !text.startsWith('agrees no'))).toEqual([]);
    const departing = findings.filter(({ departs }) => departs === 'yes');
    expect(departing.map(({ paragraph, kind }) => `${paragraph} ${kind}`).sort()).toEqual([
      '1 broader',
      '4 broader',
      '6 broader',
      '6 narrower',
    ]);
  });

  it('every departure from a condition has a case that evaluation bears out', () => {
    for (const { departs, detail, witness } of findings) {
      if (departs === 'yes' && detail.about === 'limb') expect(witness?.confirmed).toBe(true);
    }
    expectWitnessesHold(reportOf('minsk-2024-12-06'), findings);
  });

  it('keeps on whose word the report says it', () => {
    expect(find(findings, 9, 'agrees').by).toBe('RUS');
    expect(find(findings, 2, 'unverifiable').by).toBe('unnamed-reports');
    expect(find(findings, 6, 'broader').by).toBeNull();
  });
});

describe('reports of our own', () => {
  it('an account that agrees as far as it goes leaves the other limbs out', () => {
    expect(brief(probes, 1)).toEqual([
      'silent no a',
      'agrees no b',
      'silent no b in part',
      'silent no c',
      'silent no d',
      'silent no e',
    ]);
  });

  it('the same account is narrower where it claims to be complete', () => {
    expect(brief(probes, 2)).toEqual(['agrees no i', 'narrower yes ii']);
  });

  it('an account of one sort of weapon is narrower', () => {
    expect(brief(probes, 3)).toEqual(['narrower yes i', 'silent no ii']);
  });

  it('a right told as a duty contradicts', () => {
    const { detail } = find(probes, 4, 'contradicts yes');
    expect(detail).toEqual({ about: 'head', what: 'modality', clause: ['may'], account: ['must'] });
    expect(brief(probes, 4).filter((text) => text.startsWith('agrees'))).toEqual([]);
  });

  it('one of two states is silence about the other', () => {
    const about = brief(probes, 5).filter((text) => / d/.test(text));
    expect(about).toEqual(['agrees no d', 'silent no d in part']);
    const { detail } = find(probes, 5, 'silent no d in part');
    const part = detail.about === 'limb' ? detail.part : null;
    expect(part?.pattern?.roles.on).toEqual({ kind: 'const', id: 'RUS' });
  });

  it('a whole and faithful account only agrees', () => {
    expect(brief(probes, 6)).toEqual(['agrees no i', 'agrees no ii']);
  });

  it('an order that is right agrees, one that is not is told as such', () => {
    expect(brief(probes, 7)).toEqual(['agrees no order', 'order yes order']);
  });

  it('time, place, parties: right, wrong, and unknown to the library', () => {
    expect(brief(probes, 8)).toEqual([
      'agrees no life',
      'contradicts yes life',
      'unverifiable open life',
      'contradicts yes parties',
    ]);
  });

  it('what happened: not recorded is not false, unless a record claims to be complete', () => {
    const [unknown, later, otherDay, excluded] = probes.filter(({ paragraph }) => paragraph === 9);
    expect([unknown?.kind, later?.kind]).toEqual(['unverifiable', 'unverifiable']);
    // The request is recorded on the day before: another one is not excluded.
    expect(otherDay?.kind).toBe('unverifiable');
    expect(excluded?.kind).toBe('contradicts');
  });

  it('that the library holds no earlier clause does not show that there was none', () => {
    expect(brief(probes, 10)).toEqual(['unverifiable open first']);
  });

  it('every witness evaluates as it says', () => {
    expectWitnessesHold(reportOf('probe'), probes);
  });
});

describe('an account put together by a form', () => {
  const whole = { clause: 'ru-nuclear-2024.use', limbs: [], joined: 'or', leftOut: [] } as const;

  it('that leaves nothing out agrees with the clause', () => {
    const { findings: found } = accountFrom(model, whole);
    const departing = found.filter(({ kind }) => kind !== 'agrees');
    expect(found.map(({ detail }) => detail.about === 'limb' && detail.limb?.label)).toEqual(
      expect.arrayContaining(['a', 'b', 'c', 'd', 'e']),
    );
    // The account has the one reading of limb (e): what follows on the other is told with that reading.
    expect(departing.every(({ clauseReadings }) => clauseReadings.join() === 'inside')).toBe(true);
    expect(find(found, 1, 'agrees no e').clauseReadings).toEqual(['outside']);
  });

  it('with "and", two limbs ticked and "critical" left out comes to what the report came to', () => {
    const { account, findings: found } = accountFrom(model, {
      ...whole,
      limbs: ['b', 'd'],
      joined: 'and',
      leftOut: ['critical-threat', 'hitting'],
    });
    expect(account.readings[0]?.limbs.map(({ label }) => label)).toEqual(['b', 'd']);
    expect(brief(found, 1).sort()).toEqual([
      'agrees no b',
      'broader yes d',
      'narrower yes d',
      'silent no a',
      'silent no b in part',
      'silent no c',
      'silent no e',
    ]);
    expectWitnessesHold({ ...reportOf('probe'), accounts: [account] }, found);
  });

  it('names the qualifying words that can be left out', () => {
    const clause = model.clauses.find(({ id }) => id === 'ru-nuclear-2024.use');
    if (!clause) throw new Error('no such clause');
    const names = qualifiersOf(model, clause).map(({ name, limbs }) => `${name} ${limbs.join()}`);
    expect(names).toEqual(['of a,b,e', 'hitting b,c', 'with d', 'critical-threat d', 'massive e']);
  });

  it('refuses what the clause does not have, and says what it has', () => {
    expect(() => accountFrom(model, { ...whole, limbs: ['z'] })).toThrow(
      /"z": there is a, b, c, d, e/,
    );
    expect(() => accountFrom(model, { ...whole, leftOut: ['grave'] })).toThrow(/critical-threat/);
    expect(() => accountFrom(model, { ...whole, clause: 'no.clause' })).toThrow(/no clause/);
  });
});
