import { prepare } from '@casus/engine';
import type { Clause, Description, Instant, Minute, Model, Truth } from '@casus/model';
import { isA } from '@casus/model';
import { standingFacts } from './facts.js';

/** Fighting that one state opened on another, or joined. */
export interface Fought {
  readonly id: string;
  readonly by: string;
  readonly on: string;
  readonly start: Instant;
  /** Whether it was an armed attack is open: the one attacked had opened fire on another before. */
  readonly contested: boolean;
}

/** What a treaty's own text asks of a party because of such fighting. */
export interface OwedByText {
  readonly fight: string;
  readonly bearer: string;
  readonly clause: 'defence' | 'neutrality';
  /** The clause of the instrument that asks it. */
  readonly text: string;
  readonly force: Truth;
  /** Due, exceptions counted. */
  readonly trigger: Truth;
}

/**
 * What an instrument of the library asks of its parties because of the fights of one war: help to the
 * one attacked, or not to stand by the attacker. Of several clauses the one most due counts.
 */
export function owedByText(
  model: Model,
  instrument: string,
  fights: readonly Fought[],
  judged: Minute,
): readonly OwedByText[] {
  const kinds = new Map(
    model.clauses
      .filter((clause) => clause.instrument === instrument)
      .flatMap((clause) => {
        const kind = kindOf(model, clause);
        return kind === null ? [] : [[clause.id, kind] as const];
      }),
  );
  if (kinds.size === 0) return [];
  const view = { on: judged, asKnownOn: model.statedDate, accordingTo: null, readings: [] };
  const facts = [...standingFacts(model), ...fights.map(happened)];
  const instances = prepare(model).evaluate(facts, view, { clauses: [...kinds.keys()] });
  const most = new Map<string, OwedByText>();
  for (const one of instances) {
    const clause = kinds.get(one.clause);
    if (!clause) continue;
    const trigger = Math.min(one.trigger, 2 - one.defeat) as Truth;
    for (const fight of new Set(Object.values(one.happenings))) {
      for (const bearer of one.bearer) {
        if (bearer === null || fight === null) continue;
        const key = JSON.stringify([fight, bearer, clause]);
        const owed = { fight, bearer, clause, text: one.clause, force: one.force, trigger };
        const before = most.get(key);
        if (!before || due(before) < due(owed)) most.set(key, owed);
      }
    }
  }
  return [...most.values()];
}

const due = ({ force, trigger }: OwedByText): number => 3 * Math.min(force, trigger) + force;

/** Acts by which a party helps, and by which it would stand by the attacker. */
const HELP = ['assistance', 'common-action', 'support'];

function kindOf(model: Model, { head }: Clause): OwedByText['clause'] | null {
  if (head.kind !== 'duty') return null;
  const { type } = head.act;
  if (!HELP.some((act) => isA(model.events, type, act))) return null;
  return head.negative ? 'neutrality' : 'defence';
}

/** Opening fire in a war is an armed attack; who comes in against an attacker may be helping its victim. */
function happened({ id, by, on, start, contested }: Fought): Description {
  return {
    kind: 'description',
    happening: id,
    type: contested ? 'attack' : 'armed-attack',
    roles: { by: [by], on: [on] },
    start,
    end: null,
    value: 2,
    inside: null,
    marks: { citations: [], speaker: null, knownFrom: null, reading: null },
  };
}
