import type { Domain, Formula, Least, Term } from '@casus/model';
import type { FrameKey } from './en/frames.js';
import type { Order } from './language.js';
import { handleRef } from './names.js';
import { type Env, frame, humanised, type Speech, sentence, textOf } from './speech.js';
import { roleName, roleNamed, termOrUnknown } from './terms.js';

/** "for at least two thirds of the Parties (X): …". `inner` says a condition as a main clause. */
export function countText(
  speech: Speech,
  formula: Extract<Formula, { kind: 'count' }>,
  env: Env,
  order: Order,
  holds: boolean,
  inner: (formula: Formula, holds: boolean) => string,
): string {
  const set = speech.message('set.named', {
    set: setText(speech, formula.domain, env),
    name: formula.variable,
  });
  const { least, where } = formula;
  const some = least.kind === 'number' && least.n === 1;
  if (least.kind === 'fraction' && least.over === least.under) {
    return frame(speech, holds ? 'for-all' : 'for-not-all', [null, set, inner(where, true)], order);
  }
  // "not some X has not F" is "each X has F".
  if (some && where.kind === 'not') {
    const key = holds ? 'for-not-all' : 'for-all';
    return frame(speech, key, [null, set, inner(where.of, true)], order);
  }
  const args = [leastText(least), set, inner(where, true)];
  return frame(speech, frameFor(some, holds), args, order);
}

function frameFor(some: boolean, holds: boolean): FrameKey {
  if (some) return holds ? 'for-some' : 'for-none';
  return holds ? 'for-at-least' : 'for-fewer';
}

function leastText(least: Least): string {
  switch (least.kind) {
    case 'number':
      return String(least.n);
    case 'fraction':
      return `${least.over}/${least.under}`;
  }
}

/** A set as after "at least two of …": German in the genitive plural, with its article. */
export function setText(speech: Speech, domain: Domain, env: Env): string {
  switch (domain.kind) {
    case 'list': {
      const terms = domain.terms.map((term) => termOrUnknown(speech, term, 'actor', env));
      return speech.message('set.list', { names: speech.language.list(terms, 'and').nom });
    }
    case 'rows':
      return rowsText(speech, domain.name, domain.args, env);
    case 'fillers': {
      const bound = env.handles[domain.handle];
      const label = (bound && roleNamed(speech, bound, domain.role))?.label ?? domain.role;
      return speech.message('set.role', {
        role: roleName(speech, bound?.type ?? '', label).nom,
        event: handleRef(speech, domain.handle, env).dat,
      });
    }
  }
}

function rowsText(speech: Speech, name: string, args: readonly (Term | null)[], env: Env): string {
  if (name === 'party') return speech.message('set.parties');
  const given = args.map((arg) => arg && termOrUnknown(speech, arg, 'actor', env));
  if (name === 'member') {
    const group = given.find((each) => each !== null);
    return speech.message('set.members', { set: group?.gen ?? '' });
  }
  const template = textOf(speech, speech.lexicon.relations.get(name)?.names ?? {}, 'set');
  if (template) return sentence(speech, template, given, 'main');
  return speech.message('set.related', { name: speech.language.quoted(humanised(name)) });
}
