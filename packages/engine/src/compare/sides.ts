import type { Clause, Model } from '@casus/model';
import type { Side } from './types.js';

/** Why names cannot be compared, for who says it in another language. */
export interface Unmatched {
  readonly fault: 'no-clause-or-limb' | 'no-answering-clause' | 'sides';
  readonly name: string;
}

/**
 * A side by name: `instrument.clause`, `instrument.clause.limb`, or all clauses of one modality,
 * `instrument may`, `instrument may use`. Throws a RangeError where nothing bears the name; its cause
 * is an `Unmatched`.
 */
export function sideOf(model: Model, name: string): Side {
  const [instrument = '', ...words] = name.split(' ');
  if (words.length > 0) return byModality(model, instrument, words.join(' '), name);
  const clause = model.clauses.find(({ id }) => id === name);
  if (clause) return [{ clause, limbs: null }];
  const cut = name.lastIndexOf('.');
  const owner = model.clauses.find(({ id }) => id === name.slice(0, cut));
  const label = name.slice(cut + 1);
  if (owner?.limbs.some((limb) => limb.label === label)) return [{ clause: owner, limbs: [label] }];
  throw new RangeError(`no clause or limb is called "${name}"`, {
    cause: { fault: 'no-clause-or-limb', name },
  });
}

function byModality(model: Model, instrument: string, words: string, name: string): Side {
  const found = model.clauses.filter(
    (clause) => clause.instrument === instrument && phrases(clause).includes(words),
  );
  if (found.length === 0) {
    throw new RangeError(`no clause answers "${name}"`, {
      cause: { fault: 'no-answering-clause', name },
    });
  }
  return found.map((clause) => ({ clause, limbs: null }));
}

function phrases({ head }: Clause): string[] {
  if (head.kind !== 'duty' && head.kind !== 'liberty') return [];
  const modal =
    head.kind === 'duty'
      ? head.negative
        ? 'must not'
        : 'must'
      : head.negative
        ? 'need not'
        : 'may';
  return [modal, `${modal} ${head.act.type}`];
}
