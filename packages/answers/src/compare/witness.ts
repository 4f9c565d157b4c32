import type { Engine, Literal, Side, Witness } from '@casus/engine';
import { isoDay, type Model, type View } from '@casus/model';
import type { Words } from '@casus/words';
import { FIRST, situationOf } from './case.js';
import { type Asked, type Borne, borneOut, doneBy } from './confirm.js';
import { scenarioText } from './scenario.js';

/** A class of cases that one side covers and the other does not. */
export interface WitnessAnswer extends Borne {
  /** The sort of promise, where whole instruments are compared: "may use"; else null. */
  readonly what: string | null;
  /** Labels of the limbs that cover every case of the class. */
  readonly limbs: readonly string[];
  /** Whom the covering side protects in it: actors, as far as they can be told. */
  readonly protects: readonly string[];
  /** Fillers of the first happening's roles; one filler stands for all that nothing tells apart. */
  readonly roles: Readonly<Record<string, readonly string[]>>;
  readonly sentence: string;
  /** One case of it, as `--given` takes it; it falls on `scenarioOn`. */
  readonly scenario: string;
  readonly scenarioOn: Readonly<Record<'a' | 'b', string>>;
  /** In the short list: the classes so marked hold all cases, none of them without need. */
  readonly core: boolean;
}

export interface Asking {
  readonly model: Model;
  readonly engine: Engine;
  readonly words: Words;
  readonly view: View;
}

export function witnessAnswer(
  { model, engine, words, view }: Asking,
  witness: Witness,
  what: string | null,
  { a, b }: { readonly a: Asked; readonly b: Asked },
  covering: 'a' | 'b',
): WitnessAnswer {
  const own = covering === 'a' ? a : b;
  return {
    what,
    limbs: witness.limbs,
    protects: protectedIn(model, witness.own, own.side),
    roles: rolesOf(witness.own),
    sentence: words.situation(situationOf(model, witness, witness.own)),
    scenario: scenarioText(doneBy(witness, own.side), own.on),
    scenarioOn: { a: isoDay(a.on), b: isoDay(b.on) },
    ...borneOut({ model, engine, view }, witness, a, b, covering),
    core: witness.core,
  };
}

function rolesOf(literals: readonly Literal[]): Record<string, string[]> {
  const roles: Record<string, string[]> = {};
  for (const { asked, anyOf, holds } of literals) {
    if (!('happening' in asked) || asked.happening !== FIRST) continue;
    if (asked.kind === 'role') roles[asked.role] = anyOf.map(({ ids }) => ids.join('+'));
    if (asked.kind === 'owned' && holds && asked.filler !== null) {
      roles[asked.role] = [asked.filler];
      if (asked.owner?.kind === 'actor') roles[`${asked.role} of`] = [asked.owner.id];
    }
  }
  return roles;
}

/** Actors that the clause itself names come first: the others only stand for a class. */
function protectedIn(model: Model, literals: readonly Literal[], side: Side): string[] {
  const isActor = new Set(model.actors.map(({ id }) => id));
  const text = JSON.stringify(side.map(({ clause }) => [clause.limbs, clause.binders]));
  const found = new Set(affected(literals).filter((id) => isActor.has(id)));
  const named = [...found].filter((id) => text.includes(`"${id}"`));
  return named.length > 0 ? named : [...found];
}

/** Whoever fills a role that the doer does not: the victim, the owner of what was hit, the border crossed. */
function affected(literals: readonly Literal[]): string[] {
  return literals.flatMap(({ asked, anyOf, holds }) => {
    if (asked.kind === 'role') {
      return asked.role === 'by' ? [] : anyOf.flatMap(({ ids }) => ids);
    }
    if (!holds) return [];
    if (asked.kind === 'owned') return asked.owner?.kind === 'actor' ? [asked.owner.id] : [];
    return asked.kind === 'linked' ? affected(asked.literals) : [];
  });
}
