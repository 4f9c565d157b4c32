import type { Question, TraceNode, Truth } from '@casus/model';
import type { Desc, Frame, Ids, PatternCode, RoleCode, Tracer } from './types.js';

/** More alternatives than these are not asked one by one. */
const MOST = 16;

/**
 * What a role's test rests on: rows where the filler is known and a relation was asked, else the
 * role itself, one question for each known alternative.
 */
export function closeRole(
  frame: Frame,
  tracer: Tracer,
  desc: Desc,
  asked: RoleCode,
  value: Truth,
  sure: boolean,
): void {
  const origin = originOf(desc, asked.role);
  const fillers = desc.roles[asked.role] ?? [];
  const used = origin.facts.filter((fact) => (fact.roles[asked.role]?.length ?? 0) > 0);
  const ask = (ids: Ids): void =>
    tracer.leaf(roleQuestion(desc, origin, asked, ids), value, used, !sure);
  let open = false;
  tracer.collapse((children) => {
    open = sure && fillers.length > 0 && greatest(children) === value;
    return open ? children : [];
  });
  if (open) return;
  const alternatives = fillers.length === 0 ? asked.term.alternatives(frame).slice(0, MOST) : [];
  if (alternatives.length <= 1) {
    ask(alternatives[0] ?? asked.term.ids(frame));
    return;
  }
  tracer.open();
  for (const ids of alternatives) ask(ids);
  tracer.closeAny(value);
}

function greatest(nodes: readonly TraceNode[]): number {
  return nodes.reduce((most, node) => Math.max(most, node.value), -1);
}

function roleQuestion(desc: Desc, origin: Desc, asked: RoleCode, fillers: Ids): Question {
  const { happening, inside } = desc;
  return { kind: 'role', happening, type: origin.typeId, role: asked.role, fillers, inside };
}

/** A role that a counts-as clause copied is asked of the description it was copied from. */
function originOf(desc: Desc, role: string): Desc {
  const { derived } = desc;
  if (derived === null || derived.replaced.includes(role)) return desc;
  return originOf(derived.from, role);
}

/** Each way in which a happening of this pattern can be told, its alternatives chosen. */
function patternQuestions(
  frame: Frame,
  code: PatternCode,
  happening: string | null,
): readonly Question[] {
  let ways: Record<string, Ids>[] = [{}];
  for (const { role, term } of code.roles) {
    const alternatives = term.alternatives(frame);
    if (alternatives.length === 0) continue;
    ways = ways.flatMap((way) => alternatives.map((ids) => ({ ...way, [role]: ids })));
    ways = ways.slice(0, MOST);
  }
  const inside = code.inside?.ids(frame)[0] ?? null;
  return ways.map((roles) => ({
    kind: 'description',
    happening,
    type: code.pattern.type,
    roles,
    inside,
  }));
}

/** One leaf for each way to tell it; where there are several, one of them is enough. */
export function askPattern(
  frame: Frame,
  tracer: Tracer,
  code: PatternCode,
  happening: string | null,
  value: Truth,
): void {
  const questions = patternQuestions(frame, code, happening);
  const first = questions[0];
  if (questions.length === 1 && first) {
    tracer.leaf(first, value, [], false);
    return;
  }
  tracer.open();
  for (const question of questions) tracer.leaf(question, value, [], false);
  tracer.closeAny(value);
}
