import type { Formula, Truth } from '@casus/model';
import { compileClauseTest } from './clause-test.js';
import { compileCount } from './counts.js';
import { compileIs, compileSome } from './happenings.js';
import { fitRole } from './patterns.js';
import { compileRow } from './rows.js';
import { handleSlot, type Scope } from './scope.js';
import { compileTerm } from './terms.js';
import { and, type Code, type Frame, negate } from './types.js';

/** A formula as a closure. Recording, where a tracer is there, is part of the same closure. */
export function compileFormula(formula: Formula, scope: Scope): Code {
  switch (formula.kind) {
    case 'atLeast':
      return atLeast(
        formula.n,
        formula.of.map((part) => compileFormula(part, scope)),
      );
    case 'not':
      return negation(compileFormula(formula.of, scope));
    case 'some':
      return compileSome(formula, compileFormula(formula.where, scope), scope);
    case 'count':
      return compileCount(formula, compileFormula(formula.where, scope), scope);
    case 'row':
      return row(formula, scope);
    case 'is':
      return compileIs(formula, scope);
    case 'fits':
      return fits(formula, scope);
    case 'same':
      return same(formula, scope);
    case 'gap':
      return gap(formula, scope);
    case 'clause':
      return compileClauseTest(formula, scope);
  }
}

function atLeast(n: number, parts: readonly Code[]): Code {
  return (frame) => {
    const { tracer } = frame;
    tracer?.open();
    let sure = 0;
    let possible = parts.length;
    for (let i = 0; i < parts.length; i++) {
      const value = (parts[i] as Code)(frame);
      if (value === 2) sure++;
      else if (value === 0) possible--;
      if (tracer === null && (sure >= n || possible < n)) break;
    }
    const value: Truth = sure >= n ? 2 : possible < n ? 0 : 1;
    tracer?.close({ kind: 'atLeast', n, of: parts.length }, value);
    return value;
  };
}

function negation(part: Code): Code {
  return (frame) => {
    frame.tracer?.open();
    const value = negate(part(frame));
    frame.tracer?.close({ kind: 'not' }, value);
    return value;
  };
}

function row(formula: Extract<Formula, { kind: 'row' }>, scope: Scope): Code {
  const spec = compileRow(
    {
      name: formula.name,
      terms: formula.args.map((arg) => compileTerm(arg, scope)),
      by: formula.by === null ? null : compileTerm(formula.by, scope),
      inside: formula.inside === null ? null : compileTerm(formula.inside, scope),
      within: formula.within === null ? null : compileFormula(formula.within, scope),
      formula,
      definitions: scope.definitions(formula.name),
    },
    scope,
  );
  return (frame) => spec.value(frame, null);
}

/** The bound description's role; an unknown happening answers nothing. */
function fits(formula: Extract<Formula, { kind: 'fits' }>, scope: Scope): Code {
  const slot = handleSlot(scope, formula.handle);
  const asked = { role: formula.role, term: compileTerm(formula.term, scope) };
  return (frame) => {
    const desc = frame.descs[slot] ?? null;
    if (desc !== null) return fitRole(frame, desc, asked);
    frame.tracer?.open();
    frame.tracer?.close({ kind: 'formula', formula }, 1);
    return 1;
  };
}

function same(formula: Extract<Formula, { kind: 'same' }>, scope: Scope): Code {
  const a = compileTerm(formula.a, scope);
  const b = compileTerm(formula.b, scope);
  return (frame) => {
    const left = a.ids(frame);
    const right = b.ids(frame);
    const single = left.length === 1 && right.length === 1 && a.sure(frame) && b.sure(frame);
    const value: Truth = single ? (left[0] === right[0] ? 2 : 0) : 1;
    frame.tracer?.open();
    frame.tracer?.close({ kind: 'formula', formula }, value);
    return value;
  };
}

function gap(formula: Extract<Formula, { kind: 'gap' }>, scope: Scope): Code {
  const from = handleSlot(scope, formula.from);
  const to = handleSlot(scope, formula.to);
  return (frame) => {
    const value = gapValue(frame, from, to, formula.min, formula.max);
    const happening = frame.descs[to]?.happening ?? '';
    frame.tracer?.leaf({ kind: 'time', happening, asks: 'gap' }, value, [], false);
    return value;
  };
}

function gapValue(
  frame: Frame,
  from: number,
  to: number,
  min: number | null,
  max: number | null,
): Truth {
  const first = frame.descs[from] ?? null;
  const second = frame.descs[to] ?? null;
  if (first === null || second === null) return 1;
  const least = second.start.earliest - first.start.latest;
  const most = second.start.latest - first.start.earliest;
  const above: Truth = min === null || least >= min ? 2 : most < min ? 0 : 1;
  const below: Truth = max === null || most <= max ? 2 : least > max ? 0 : 1;
  return and(above, below);
}
