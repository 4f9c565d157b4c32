import type { Sparse } from './expression.js';
import { implied } from './implications.js';
import { roleOfQuestion } from './owners.js';
import type { SectorCubes } from './sector.js';
import { type Variable, YES } from './table.js';

const NO = 1;

/**
 * Answers to all that the limbs ask, also to what changes nothing in this case: what stays unknown
 * would leave `evaluate` undecided ("A or not A").
 */
export function allAnswers(sector: SectorCubes, given: Sparse, stranger: string | null): Sparse {
  const result = new Map(given);
  const { context } = sector;
  const { variables } = context.table;
  for (const variable of sector.asked) {
    if (result.has(variable.index) || !variable.depths.every((depth) => depth === 0)) continue;
    const { kind } = variable.asked;
    // What may count as something stays open until it is said to: "no" would not decide it.
    if (kind === 'type') result.set(variable.index, YES);
    if (kind !== 'row' && kind !== 'owned') continue;
    const follows = [...result].some(
      ([index, mask]) =>
        mask === YES && implied(context, variables[index] as Variable, variable) === YES,
    );
    result.set(variable.index, follows ? YES : NO);
  }
  const owners = [...result.keys()].map((index) =>
    roleOfQuestion((variables[index] as Variable).asked),
  );
  for (const variable of sector.asked) {
    const { asked, elements, index, depths } = variable;
    if (asked.kind !== 'role' || !elements || depths[0] !== 0 || result.has(index)) continue;
    const position = elements.findIndex((ids) => ids.length === 1 && ids[0] === stranger);
    // Who the owner is must be told even where nothing else depends on it; so must what was asked.
    if (owners.includes(asked.role) || position >= 0) result.set(index, 1 << Math.max(0, position));
  }
  return result;
}
