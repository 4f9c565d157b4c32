import type { Clause, Limb, Pattern } from '@casus/model';
import { bindersOf } from './binders.js';
import { type Bound, happeningName } from './bound.js';
import {
  type Alternative,
  type Context,
  type Derived,
  type Env,
  startEnv,
  Unsupported,
} from './context.js';
import { allOf, type Expression, FALSE, notOf, TRUE } from './expression.js';
import { holds, resolve } from './reference.js';
import { rolesFit } from './roles.js';
import { standingLimbs } from './rules.js';
import { ask } from './table.js';

/**
 * The ways in which the happening at a depth answers a pattern: by what it is said to be, and by
 * what counts-as clauses make of it. The pattern's handle and variables are bound in each.
 */
export function describedAs(
  context: Context,
  env: Env,
  depth: number,
  pattern: Pattern,
): Alternative[] {
  const inside = holderOf(env, pattern);
  const derived = byRules(context, env, depth, pattern, inside);
  const plain: Bound = { depth, type: pattern.type, inside, replaced: {} };
  const said = isSaid(context, plain, env.again, derived.length > 0);
  return [{ when: said, bound: plain }, ...derived]
    .filter(({ when }) => when !== FALSE)
    .flatMap(({ when, bound }) => {
      const handles = pattern.handle ? { ...env.handles, [pattern.handle]: bound } : env.handles;
      const inner: Env = { ...env, handles, depth: Math.max(env.depth, depth) };
      return rolesFit(context, inner, bound, pattern.roles).map((found) => ({
        when: allOf(when, found.when),
        env: found.env,
      }));
    });
}

export function holderOf(env: Env, pattern: Pattern): string | null {
  if (!pattern.inside) return null;
  const holder = resolve(env, pattern.inside);
  if (holder.kind !== 'ids' || holder.ids.length !== 1) throw new Unsupported('who is informed');
  return holder.ids[0] ?? null;
}

/** What the happening is said to be: the sector says it of the first one. */
function isSaid(context: Context, bound: Bound, again: boolean, derived: boolean): Expression {
  const { sector, words } = context;
  if (bound.depth === 0) {
    if (bound.inside !== sector.inside) {
      return again ? typeHolds(context, bound, bound.type) : FALSE;
    }
    if (sector.type !== null && words.isType(sector.type, bound.type)) return TRUE;
    if (derived || !sector.optional.has(bound.type)) return FALSE;
  }
  return typeHolds(context, bound, bound.type);
}

function typeHolds(context: Context, bound: Bound, type: string): Expression {
  const happening = happeningName(bound.depth);
  const asked = { kind: 'type' as const, happening, type, inside: bound.inside };
  return holds(ask(context.table, { asked, depths: [bound.depth] }));
}

/** Counts-as clauses describe what happened in the world; what may count so is left open. */
function byRules(
  context: Context,
  env: Env,
  depth: number,
  pattern: Pattern,
  inside: string | null,
): readonly Derived[] {
  if (inside !== null) return [];
  const instrument = env.clause?.instrument ?? '';
  const key = [instrument, depth, pattern.type, env.depth, env.again, ...env.unfolding].join(' ');
  const known = context.derived.get(key);
  if (known) return known;
  const found = unfolded(context, env, depth, pattern.type);
  context.derived.set(key, found);
  return found;
}

function unfolded(context: Context, env: Env, depth: number, type: string): Derived[] {
  return context
    .rules(env.clause?.instrument ?? null, type)
    .filter(({ id }) => !env.unfolding.includes(id))
    .flatMap((rule) =>
      standingLimbs(rule, context.readings).flatMap((limb) => {
        const start: Env = {
          ...startEnv(env.clause),
          depth: env.depth,
          again: env.again,
          unfolding: [...env.unfolding, rule.id],
        };
        return byLimb(context, start, depth, rule, limb);
      }),
    );
}

function byLimb(context: Context, env: Env, depth: number, rule: Clause, limb: Limb): Derived[] {
  const { head } = rule;
  const { pattern } = limb;
  if (head.kind !== 'counts as' || pattern?.handle !== head.handle) return [];
  return bindersOf(context, env, rule.binders).flatMap((binding) =>
    describedAs(context, binding.env, depth, pattern).flatMap((found) => {
      const where = context.formula(context, found.env, limb.where);
      const unless = rule.unless ? context.formula(context, found.env, rule.unless) : FALSE;
      const when = allOf(binding.when, found.when, where, notOf(unless));
      if (when === FALSE) return [];
      const copied = found.env.handles[head.handle];
      const roles = Object.entries(head.roles).map(([role, term]) => [
        role,
        resolve(found.env, term),
      ]);
      const replaced = { ...copied?.replaced, ...Object.fromEntries(roles) };
      const bound: Bound = { depth, type: head.type, inside: null, replaced };
      const counted = head.may ? typeHolds(context, bound, head.type) : TRUE;
      return [{ when: allOf(when, counted), bound }];
    }),
  );
}
