import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { type Diagnostic, readLibrary, type SourceText } from '@casus/language';
import type { Expectation, Fact, Instance, Model, Scenario, View } from '@casus/model';

/** Anything that answers what every clause of a model says of some facts. */
export type Evaluate = (model: Model, facts: readonly Fact[], view: View) => Instance[];

/** One file of cases, read with the words all cases share. */
export interface CaseFile {
  readonly path: string;
  readonly model: Model;
  readonly diagnostics: readonly Diagnostic[];
}

const VOCABULARY = 'vocabulary.casus';

/** Every `.casus` file below a folder, each on its own beside the shared vocabulary. */
export async function readCases(folder: string): Promise<CaseFile[]> {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.casus') && basename(path) !== VOCABULARY)
    .sort();
  const read = (path: string): SourceText => ({
    path,
    text: readFileSync(join(folder, path), 'utf8'),
  });
  const shared = read(VOCABULARY);
  const files: CaseFile[] = [];
  for (const path of paths) files.push({ path, ...(await readLibrary([shared, read(path)])) });
  return files;
}

/** Where an evaluator departs from what a scenario expects, one line each. */
export function disappointments(model: Model, scenario: Scenario, evaluate: Evaluate): string[] {
  const named = model.records.filter(({ id }) => scenario.records.includes(id));
  const facts = [...scenario.facts, ...named.flatMap((record) => record.facts)];
  return scenario.expect.flatMap((expectation) => {
    const found = evaluate(model, facts, viewOf(scenario, expectation)).filter((instance) =>
      selects(expectation, instance),
    );
    // A clause or limb without any instance is dormant: there is no recorded happening.
    const statuses = new Set(found.length > 0 ? found.map(({ status }) => status) : ['dormant']);
    const met = statuses.size === 1 && statuses.has(expectation.status as Instance['status']);
    return met ? [] : [`${describe(expectation)}: ${[...statuses].join(', ')}`];
  });
}

function viewOf(scenario: Scenario, { reading }: Expectation): View {
  return {
    on: scenario.on,
    asKnownOn: scenario.asKnownOn ?? Math.max(scenario.on, LATER),
    accordingTo: scenario.accordingTo.length > 0 ? scenario.accordingTo : null,
    readings: reading === null ? [] : [reading],
  };
}

/** Without `as known on` a scenario is asked by someone who knows all that it gives. */
const LATER = Number.MAX_SAFE_INTEGER;

function selects({ clause, limb, where }: Expectation, instance: Instance): boolean {
  if (instance.clause !== clause || (limb !== null && instance.limb !== limb)) return false;
  return where.every(([name, id]) =>
    name === 'bearer'
      ? instance.bearer.includes(id)
      : (instance.bindings[name] ?? instance.happenings[name]) === id,
  );
}

function describe({ clause, limb, reading, where, status }: Expectation): string {
  const about = where.map(([name, id]) => ` where ${name} is ${id}`).join('');
  const on = reading === null ? '' : ` reading ${reading}`;
  return `${clause}${limb === null ? '' : `.${limb}`}${about}${on}: expected ${status}, found`;
}
