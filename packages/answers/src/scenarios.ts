import type { Engine } from '@casus/engine';
import type { Expectation, Instance, Model, Scenario, Status } from '@casus/model';
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
    const found = highest(instances)?.status ?? restingStatus(model, expectation.clause, view);
    const name = expectation.limb
      ? `${expectation.clause}.${expectation.limb}`
      : expectation.clause;
    return {
      scenario: scenario.id,
      location: scenario.location,
      expectation,
      found,
      holds: found === expectation.status,
      message: `"${scenario.id}": ${name} is ${found}, expected ${expectation.status}`,
    };
  });
}

function matches(instance: Instance, expectation: Expectation): boolean {
  if (instance.clause !== expectation.clause) return false;
  if (expectation.limb !== null && instance.limb !== expectation.limb) return false;
  return expectation.where.every(([name, id]) =>
    name === 'bearer' ? instance.bearer.includes(id) : instance.bindings[name] === id,
  );
}
