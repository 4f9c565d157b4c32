import type { Term } from '@casus/model';
import { patternsOf } from '../standing/fillers.js';
import type { Side } from './types.js';

/** What one side asks of a role. Of several teams any will do; a team is there as a whole. */
export type Said =
  | { readonly kind: 'anything' }
  /** A variable that the clause's trigger binds: the case may choose it. */
  | { readonly kind: 'open'; readonly variable: string }
  | { readonly kind: 'teams'; readonly teams: readonly (readonly string[])[] }
  | { readonly kind: 'related'; readonly relation: string; readonly args: readonly string[] }
  | { readonly kind: 'happening' };

type Chosen = Readonly<Record<string, string>>;

export function saidOf(term: Term | undefined, side: Side, chosen: Chosen): Said {
  switch (term?.kind) {
    case undefined:
    case 'bind':
      return { kind: 'anything' };
    case 'const':
      return { kind: 'teams', teams: [[term.id]] };
    case 'variable': {
      const id = side.binding.vars[term.name] ?? chosen[term.name];
      if (id === undefined) return { kind: 'open', variable: term.name };
      return { kind: 'teams', teams: [[id]] };
    }
    case 'happening':
      return { kind: 'happening' };
    case 'role': {
      const filler = patternsOf(side.limb).find((one) => one.handle === term.handle)?.roles[
        term.role
      ];
      return filler?.kind === 'role' ? { kind: 'anything' } : saidOf(named(filler), side, chosen);
    }
    case 'related': {
      const args = term.args.map((arg) => only(saidOf(arg, side, chosen)));
      if (args.some((arg) => arg === null)) return { kind: 'anything' };
      return { kind: 'related', relation: term.relation, args: args.map((arg) => arg ?? '') };
    }
    case 'any': {
      const teams = term.terms.map((one) => saidOf(one, side, chosen));
      const known = teams.flatMap((one) => (one.kind === 'teams' ? one.teams : []));
      return known.length > 0 ? { kind: 'teams', teams: known } : { kind: 'anything' };
    }
    case 'all': {
      const team = term.terms.map((one) => only(saidOf(one, side, chosen)));
      if (team.some((one) => one === null)) return { kind: 'anything' };
      return { kind: 'teams', teams: [team.map((one) => one ?? '')] };
    }
  }
}

/** Seen from outside the trigger, what it binds is a variable like any other. */
function named(term: Term | undefined): Term | undefined {
  return term?.kind === 'bind' ? { kind: 'variable', name: term.name } : term;
}

function only(said: Said): string | null {
  const [team] = said.kind === 'teams' ? said.teams : [];
  return team?.length === 1 ? (team[0] ?? null) : null;
}
