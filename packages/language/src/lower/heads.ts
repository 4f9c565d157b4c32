import type { Head, Pattern, Term } from '@casus/model';
import type * as ast from '../grammar/generated/ast.js';
import { bearer } from './bearers.js';
import { type ClauseOwner, fork, type Scope, target } from './context.js';
import { filler } from './fillers.js';
import { pattern, roleTerms } from './patterns.js';
import type { Limits } from './tails.js';

export function head(node: ast.Head, limits: Limits, scope: Scope, owner: ClauseOwner): Head {
  switch (node.$type) {
    case 'CountsHead':
      return countsHead(node, scope);
    case 'MeansHead':
      return {
        kind: 'means',
        name: target(node.relation)?.name ?? node.relation.$refText,
        terms: node.fillers.flatMap((item) => filler(item, null, scope, new Set()).term ?? []),
      };
    case 'DutyHead':
      return node.decides ? powerHead(node, scope) : dutyHead(node, limits, scope, owner);
  }
}

function countsHead(node: ast.CountsHead, scope: Scope): Head {
  if (!scope.handles.has(node.handle)) {
    scope.context.report(node, {
      code: 'unbound-handle',
      message: `${node.handle} is bound neither before nor in every limb.`,
    });
  }
  const event = target(node.event);
  const roles = event ? bound(node.roles, event, scope) : {};
  return { kind: 'counts as', handle: node.handle, type: event?.name ?? '', roles, may: node.may };
}

/** Roles of a head: every variable in them must be bound already. */
function bound(
  parts: readonly ast.RolePart[],
  event: ast.EventDecl,
  scope: Scope,
): Record<string, Term> {
  const binds = new Set<string>();
  const terms = roleTerms(parts, event, scope, binds);
  for (const name of binds) {
    scope.context.report(parts[0] ?? event, {
      code: 'unbound-variable',
      message: `${name} is used in the head but bound neither before nor in every limb.`,
    });
  }
  return terms;
}

function powerHead(node: ast.DutyHead, scope: Scope): Head {
  const act = node.act ? pattern(node.act, null, fork(scope))?.pattern : undefined;
  return { kind: 'power', bearer: bearer(node.bearer, scope), act: act ?? NO_ACT };
}

const NO_ACT: Pattern = { type: '', handle: null, roles: {}, inside: null };

function dutyHead(node: ast.DutyHead, limits: Limits, scope: Scope, owner: ClauseOwner): Head {
  const who = bearer(node.bearer, scope);
  const act = actOf(node, scope);
  switch (node.modal) {
    case 'may':
      return { kind: 'liberty', negative: false, bearer: who, act };
    case 'need not':
      return { kind: 'liberty', negative: true, bearer: who, act };
    case 'intends to':
    case 'intend to':
    case 'considers possible to':
      return {
        kind: 'announcement',
        strength: node.modal === 'considers possible to' ? 'considers possible' : 'intends',
        bearer: who,
        act,
        window: limits.window,
        forecast: isForecast(who, owner),
      };
    default:
      return {
        kind: 'duty',
        negative: node.modal === 'must not',
        bearer: who,
        act,
        window: limits.window,
        frequency: limits.frequency,
        until: limits.until,
        deems: limits.deems,
      };
  }
}

/** Said by another than the one who would act: it binds nobody, and can be missed. */
function isForecast(who: ReturnType<typeof bearer>, owner: ClauseOwner): boolean {
  return (
    owner.by.length > 0 &&
    who.holders.some(
      (holder) => holder.actor.kind === 'const' && !owner.by.includes(holder.actor.id),
    )
  );
}

function actOf(node: ast.DutyHead, scope: Scope): Pattern {
  const verb = target(node.verb);
  if (!verb) return NO_ACT;
  const event = verb.$container;
  const roles = bound(node.roles, event, scope);
  if (node.object) {
    const role = scope.context.roles(event).get(verb.object ?? '') ?? null;
    const binds = new Set<string>();
    const lowered = filler(node.object, role, scope, binds);
    if (!role) {
      scope.context.report(node.object, {
        code: 'no-object',
        message: `"${verb.name}" takes no object: say it with one of the roles of "${event.name}".`,
      });
    } else {
      if (lowered.term) roles[role.id] = lowered.term;
      if (lowered.owner) roles[`${role.id} of`] = lowered.owner;
    }
  }
  return { type: event.name, handle: null, roles, inside: null };
}
