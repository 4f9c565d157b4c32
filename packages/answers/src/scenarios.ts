import { type Engine, missing, questionText, wouldExclude } from '@casus/engine';
import type {
  Expectation,
  Fact,
  Instance,
  Model,
  Scenario,
  Status,
  Texts,
  View,
} from '@casus/model';
import { type LanguageCode, phrasebook } from '@casus/words';
import { factsFor } from './facts.js';
import { highest, restingStatus } from './rank.js';

export interface ScenarioResult {
  readonly scenario: string;
  /** Its title in other languages. */
  readonly titles: Texts;
  readonly location: string;
  readonly expectation: Expectation;
  readonly found: Status;
  readonly holds: boolean;
  /** Of an open answer: the smallest addition that would settle it; null: none was found; undefined: none was sought. */
  readonly settledBy?: string | null;
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
    const holds = found === expectation.status;
    const result = {
      scenario: scenario.id,
      titles: scenario.titles,
      location: scenario.location,
      expectation,
      found,
      holds,
      ...(!holds && first?.status === 'undetermined'
        ? { settledBy: whatSettles(engine, facts, view, first, expectation.status) }
        : {}),
    };
    return { ...result, message: scenarioSaid(result, 'en') };
  });
}

/** What came of an expectation, in the language of the reader. */
export function scenarioSaid(
  { scenario, titles, expectation, found, settledBy }: Omit<ScenarioResult, 'message'>,
  lang: LanguageCode,
): string {
  const say = phrasebook(lang);
  const { clause, limb, status } = expectation;
  const said = say('check.expected', {
    scenario: titles[lang] ?? scenario,
    clause: limb ? `${clause}.${limb}` : clause,
    // Who writes a text needs the status as texts have it.
    found: lang === 'en' ? found : say(`status.${found}`),
    expected: lang === 'en' ? status : say(`status.${status as Status}`),
  });
  if (settledBy === undefined) return said;
  return settledBy === null
    ? `${said}; ${say('check.not-settled')}`
    : `${said}; ${say('check.settled-by', { given: settledBy })}`;
}

/** What is open keeps an expectation from holding: the smallest addition to the scenario that would settle it. */
function whatSettles(
  engine: Engine,
  facts: readonly Fact[],
  view: View,
  instance: Instance,
  expected: string,
): string | null {
  const rests = ['dormant', 'overridden', 'not in force'].includes(expected);
  const [set] = (rests ? wouldExclude : missing)(engine, facts, view, instance, 1).sets;
  return set ? set.map(({ question, value }) => questionText(question, value)).join(' and ') : null;
}

function matches(instance: Instance, expectation: Expectation): boolean {
  if (instance.clause !== expectation.clause) return false;
  if (expectation.limb !== null && instance.limb !== expectation.limb) return false;
  return expectation.where.every(([name, id]) =>
    name === 'bearer' ? instance.bearer.includes(id) : instance.bindings[name] === id,
  );
}
