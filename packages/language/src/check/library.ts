import type { Model } from '@casus/model';
import type { Report } from '../diagnostic.js';
import type * as ast from '../grammar/generated/ast.js';
import { defaultOfOne } from './default-of-one.js';
import { duplicateNames } from './duplicates.js';
import { expectations } from './expectations.js';
import { eventHierarchy, kindHierarchy } from './hierarchies.js';
import { idleLimits } from './idle-limit.js';
import { places } from './places.js';
import { defeatCycles, stratification } from './strata.js';
import type { Taxonomy } from './taxonomy.js';

/** Checks that need all texts together. They run at each reading, so they stay off formulas' trees. */
export function checkLibrary(
  trees: readonly ast.Document[],
  model: Model,
  taxonomy: Taxonomy,
  report: Report,
): void {
  const where = places(trees);
  duplicateNames(trees, report);
  eventHierarchy(trees, report);
  kindHierarchy(trees, taxonomy, report);
  const all = withFamilies(model);
  defeatCycles(all, where, report);
  stratification(all, where, report);
  expectations(trees, model, report);
  defaultOfOne(trees, model, report);
  idleLimits(trees, report);
}

/** Families' clauses are held to the same laws as those of instruments. */
function withFamilies(model: Model): Model {
  if (model.families.length === 0) return model;
  const of = <T>(pick: (family: Model['families'][number]) => readonly T[]) =>
    model.families.flatMap(pick);
  return {
    ...model,
    instruments: [...model.instruments, ...of(({ instrument }) => [instrument])],
    clauses: [...model.clauses, ...of(({ clauses }) => clauses)],
  };
}
