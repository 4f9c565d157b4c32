import type { Binder, Domain } from '@casus/model';
import { constant } from './bound.js';
import { type Alternative, type Context, type Env, Unsupported } from './context.js';
import { allOf, anyOf, type Expression, FALSE, notOf, TRUE } from './expression.js';
import { fits } from './fits.js';
import { argumentCases, resolve, rowHolds } from './reference.js';

/** Every way to bind the variables of `for each …`, and when it is open. */
export function bindersOf(context: Context, env: Env, binders: readonly Binder[]): Alternative[] {
  let found: Alternative[] = [{ when: TRUE, env }];
  for (const binder of binders) {
    found = found.flatMap((before) =>
      membersOf(context, before.env, binder.domain).flatMap(({ when, id }) => {
        const different = binder.other.map((name) =>
          notOf(fits(context, before.env, constant(id), { kind: 'variable', name })),
        );
        const open = allOf(before.when, when, ...different);
        const variables = { ...before.env.variables, [binder.variable]: constant(id) };
        return open === FALSE ? [] : [{ when: open, env: { ...before.env, variables } }];
      }),
    );
  }
  return found;
}

interface Member {
  readonly when: Expression;
  readonly id: string;
}

/** The actors of the space that belong to a domain. */
export function membersOf(context: Context, env: Env, domain: Domain): Member[] {
  switch (domain.kind) {
    case 'list':
      return domain.terms.flatMap((term) => {
        const reference = resolve(env, term);
        if (reference.kind !== 'ids') throw new Unsupported('a list of unnamed actors');
        return reference.ids.map((id) => ({ when: TRUE, id }));
      });
    case 'rows': {
      const hole = domain.args.indexOf(null);
      const others = domain.args.flatMap((arg) => arg ?? []);
      const cases = argumentCases(context, env, others);
      return context.universe.actors.flatMap((id) => {
        const open = domain.args.filter((arg, i) => arg === null && i !== hole).length;
        if (open > 0) throw new Unsupported(`who is ${domain.name} of whom`);
        const when = anyOf(
          ...cases.map(({ when, args }) => {
            const ids = [...args.slice(0, hole), [id], ...args.slice(hole)];
            return allOf(when, rowHolds(context, domain.name, ids));
          }),
        );
        return when === FALSE ? [] : [{ when, id }];
      });
    }
    case 'fillers':
      throw new Unsupported('each filler of a role');
  }
}
