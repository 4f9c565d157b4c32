import { citationAnswers, highest, modality, restingStatus, surest } from '@casus/answers';
import { type Clause, DAY, isoDay, type Minute, type Model, type Status } from '@casus/model';
import type { Asked } from './asking.js';

export type ClausePage = ReturnType<typeof clausePage>;

/** One clause with all the library knows of it. */
export function clausePage(asked: Asked, id: string) {
  const { model, words, library } = asked;
  const clause = model.clauses.find((item) => item.id === id);
  if (!clause) throw new Error(`no clause ${id}`);
  const said = words.clause(clause);
  const sources = citationAnswers(model, clause.citations);
  return {
    library,
    id,
    instrument: clause.instrument,
    title: clause.instrument ? words.title(clause.instrument) : '',
    locator: said.locator,
    modality: modality(clause),
    head: said.head,
    lines: said.lines,
    limbs: said.limbs.map((limb) => ({
      ...limb,
      readingName: limb.reading === null ? null : words.reading(clause, limb.reading),
    })),
    unless: said.unless,
    prevails: said.prevails,
    note: said.note,
    certainty: surest(sources.map((item) => item.certainty)),
    sources: sources.map((item) => ({ ...item, title: words.source(item.source) })),
    scenarios: model.scenarios
      .map((item) => ({
        id: item.id,
        location: item.location,
        title: item.titles[words.lang] ?? null,
        on: isoDay(item.on),
        known: item.asKnownOn === null ? null : isoDay(item.asKnownOn),
        sources: item.accordingTo,
        records: item.records,
        expect: item.expect
          .filter((wanted) => wanted.clause === id)
          .map(({ limb, reading, status, where }) => ({ limb, reading, status, where })),
      }))
      .filter((item) => item.expect.length > 0),
  };
}

export interface Period {
  readonly from: string;
  readonly to: string | null;
  readonly status: Status;
}

const MOST_POINTS = 60;

/** The clause's status over time on the library's records, as known at the library's stated date. */
export function clausePeriods({ model, engine, facts, view }: Asked, id: string): Period[] {
  const clause = model.clauses.find((item) => item.id === id);
  if (!clause) throw new Error(`no clause ${id}`);
  const found: Period[] = [];
  for (const point of changePoints(model, clause)) {
    const on = point + DAY - 1;
    const instances = engine.evaluate(
      facts,
      { ...view, on },
      { clauses: [clause.id], resting: false },
    );
    const status = highest(instances)?.status ?? restingStatus(model, clause.id, { ...view, on });
    const before = found.at(-1);
    if (before?.status === status) continue;
    if (before) found[found.length - 1] = { ...before, to: isoDay(point - DAY) };
    found.push({ from: isoDay(point), to: null, status });
  }
  return found;
}

/** Days on which something about it may change: steps, force, windows, what is recorded. */
function changePoints(model: Model, clause: Clause): Minute[] {
  const instrument = model.instruments.find((item) => item.id === clause.instrument);
  const { head } = clause;
  const window = 'window' in head && head.window?.kind === 'dates' ? head.window : null;
  const rows = model.rows.flatMap((row) =>
    row.kind === 'row' && row.args[0] === clause.instrument ? [row.from, row.to] : [],
  );
  const happened = model.records.flatMap((record) =>
    record.facts.flatMap((fact) => (fact.kind === 'description' ? [fact.start.earliest] : [])),
  );
  const first = instrument?.steps[0]?.when.earliest ?? null;
  const points = [first, ...rows, window?.from ?? null, window?.to ?? null, ...happened]
    .filter((point) => point !== null)
    .map((point) => Math.floor(point / DAY) * DAY)
    .filter((point) => (first === null || point >= first) && point <= model.statedDate);
  return [...new Set(points)].sort((a, b) => a - b).slice(0, MOST_POINTS);
}
