import { type Engine, missing, questionText, wouldExclude } from '@casus/engine';
import type { Expectation, Fact, Instance, Model, Scenario, Status, View } from '@casus/model';
import { factsFor } from './facts.js';
import { highest, restingStatus } from './rank.js';

export interface ScenarioResult {
  readonly scenario: string;
  readonly location: string;
  readonly expectation: Expectation;
  readonly found: Status;
  readonly holds: boolean;
  readonly message: string;
}

/** Every expectation of every scenario, asked of the engine. */
export function runScenarios(model: Model, engine: Engine): ScenarioResult[] {
  return model.scenarios.flatMap((scenario) => runScenario(model, engine, scenario));
}

function runScenario(model: Model, engine: Engine, scenario: Scenario): ScenarioResult[] {
  const facts = factsFor(model, scenario.records, scenario.facts);
  return scenario.expect.map((expectation) => {
    const view = {
      on: scenario.on,
      asKnownOn: scenario.asKnownOn ?? model.statedDate,
      accordingTo: scenario.accordingTo.length > 0 ? scenario.accordingTo : null,
      readings: expectation.reading ? [expectation.reading] : [],
    };
    const instances = engine
      .evaluate(facts, view, { clauses: [expectation.clause] })
      .filter((item) => matches(item, expectation));
    const first = highest(instances);
    const found = first?.status ?? restingStatus(model, expectation.clause, view);
    const name = expectation.limb
      ? `${expectation.clause}.${expectation.limb}`
      : expectation.clause;
    const holds = found === expectation.status;
    const decides =
      !holds && first?.status === 'undetermined'
        ? whatDecides(engine, facts, view, first, expectation.status)
        : '';
    return {
      scenario: scenario.id,
      location: scenario.location,
      expectation,
      found,
      holds,
      message: `"${scenario.id}": ${name} is ${found}, expected ${expectation.status}${decides}`,
    };
  });
}

/** What is open keeps an expectation from holding: the smallest addition to the scenario that would settle it. */
function whatDecides(
  engine: Engine,
  facts: readonly Fact[],
  view: View,
  instance: Instance,
  expected: string,
): string {
  const rests = ['dormant', 'overridden', 'not in force'].includes(expected);
  const [set] = (rests ? wouldExclude : missing)(engine, facts, view, instance, 1).sets;
  if (!set) return '; what would settle it was not found: casus explain shows what is open';
  const given = set.map(({ question, value }) => questionText(question, value)).join(' and ');
  return `; this would settle it: ${given}`;
}

function matches(instance: Instance, expectation: Expectation): boolean {
  if (instance.clause !== expectation.clause) return false;
  if (expectation.limb !== null && instance.limb !== expectation.limb) return false;
  return expectation.where.every(([name, id]) =>
    name === 'bearer' ? instance.bearer.includes(id) : instance.bindings[name] === id,
  );
}
