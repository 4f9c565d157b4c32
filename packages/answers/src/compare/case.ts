import type { Argument, FillerClass, Literal, Owner, Witness } from '@casus/engine';
import { and, type Formula, type Model, not, type Pattern, type Term } from '@casus/model';
import type { Situation } from '@casus/words';
import { deniedTogether } from './together.js';

/** How the first happening of a case is called. */
export const FIRST = 'h';

/** A class of cases as words ask for it: what happens, and what must hold of it besides. */
export function situationOf(
  model: Model,
  { types, inside }: Pick<Witness, 'types' | 'inside'>,
  asked: readonly Literal[],
): Situation {
  const literals = deniedTogether(asked);
  const [type] = types;
  const isActor = actors(model);
  if (type === undefined) {
    return { pattern: null, conditions: literals.map((one) => conditionOf(isActor, one)) };
  }
  return look(isActor, FIRST, type, inside, literals);
}

type IsActor = (id: string) => boolean;

function actors(model: Model): IsActor {
  const ids = new Set(model.actors.map(({ id }) => id));
  return (id) => ids.has(id);
}

/** What says who did what stands in the pattern, the rest beside it. */
function look(
  isActor: IsActor,
  happening: string,
  type: string,
  inside: string | null,
  literals: readonly Literal[],
): { pattern: Pattern; conditions: Formula[] } {
  const roles: Record<string, Term> = {};
  const rest: Literal[] = [];
  for (const literal of literals) {
    const filled = rolesOf(isActor, literal, happening, inside);
    if (filled) Object.assign(roles, filled);
    else rest.push(literal);
  }
  const holder = inside === null ? null : constant(inside);
  return {
    pattern: { type, handle: happening, roles, inside: holder },
    conditions: rest.map((one) => conditionOf(isActor, one)),
  };
}

function rolesOf(
  isActor: IsActor,
  { asked, holds, anyOf }: Literal,
  happening: string,
  inside: string | null,
): Record<string, Term> | null {
  if (!('inside' in asked) || !('happening' in asked)) return null;
  if (asked.happening !== happening || asked.inside !== inside) return null;
  if (asked.kind === 'role') return { [asked.role]: fillerTerm(isActor, anyOf) };
  if (!holds) return null;
  if (asked.kind === 'link') return { [asked.role]: { kind: 'happening', handle: asked.to } };
  if (asked.kind === 'same') {
    const { happening: handle, role } = asked.as;
    return { [asked.role]: { kind: 'role', handle, role } };
  }
  if (asked.kind !== 'owned' || asked.filler === null) return null;
  return ownedRoles(asked.role, asked.filler, asked.owner, happening);
}

function ownedRoles(
  role: string,
  filler: string | null,
  owner: Owner | null,
  happening: string,
): Record<string, Term> {
  return {
    ...(filler === null ? {} : { [role]: constant(filler) }),
    ...(owner === null ? {} : { [`${role} of`]: ownerTerm(owner, happening) }),
  };
}

/** Kinds are all named; of actors that nothing tells apart one stands for all. */
function fillerTerm(isActor: IsActor, classes: readonly FillerClass[]): Term {
  const fillers = classes.flatMap(({ ids, like }) =>
    isActor(ids[0] ?? '') ? [ids] : [ids, ...like],
  );
  const terms = fillers.map(joint);
  const [only] = terms;
  return terms.length === 1 && only ? only : { kind: 'any', terms };
}

function joint(ids: readonly string[]): Term {
  const terms = ids.map(constant);
  const [only] = terms;
  return terms.length === 1 && only ? only : { kind: 'all', terms };
}

function constant(id: string): Term {
  return { kind: 'const', id };
}

function ownerTerm(owner: Owner, handle: string): Term {
  return owner.kind === 'actor' ? constant(owner.id) : { kind: 'role', handle, role: owner.role };
}

function conditionOf(isActor: IsActor, literal: Literal): Formula {
  const formula = positive(isActor, literal);
  return literal.holds ? formula : not(formula);
}

function positive(isActor: IsActor, { asked, anyOf }: Literal): Formula {
  switch (asked.kind) {
    case 'type':
      return isSo(asked.happening, asked.type, {}, asked.inside);
    case 'role':
      return isSo(asked.happening, '', { [asked.role]: fillerTerm(isActor, anyOf) }, asked.inside);
    case 'owned': {
      const roles = ownedRoles(asked.role, asked.filler, asked.owner, asked.happening);
      return isSo(asked.happening, '', roles, asked.inside);
    }
    case 'row': {
      const happening = asked.args.find((arg) => arg.kind === 'happening');
      const handle = happening?.kind === 'happening' ? happening.happening : FIRST;
      return {
        kind: 'row',
        name: asked.name,
        args: asked.args.map((arg) => argumentTerm(arg, handle)),
        by: asked.by === null ? null : constant(asked.by),
        inside: asked.inside === null ? null : constant(asked.inside),
        within: null,
      };
    }
    case 'linked':
      return linked(isActor, asked.happening, asked.literals);
    case 'link':
      return isSo(
        asked.happening,
        '',
        { [asked.role]: { kind: 'happening', handle: asked.to } },
        asked.inside,
      );
    case 'same': {
      const { happening: handle, role } = asked.as;
      const term: Term = { kind: 'role', handle, role };
      return { kind: 'fits', handle: asked.happening, role: asked.role, term };
    }
    case 'gap': {
      const { from, to, min, max } = asked;
      return { kind: 'gap', from, to, min, max };
    }
    case 'whole':
      return filled(asked.formula, asked.bindings);
  }
}

/** The happening has these roles; with no type named, as what it is. */
function isSo(
  handle: string,
  type: string,
  roles: Readonly<Record<string, Term>>,
  inside: string | null,
): Formula {
  const holder = inside === null ? null : constant(inside);
  return { kind: 'is', handle, pattern: { type, handle: null, roles, inside: holder } };
}

function linked(isActor: IsActor, happening: string, literals: readonly Literal[]): Formula {
  const said = literals.find(
    ({ asked, holds }) => asked.kind === 'type' && asked.happening === happening && holds,
  );
  const [type, inside] =
    said?.asked.kind === 'type' ? [said.asked.type, said.asked.inside] : ['', null];
  const rest = literals.filter((one) => one !== said);
  const { pattern, conditions } = look(isActor, happening, type, inside, rest);
  return { kind: 'some', pattern, where: and(...conditions) };
}

function argumentTerm(argument: Argument, handle: string): Term {
  switch (argument.kind) {
    case 'id':
      return constant(argument.id);
    case 'happening':
      return { kind: 'happening', handle: argument.happening };
    case 'owner':
      return ownerTerm(argument.owner, handle);
  }
}

/** Models are plain data: one walk finds every variable. */
function filled(formula: Formula, bindings: Readonly<Record<string, string>>): Formula {
  return JSON.parse(JSON.stringify(formula), (_, value) => {
    const id = value?.kind === 'variable' ? bindings[value.name] : undefined;
    return id === undefined ? value : joint(id.split('+'));
  });
}
