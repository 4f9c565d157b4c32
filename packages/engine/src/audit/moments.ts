import type { Description, Fact, Instant, Model } from '@casus/model';
import type { Moment } from './types.js';

/** A point in time by name, `instrument.step` or `record.label`; null: nobody has recorded it. */
export function momentOf(model: Model, name: string): Moment | null {
  const cut = name.lastIndexOf('.');
  const [owner, rest] = [name.slice(0, cut), name.slice(cut + 1)];
  const [first] = stepsOf(model, owner).filter(({ step }) => step === rest);
  if (first) return first;
  const when = startOf(happening(model, name));
  return when && { id: name, instrument: null, step: null, happening: name, when };
}

/** The steps in an instrument's life, in the order of time. */
export function stepsOf(model: Model, instrument: string): Moment[] {
  const steps = model.instruments.find(({ id }) => id === instrument)?.steps ?? [];
  return steps
    .map(({ step, when }) => ({
      ...{ id: `${instrument}.${step}`, instrument, step, happening: null, when },
    }))
    .sort((a, b) => a.when.earliest - b.when.earliest);
}

export function recorded(model: Model): readonly Fact[] {
  return model.records.flatMap((record) => record.facts);
}

export function happening(model: Model, id: string): Description[] {
  return recorded(model).filter(
    (fact): fact is Description => fact.kind === 'description' && fact.happening === id,
  );
}

/** When it began, as far as all that describe it leave it open. */
export function startOf(descriptions: readonly Description[]): Instant | null {
  const said = descriptions.filter(({ value }) => value === 2).map(({ start }) => start);
  if (said.length === 0) return null;
  return {
    earliest: Math.min(...said.map(({ earliest }) => earliest)),
    latest: Math.max(...said.map(({ latest }) => latest)),
  };
}

/** Surely before: every minute of the one lies before every minute of the other. */
export function isBefore(a: Instant, b: Instant): boolean {
  return a.latest < b.earliest;
}

/** Whether a recorded time bears out a stated one: yes, no, or open where the record is less exact. */
export function bearsOut(record: Instant, stated: Instant): 'yes' | 'no' | 'open' {
  if (stated.earliest <= record.earliest && record.latest <= stated.latest) return 'yes';
  return isBefore(record, stated) || isBefore(stated, record) ? 'no' : 'open';
}
