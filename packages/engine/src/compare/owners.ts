import type { Term } from '@casus/model';
import { type Bound, constant, type Reference } from './bound.js';
import type { Context, Env } from './context.js';
import { allOf, anyOf, type Expression, FALSE, notOf } from './expression.js';
import { casesOf, filledBy, resolve, roleVariable, termCases } from './reference.js';
import type { Variable } from './table.js';
import type { Asked, Owner } from './types.js';

/**
 * Whose sovereignty is threatened? Mostly that of the victim, and then one question is enough: the
 * owner is kept as "whoever fills that role" and as a name only where it is somebody else.
 * Which role that is, the clauses themselves say most often.
 */
export function anchorOf(context: Context, name: string, bound: Bound): Variable | null {
  const votes = [...(context.scan.owners.get(name) ?? [])].sort((a, b) => b[1] - a[1]);
  const role = votes[0]?.[0];
  if (role === undefined) return null;
  const plain: Bound = { ...bound, replaced: {} };
  return roleVariable(context, { kind: 'role', bound: plain, role });
}

/**
 * A named owner who fills the anchor is asked about under "the victim", and joint victims each by
 * name: the other question then stands for nothing.
 */
export function isIdle(anchor: Variable | null, owner: Owner, fillers: readonly string[]): boolean {
  if (!anchor) return false;
  return owner.kind === 'role'
    ? fillers.length > 1
    : fillers.length === 1 && fillers[0] === owner.id;
}

/** The role whose filler a question speaks of ("of the victim"); null: of nobody's. */
export function roleOfQuestion(asked: Asked): string | null {
  const owners =
    asked.kind === 'owned'
      ? [asked.owner]
      : asked.kind === 'row'
        ? asked.args.map((arg) => (arg.kind === 'owner' ? arg.owner : null))
        : [];
  return owners.flatMap((owner) => (owner?.kind === 'role' ? [owner.role] : []))[0] ?? null;
}

type Make = (owner: Owner) => Expression;

/** The question for whoever a reference stands for; joint owners each. */
function forOwner(
  context: Context,
  bound: Bound,
  name: string,
  reference: Reference,
  make: Make,
): Expression {
  const anchor = anchorOf(context, name, bound);
  if (anchor && isAnchor(anchor, reference)) return forAnchor(anchor, make);
  return anyOf(
    ...casesOf(context, reference).map(({ when, ids }) =>
      allOf(when, ...ids.map((id) => forActor(anchor, id, make))),
    ),
  );
}

function isAnchor(anchor: Variable, reference: Reference): boolean {
  if (reference.kind !== 'role' || anchor.asked.kind !== 'role') return false;
  const { bound, role } = reference;
  return role === anchor.asked.role && anchor.depths[0] === bound.depth;
}

function forAnchor(anchor: Variable, make: Make): Expression {
  const elements = anchor.elements ?? [];
  const joint = elements.flatMap((ids, i) => (ids.length > 1 ? [{ ids, mask: 1 << i }] : []));
  const relative = make(ownerOf(anchor));
  if (joint.length === 0) return relative;
  const single = elements.reduce((mask, ids, i) => (ids.length === 1 ? mask | (1 << i) : mask), 0);
  return anyOf(
    allOf(filledBy(anchor, single), relative),
    ...joint.map(({ ids, mask }) =>
      allOf(filledBy(anchor, mask), ...ids.map((id) => make({ kind: 'actor', id }))),
    ),
  );
}

function ownerOf(anchor: Variable): Owner {
  return { kind: 'role', role: anchor.asked.kind === 'role' ? anchor.asked.role : '' };
}

/** A named owner: the question about the role where the actor fills it, else one of its own. */
function forActor(anchor: Variable | null, id: string, make: Make): Expression {
  const named = make({ kind: 'actor', id });
  if (!anchor) return named;
  const position = (anchor.elements ?? []).findIndex((ids) => ids.length === 1 && ids[0] === id);
  if (position < 0) return named;
  const filled = filledBy(anchor, 1 << position);
  return anyOf(allOf(filled, make(ownerOf(anchor))), allOf(notOf(filled), named));
}

export interface OwnerAlternative {
  readonly when: Expression;
  readonly env: Env;
}

/** As `forOwner` for a term; a variable met first here is whoever the anchor is, or a named actor. */
export function forOwnerTerm(
  context: Context,
  env: Env,
  bound: Bound,
  name: string,
  term: Term,
  make: Make,
): OwnerAlternative[] {
  if (term.kind === 'bind') {
    const anchor = anchorOf(context, name, bound);
    const role = anchor?.asked.kind === 'role' ? anchor.asked.role : null;
    const references: Reference[] = role
      ? [{ kind: 'role', bound: { ...bound, replaced: {} }, role }]
      : context.universe.actors.map(constant);
    return references.map((reference) => ({
      when: forOwner(context, bound, name, reference, make),
      env: { ...env, variables: { ...env.variables, [term.name]: reference } },
    }));
  }
  return [{ when: ownerTerm(context, env, bound, name, term, make), env }];
}

function ownerTerm(
  context: Context,
  env: Env,
  bound: Bound,
  name: string,
  term: Term,
  make: Make,
): Expression {
  if (term.kind === 'any') {
    return anyOf(...term.terms.map((part) => ownerTerm(context, env, bound, name, part, make)));
  }
  if (term.kind === 'related') {
    const anchor = anchorOf(context, name, bound);
    return anyOf(
      ...termCases(context, env, term).map(({ when, ids }) =>
        when.kind === 'constant' && !when.value
          ? FALSE
          : allOf(when, ...ids.map((id) => forActor(anchor, id, make))),
      ),
    );
  }
  return forOwner(context, bound, name, resolve(env, term), make);
}
