import type { Formula } from '@casus/model';
import { membersOf } from './binders.js';
import { type Bound, happeningName } from './bound.js';
import { type Context, type Env, Unsupported } from './context.js';
import { describedAs } from './describe.js';
import { allOf, anyOf, atLeast, type Expression, notOf } from './expression.js';
import { fits } from './fits.js';
import { linkedHolds } from './linked.js';
import { ownedRoleHolds } from './owned.js';
import { holds, resolve } from './reference.js';
import { fillerOf } from './roles.js';
import { rowFormulaHolds } from './rows.js';
import { ask } from './table.js';
import { ownedRole } from './vocabulary.js';

/** A formula over the questions of the space. What the space does not model becomes one question. */
export function formulaHolds(context: Context, env: Env, formula: Formula): Expression {
  try {
    return holdsPlainly(context, env, formula);
  } catch (error) {
    if (!(error instanceof Unsupported)) throw error;
    return asWhole(context, env, formula);
  }
}

function asWhole(context: Context, env: Env, formula: Formula): Expression {
  context.leftOut.push({ what: 'question', about: env.clause?.id ?? null });
  const named = Object.entries(env.variables).flatMap(([name, reference]) =>
    reference.kind === 'ids' ? [[name, reference.ids] as const] : [],
  );
  const bindings = Object.fromEntries(named.map(([name, ids]) => [name, ids.join('+')]));
  const asked = { kind: 'whole' as const, formula, bindings };
  return holds(ask(context.table, { asked, depths: [env.depth] }));
}

function holdsPlainly(context: Context, env: Env, formula: Formula): Expression {
  switch (formula.kind) {
    case 'atLeast':
      return atLeast(formula.n, partsHold(context, env, formula));
    case 'not':
      return notOf(formulaHolds(context, env, formula.of));
    case 'some':
      return linkedHolds(context, env, formula);
    case 'count':
      return countHolds(context, env, formula);
    case 'row':
      return rowFormulaHolds(context, env, formula);
    case 'is': {
      const { depth } = boundAt(env, formula.handle);
      const { pattern } = formula;
      return anyOf(
        ...describedAs(context, { ...env, again: true }, depth, pattern).map(({ when }) => when),
      );
    }
    case 'fits':
      return fitsHolds(context, env, formula);
    case 'same':
      return fits(context, env, resolve(env, formula.a), formula.b);
    case 'gap': {
      const [from, to] = [boundAt(env, formula.from).depth, boundAt(env, formula.to).depth];
      const { min, max } = formula;
      const names = { from: happeningName(from), to: happeningName(to) };
      const asked = { kind: 'gap' as const, ...names, min, max };
      return holds(ask(context.table, { asked, depths: [from, to] }));
    }
    case 'clause':
      throw new Unsupported(`whether ${formula.clause} ${formula.state}`);
  }
}

function boundAt(env: Env, handle: string): Bound {
  const bound = env.handles[handle];
  if (!bound) throw new Unsupported(`happening ${handle}`);
  return bound;
}

/** In a conjunction the two halves of a compound role are one question. */
function partsHold(
  context: Context,
  env: Env,
  formula: Formula & { kind: 'atLeast' },
): Expression[] {
  if (formula.n < formula.of.length) return formula.of.map((f) => formulaHolds(context, env, f));
  const halves = formula.of.flatMap((f) => {
    const role = f.kind === 'fits' ? ownedRole(f.role) : null;
    return f.kind === 'fits' && role !== null ? [{ ...f, role }] : [];
  });
  return formula.of.map((f) => {
    if (f.kind !== 'fits') return formulaHolds(context, env, f);
    const owner = halves.find((half) => half.handle === f.handle && half.role === f.role);
    if (!owner) {
      const first = formula.of.some(
        (g) => g.kind === 'fits' && g.handle === f.handle && `${g.role} of` === f.role,
      );
      return first ? allOf() : formulaHolds(context, env, f);
    }
    const parts = { filler: f.term, owner: owner.term };
    const found = ownedRoleHolds(context, env, boundAt(env, f.handle), f.role, parts);
    return anyOf(...found.map(({ when }) => when));
  });
}

function fitsHolds(context: Context, env: Env, formula: Formula & { kind: 'fits' }): Expression {
  const bound = boundAt(env, formula.handle);
  const half = ownedRole(formula.role);
  const owned = context.words.isOwned(bound.type, formula.role);
  if (half === null && !owned) {
    return fits(context, env, fillerOf(bound, formula.role), formula.term);
  }
  const parts =
    half === null
      ? { filler: formula.term, owner: undefined }
      : { filler: undefined, owner: formula.term };
  const found = ownedRoleHolds(context, env, bound, half ?? formula.role, parts);
  return anyOf(...found.map(({ when }) => when));
}

/** Members of the space stand for the rest of their class: "some" is safe, counting is not. */
function countHolds(context: Context, env: Env, formula: Formula & { kind: 'count' }): Expression {
  const { least, domain } = formula;
  if (domain.kind !== 'list' && (least.kind === 'fraction' || least.n > 1)) {
    throw new Unsupported('how many of a set');
  }
  const members = membersOf(context, env, domain).map(({ when, id }) => {
    const variables = { ...env.variables, [formula.variable]: { kind: 'ids' as const, ids: [id] } };
    return allOf(when, formulaHolds(context, { ...env, variables }, formula.where));
  });
  const n =
    least.kind === 'number' ? least.n : Math.ceil((least.over * members.length) / least.under);
  return atLeast(n, members);
}
