import type { Clause, Minute, Report } from '@casus/model';
import type { Side } from '../compare/index.js';
import { coverage } from '../cover/cover.js';
import type { CoverEdge } from '../cover/edge.js';
import type { Outcome } from './account.js';
import { type Bench, liesIn } from './limbs.js';
import type { FirstDetail } from './types.js';

/**
 * Whether a clause was the first to cover an actor with such a promise. Another clause that did so
 * before refutes it, limb by limb: a limb is old where each of its cases was covered before. That the
 * library holds no earlier clause shows nothing, and is said so.
 */
export function auditFirst(bench: Bench, report: Report, actor: string, id: string): Outcome {
  const { model } = bench;
  const view = { asKnownOn: model.statedDate, accordingTo: null, readings: [] };
  const all = coverage(model, view, { from: null, to: null }, { to: actor });
  const own = all.filter((edge) => edge.clause === id && edge.limb !== null);
  const start = Math.min(...own.map(since));
  const kinds = new Set(own.map(({ promise }) => promise));
  const known = all.filter(
    (edge) =>
      edge.clause !== id &&
      edge.limb !== null &&
      kinds.has(edge.promise) &&
      since(edge) < start &&
      own.some(({ from }) => from === edge.from),
  );
  const at: Minute = Number.isFinite(start) ? start : report.published.latest;
  const before = { ...bench, options: { ...bench.options, on: at } };
  const earlier: Side = known.flatMap((edge) => sideOfEdge(bench, edge));
  const old = own.filter(
    (edge) => earlier.length > 0 && liesIn(before, sideOfEdge(bench, edge), earlier),
  );
  const added = own.filter((edge) => !old.includes(edge));
  const detail: FirstDetail = {
    ...{ about: 'first', actor, known },
    old: labels(old),
    added: labels(added),
  };
  if (old.length === 0) return { kind: 'unverifiable', departs: 'open', detail, witness: null };
  const departs = added.length > 0 ? 'partly' : 'yes';
  return { kind: 'contradicts', departs, detail, witness: null };
}

function since({ since: from }: CoverEdge): number {
  return from ?? Number.NEGATIVE_INFINITY;
}

function labels(edges: readonly CoverEdge[]): (string | null)[] {
  return [...new Set(edges.map(({ limb }) => limb?.label ?? null))];
}

/** The edge's limb is the clause's, narrowed to the one who is covered. */
function sideOfEdge({ model }: Bench, { clause: id, limb }: CoverEdge): Side {
  const clause: Clause | undefined = model.clauses.find((one) => one.id === id);
  return clause && limb ? [{ clause: { ...clause, limbs: [limb] }, limbs: null }] : [];
}
