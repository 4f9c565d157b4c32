import type { Clause, Fact, Instance, Model, Report, StatementContent } from '@casus/model';
import { always } from '@casus/model';
import { prepare } from '../evaluate/prepare.js';
import { isClaimedComplete } from './absence.js';
import type { Outcome } from './account.js';
import { bearsOut, happening, recorded, startOf } from './moments.js';
import type { HappenedDetail } from './types.js';

type Happened = Extract<StatementContent, { kind: 'happened' }>;

/**
 * Whether what is said to have happened stands in the record: asked of the evaluator, so that kinds,
 * disputes and claims of completeness count as everywhere. What came after the report does not count.
 */
export function auditHappened(model: Model, report: Report, says: Happened): Outcome {
  const { when } = says;
  const facts = recorded(model);
  const { instances, excluded } = matching(model, report, facts, says);
  const answers = (value: number) =>
    instances.filter(({ trigger }) => trigger === value).map((one) => timed(model, one, says));
  const [sure, possible] = [answers(2), answers(1)];
  const outcome = (
    kind: 'agrees' | 'contradicts' | 'unverifiable',
    found: Timed | undefined,
  ): Outcome => {
    const departs = kind === 'agrees' ? 'no' : kind === 'contradicts' ? 'yes' : 'open';
    return { kind, departs, detail: detailOf(model, says, found), witness: null };
  };
  const borne = sure.find(({ inTime }) => inTime === 'yes');
  if (borne) return outcome('agrees', borne);
  const near = [...sure, ...possible].find(({ inTime }) => inTime !== 'no');
  if (near) return outcome('unverifiable', near);
  // Recorded at another time, or not at all: whether there was one then as well may be known.
  const none = when === null ? excluded : isClaimedComplete(model, facts, says.pattern, when);
  return outcome(none ? 'contradicts' : 'unverifiable', sure[0] ?? possible[0]);
}

interface Timed {
  readonly id: string;
  /** Whether it falls in the time stated. */
  readonly inTime: 'yes' | 'no' | 'open';
}

function timed(model: Model, { happenings }: Instance, { when }: Happened): Timed {
  const id = Object.values(happenings)[0] ?? '';
  const start = startOf(happening(model, id));
  return { id, inTime: when && start ? bearsOut(start, when) : 'yes' };
}

function detailOf(model: Model, { pattern }: Happened, found: Timed | undefined): HappenedDetail {
  const own = found ? happening(model, found.id) : [];
  return {
    about: 'happened',
    pattern,
    happening: found?.id ?? null,
    when: found && found.inTime !== 'yes' ? startOf(own) : null,
    disputed: new Set(own.map(({ value }) => value)).size > 1,
  };
}

interface Matching {
  /** Recorded happenings, by how far they answer. */
  readonly instances: readonly Instance[];
  /** There is none, recorded or not, as of the report's day. */
  readonly excluded: boolean;
}

/** Two clauses that do nothing but ask. */
function matching(
  model: Model,
  report: Report,
  facts: readonly Fact[],
  { pattern }: Happened,
): Matching {
  const asked = { ...pattern, handle: pattern.handle ?? 'h' };
  const each = probe('audit each', { pattern: asked, where: always });
  const where = { kind: 'some' as const, pattern: asked, where: always };
  const some = probe('audit some', { pattern: null, where });
  const engine = prepare({ ...model, clauses: [...model.clauses, each, some] });
  const on = report.published.latest;
  const view = { on, asKnownOn: model.statedDate, accordingTo: null, readings: [] };
  const found = engine.evaluate(facts, view, { clauses: [each.id, some.id] });
  const any = found.filter(({ clause }) => clause === some.id);
  return {
    instances: found.filter(({ clause }) => clause === each.id),
    excluded: any.length > 0 && any.every(({ trigger }) => trigger === 0),
  };
}

function probe(id: string, limb: Pick<Clause['limbs'][number], 'pattern' | 'where'>): Clause {
  return {
    ...{ id, instrument: null, locator: null, aspect: 'when', binders: [], readings: {} },
    limbs: [{ label: null, reading: null, ...limb }],
    ...{ unless: null, defeats: [], under: null, citations: [], notes: {} },
    head: { kind: 'means', name: id, terms: [] },
  };
}
