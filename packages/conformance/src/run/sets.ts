import { type Engine, factsOf, missing, type Wanted, wouldExclude } from '@casus/engine';
import type { Fact, Instance, Model, View } from '@casus/model';
import { evaluate } from '@casus/reference';
import { identity } from '../differential.js';

interface Asked {
  readonly engine: Engine;
  readonly model: Model;
  readonly facts: readonly Fact[];
  readonly view: View;
}

/**
 * The sets of facts that are said to decide what is open, given to the reference: with each the
 * clause must apply (or rest), with one fact less it must not yet.
 */
export function undecided(
  asked: Asked,
  instances: readonly Instance[],
): { readonly checked: number; readonly wrong: string | null } {
  let checked = 0;
  for (const instance of instances) {
    if (!OPEN.includes(instance.reason ?? '')) continue;
    for (const [want, search] of [
      [true, missing],
      [false, wouldExclude],
    ] as const) {
      for (const set of search(asked.engine, asked.facts, asked.view, instance).sets) {
        checked += 1;
        const wrong = wrongWith(asked, instance, set, want);
        if (wrong !== null) return { checked, wrong };
      }
    }
  }
  return { checked, wrong: null };
}

/** What is open of force, trigger and defeat; what is open of an act has other ends. */
const OPEN = ['force', 'trigger', 'defeat'];

function wrongWith(
  asked: Asked,
  instance: Instance,
  set: readonly Wanted[],
  want: boolean,
): string | null {
  const text = `${identity(instance)} with ${JSON.stringify(set)}`;
  if (!decides(asked, instance, set, want)) {
    return `not ${want ? 'applying' : 'resting'}: ${text}`;
  }
  const idle = set.find((one) => {
    const fewer = set.filter((other) => other !== one);
    return decides(asked, instance, fewer, want);
  });
  return idle ? `${JSON.stringify(idle)} decides nothing: ${text}` : null;
}

function decides(
  { model, facts, view }: Asked,
  instance: Instance,
  set: readonly Wanted[],
  want: boolean,
): boolean {
  const more = [...facts, ...factsOf(set, facts, view.on)];
  const found = evaluate(model, more, view).filter((one) => isOf(one, instance));
  const values = found.map(({ force, trigger, defeat }) => Math.min(force, trigger, 2 - defeat));
  return want ? Math.max(0, ...values) === 2 : Math.max(0, ...values) === 0;
}

/** The same instance, though an unknown filler may have become known. */
function isOf(one: Instance, before: Instance): boolean {
  const kept = (key: 'bindings' | 'happenings') =>
    Object.entries(before[key]).every(([name, id]) => id === null || one[key][name] === id);
  return (
    one.clause === before.clause &&
    one.limb === before.limb &&
    kept('bindings') &&
    kept('happenings') &&
    before.bearer.every((id, index) => id === null || one.bearer[index] === id)
  );
}
