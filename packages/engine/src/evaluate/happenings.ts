import { type Claim, type Formula, isAlways, type Truth } from '@casus/model';
import { askPattern } from './ask.js';
import { coversPeriod, namesType, within } from './claims.js';
import { compilePattern, floorOf, forBinds, windowStart } from './patterns.js';
import { handleSlot, type Scope } from './scope.js';
import { and, type Code, type Desc, type Frame, NONE, or, type PatternCode } from './types.js';

type Some = Extract<Formula, { kind: 'some' }>;
type Is = Extract<Formula, { kind: 'is' }>;

/** Some happening of this pattern, recorded or not. `where` speaks of it by its handle and variables. */
export function compileSome(formula: Some, where: Code, scope: Scope): Code {
  const code = compilePattern(formula.pattern, scope);
  const plain = isAlways(formula.where);
  return (frame) => {
    const { tracer } = frame;
    const before = frame.descs[code.slot] ?? null;
    tracer?.open();
    let best = recorded(frame, code, where);
    if (best === 0 || tracer !== null) best = or(unrecorded(frame, code, where, plain), best);
    frame.descs[code.slot] = before;
    tracer?.closeAny(best);
    return best;
  };
}

function recorded(frame: Frame, code: PatternCode, where: Code): Truth {
  const { tracer } = frame;
  let best: Truth = 0;
  for (const type of code.below) {
    for (const desc of frame.ext.byType[type] ?? []) {
      frame.descs[code.slot] = desc;
      forBinds(frame, code, desc, () => {
        tracer?.open();
        let value = code.match(frame, desc, false);
        if (value > best || tracer !== null) value = and(where(frame), value);
        tracer?.closeAll(value);
        best = or(best, value);
        return best < 2 || tracer !== null;
      });
      if (tracer === null && (best as Truth) === 2) return best;
    }
  }
  return best;
}

function unrecorded(frame: Frame, code: PatternCode, where: Code, plain: boolean): Truth {
  const { tracer } = frame;
  let value: Truth = 0;
  frame.descs[code.slot] = null;
  forBinds(frame, code, null, () => {
    tracer?.open();
    const floor = floorOf(frame, code, windowStart(frame, code), frame.t);
    if (tracer !== null) {
      const name = plain ? null : phantom(frame, code.pattern.handle);
      frame.phantoms[code.slot] = name;
      askPattern(frame, tracer, code, name, floor);
    }
    value = floor === 0 && tracer === null ? 0 : and(and(where(frame), floor), 1);
    tracer?.closeAll(value);
    frame.phantoms[code.slot] = null;
    return true;
  });
  return value;
}

/** A name for the happening that nobody has recorded, so that several facts can speak of it. */
function phantom(frame: Frame, handle: string | null): string {
  const letter = /^[a-z]/.exec(handle ?? '')?.[0] ?? 'x';
  let name = letter;
  for (let i = 1; frame.ext.byHappening.has(name); i++) name = `${letter}${i}`;
  return name;
}

/** The same happening also has a description of this pattern; open unless a claim covers it. */
export function compileIs(formula: Is, scope: Scope): Code {
  const code = compilePattern(formula.pattern, scope, false);
  const slot = handleSlot(scope, formula.handle);
  return (frame) => {
    const { tracer } = frame;
    const desc = frame.descs[slot] ?? null;
    const name = desc?.happening ?? frame.phantoms[slot] ?? null;
    tracer?.open();
    let best: Truth = desc === null ? 1 : described(frame, code, desc);
    if (desc === null || best === 0 || tracer !== null) {
      const floor: Truth = desc === null || isOpen(frame, code, desc) ? 1 : 0;
      if (tracer !== null && name !== null) askPattern(frame, tracer, code, name, floor);
      best = or(best, floor);
    }
    tracer?.closeAny(best);
    return best;
  };
}

function described(frame: Frame, code: PatternCode, of: Desc): Truth {
  const { tracer } = frame;
  let best: Truth = 0;
  for (const desc of frame.ext.byHappening.get(of.happening) ?? []) {
    if (!code.below.includes(desc.type)) continue;
    forBinds(frame, code, desc, () => {
      tracer?.open();
      const value = code.match(frame, desc, false);
      tracer?.closeAll(value);
      best = or(best, value);
      return true;
    });
  }
  return best;
}

/** Claims about happenings like this one, at its start, leave nothing open. */
function isOpen(frame: Frame, code: PatternCode, desc: Desc): boolean {
  if (code.inside !== null) return true;
  const { tables, claims } = frame.world;
  const { earliest, latest } = desc.start;
  const fits = (claim: Claim): boolean => {
    for (const role in claim.about) {
      const sure = !(desc.unsure?.includes(role) ?? false);
      if (!within(tables, desc.roles[role] ?? NONE, sure, claim.about[role] ?? NONE)) return false;
    }
    return coversPeriod(claim, earliest, latest);
  };
  return frame.ext.rules
    .sources(code.pattern.type, frame.world.view.readings)
    .some(({ type }) => !claims.some((claim) => namesType(tables, claim, type) && fits(claim)));
}
