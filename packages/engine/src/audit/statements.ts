import type { Model, Report, ReportStatement, StatementContent } from '@casus/model';
import type { Outcome } from './account.js';
import { auditFirst } from './first.js';
import { auditHappened } from './happened.js';
import type { Bench } from './limbs.js';
import { bearsOut, isBefore, momentOf, stepsOf } from './moments.js';
import type { Departs, FindingKind, LifeDetail, PartiesDetail } from './types.js';

type Says<K extends StatementContent['kind']> = Extract<StatementContent, { kind: K }>;

/** One statement of a report, held against the record. */
export function auditStatement(bench: Bench, report: Report, { says }: ReportStatement): Outcome[] {
  const { model } = bench;
  switch (says.kind) {
    case 'order':
      return auditOrder(model, says);
    case 'first':
      return [auditFirst(bench, report, says.actor, says.clause)];
    case 'parties':
      return [auditParties(model, says)];
    case 'life':
      return auditLife(model, says);
    case 'happened':
      return [auditHappened(model, report, says)];
    case 'quote':
      return [open({ about: 'quote' })];
  }
}

function open(detail: Outcome['detail']): Outcome {
  return { kind: 'unverifiable', departs: 'open', detail, witness: null };
}

function plain(kind: FindingKind, departs: Departs, detail: Outcome['detail']): Outcome {
  return { kind, departs, detail, witness: null };
}

/**
 * Which came first. Where the order is right for the step named, and an earlier step of the same
 * instrument came before all the same, the statement stands and the other step is told beside it.
 */
function auditOrder(model: Model, says: Says<'order'>): Outcome[] {
  const [earlier, later] = [momentOf(model, says.earlier), momentOf(model, says.later)];
  if (!earlier || !later) return [open({ about: 'quote' })];
  const detail = { about: 'order' as const, earlier, later, before: null };
  if (isBefore(later.when, earlier.when)) return [plain('order', 'yes', detail)];
  if (!isBefore(earlier.when, later.when)) return [open(detail)];
  const before =
    later.instrument === null
      ? undefined
      : stepsOf(model, later.instrument).find(({ when }) => isBefore(when, earlier.when));
  return [
    plain('agrees', 'no', detail),
    ...(before ? [plain('order', 'partly', { ...detail, before })] : []),
  ];
}

function auditParties(model: Model, says: Says<'parties'>): Outcome {
  const rows = model.rows.flatMap((row) =>
    row.kind === 'row' && row.name === 'party' && row.args[0] === says.instrument
      ? row.args.slice(1)
      : [],
  );
  const by = model.instruments.find(({ id }) => id === says.instrument)?.by ?? [];
  const known = [...new Set([...rows, ...by])].sort();
  const said = [...new Set(says.parties)].sort();
  const detail: PartiesDetail = { about: 'parties', said, recorded: known };
  if (known.length === 0) return open(detail);
  return known.join() === said.join()
    ? plain('agrees', 'no', detail)
    : plain('contradicts', 'yes', detail);
}

/** When and where a step was taken; each is held against the record for itself. */
function auditLife(model: Model, says: Says<'life'>): Outcome[] {
  const steps = model.instruments.find(({ id }) => id === says.instrument)?.steps ?? [];
  const taken = steps.filter(({ step }) => step === says.step);
  const [first] = taken;
  const detail = (what: LifeDetail['what']): LifeDetail => ({
    ...{ about: 'life', step: says.step, what, when: first?.when ?? null, at: first?.at ?? null },
  });
  if (!first) return [open(detail('step'))];
  const found: Outcome[] = [];
  const { when: stated } = says;
  if (stated) {
    const results = taken.map(({ when }) => bearsOut(when, stated));
    found.push(byResult(results, detail('time')));
  }
  if (says.at !== null) {
    const places = taken.flatMap(({ at }) => at ?? []);
    const results = places.map((at) => (samePlace(model, at, says.at ?? '') ? 'yes' : 'no'));
    found.push(byResult(results, detail('place')));
  }
  return found.length > 0 ? found : [plain('agrees', 'no', detail('step'))];
}

/** One of several steps of the name is enough; where none is known, nothing can be said. */
function byResult(results: readonly ('yes' | 'no' | 'open')[], detail: LifeDetail): Outcome {
  if (results.includes('yes')) return plain('agrees', 'no', detail);
  if (results.length === 0 || results.includes('open')) return open(detail);
  return plain('contradicts', 'yes', detail);
}

function samePlace(model: Model, a: string, b: string): boolean {
  const names = (text: string) => {
    const own = text.toLowerCase();
    const place = model.places.find(({ id, names: forms, also }) =>
      [id, ...also, ...Object.values(forms).map(({ nom }) => nom)].some(
        (name) => name.toLowerCase() === own,
      ),
    );
    return place?.id ?? own;
  };
  return names(a) === names(b);
}
