import type { Clause, Fact, Instance, Model, Report, StatementContent } from '@casus/model';
import { always } from '@casus/model';
import { prepare } from '../evaluate/prepare.js';
import type { Outcome } from './account.js';
import { bearsOut, happening, recorded, startOf } from './moments.js';
import type { HappenedDetail } from './types.js';

type Happened = Extract<StatementContent, { kind: 'happened' }>;

/**
 * Whether what is said to have happened stands in the record: asked of the evaluator, so that kinds,
 * disputes and claims of completeness count as everywhere. What came after the report does not count.
 */
export function auditHappened(model: Model, report: Report, says: Happened): Outcome {
  const { pattern, when } = says;
  const facts = recorded(model);
  const found = matching(model, report, facts, says);
  const sure = found.instances.filter(({ trigger }) => trigger === 2).map(idOf);
  const detail = (id: string | null, other: boolean): HappenedDetail => {
    const own = id === null ? [] : happening(model, id);
    const disputed = new Set(own.map(({ value }) => value)).size > 1;
    const start = startOf(own);
    return { about: 'happened', pattern, happening: id, when: other ? start : null, disputed };
  };
  const unverifiable = (id: string | null, other: boolean): Outcome => ({
    ...{ kind: 'unverifiable', departs: 'open', detail: detail(id, other), witness: null },
  });
  if (sure.length === 0) {
    const [possible] = found.instances.filter(({ trigger }) => trigger === 1).map(idOf);
    if (found.any > 0) return unverifiable(possible ?? null, false);
    return { kind: 'contradicts', departs: 'yes', detail: detail(null, false), witness: null };
  }
  const results = sure.map((id) => {
    const start = startOf(happening(model, id));
    return { id, result: when && start ? bearsOut(start, when) : 'yes' };
  });
  const borne = results.find(({ result }) => result === 'yes');
  if (borne)
    return { kind: 'agrees', departs: 'no', detail: detail(borne.id, false), witness: null };
  const unsure = results.find(({ result }) => result === 'open');
  if (unsure) return unverifiable(unsure.id, true);
  // The record has it, on another day: whether there was another one of the kind is open.
  const [other] = results;
  if (found.anyThen > 0 || !other) return unverifiable(other?.id ?? null, true);
  return { kind: 'contradicts', departs: 'yes', detail: detail(other.id, true), witness: null };
}

function idOf({ happenings }: Instance): string {
  return Object.values(happenings)[0] ?? '';
}

interface Matching {
  /** Recorded happenings, by how far they answer. */
  readonly instances: readonly Instance[];
  /** Whether there is one, recorded or not, as of the report's day. */
  readonly any: 0 | 1 | 2;
  /** Whether there may be one, by the end of the stated time, beside those recorded. */
  readonly anyThen: 0 | 1 | 2;
}

function matching(
  model: Model,
  report: Report,
  facts: readonly Fact[],
  { pattern, when }: Happened,
): Matching {
  const asked = { ...pattern, handle: pattern.handle ?? 'h' };
  const probe = (id: string, limb: Pick<Clause['limbs'][number], 'pattern' | 'where'>): Clause => ({
    ...{ id, instrument: null, locator: null, aspect: 'when', binders: [], readings: {} },
    limbs: [{ label: null, reading: null, ...limb }],
    ...{ unless: null, defeats: [], under: null, citations: [], notes: {} },
    head: { kind: 'means', name: id, terms: [] },
  });
  const each = probe('audit each', { pattern: asked, where: always });
  const some = probe('audit some', {
    pattern: null,
    where: { kind: 'some', pattern: asked, where: always },
  });
  const engine = prepare({ ...model, clauses: [...model.clauses, each, some] });
  const ask = (clause: Clause, on: number, these: readonly Fact[]) =>
    engine.evaluate(
      these,
      { on, asKnownOn: model.statedDate, accordingTo: null, readings: [] },
      { clauses: [clause.id] },
    );
  const greatest = (found: readonly Instance[]): 0 | 1 | 2 =>
    found.reduce<0 | 1 | 2>((most, { trigger }) => (trigger > most ? trigger : most), 0);
  const on = report.published.latest;
  const others = when
    ? facts.filter((one) => one.kind !== 'description' || bearsOut(one.start, when) !== 'no')
    : facts;
  return {
    instances: ask(each, on, facts),
    any: greatest(ask(some, on, facts)),
    anyThen: greatest(ask(some, when ? Math.min(when.latest, on) : on, others)),
  };
}
