// The use clause of the 2024 doctrine as a tree that every peer can be given: a fact that is one of some
// values, all, any. The five limbs carry the labels of the paragraph.
import { ALLIES } from '../acts.mjs';

const is = (fact, ...values) => ({ fact, values });
const all = (...of) => ({ all: of });
const any = (...of) => ({ any: of });
const COVERED = ['RUS', ...ALLIES];

export const LIMBS = {
  a: all(
    is('type', 'launch'),
    is('inside', 'RUS'),
    is('of', 'ballistic-missile'),
    is('against', ...COVERED),
  ),
  b: all(
    is('type', 'use'),
    is('of', 'nuclear-weapons', 'chemical'),
    any(is('on', ...COVERED), all(is('hitting', 'forces-abroad'), is('owner', 'RUS'))),
  ),
  c: all(
    any(
      is('type', 'attack', 'action'),
      // An action only as the use of a weapon.
      all(is('type', 'use'), is('of', 'nuclear-weapons', 'chemical', 'conventional')),
    ),
    is('hitting', 'critical-to-response'),
    is('owner', 'RUS'),
  ),
  d: all(
    is('type', 'aggression'),
    is('on', 'RUS', 'BLR'),
    is('with', 'conventional'),
    any(is('criticalSovereignty', true), is('criticalTerritory', true)),
  ),
  e: all(
    is('type', 'launch'),
    is('inside', 'RUS'),
    is('of', 'drone', 'cruise-missile'),
    is('massive', true),
    is('crossing', true),
  ),
};
/**
 * Acts on which a flat rule and the clause ask the same. Cut away is what the peers have no word for: an author
 * who is not known ("by some A"), an attack that may count as an aggression, a threat reported as one to something
 * else, a kind of missile that overlaps with another.
 */
export function common(acts) {
  return acts.map((act) => ({
    ...act,
    by: act.by ?? 'UKR',
    threatening: null,
    ...(act.type === 'attack' || act.type === 'use'
      ? { criticalSovereignty: false, criticalTerritory: false }
      : {}),
    ...(act.of === 'ballistic-missile' ? { crossing: false } : {}),
  }));
}

export const RULE = any(...Object.values(LIMBS));

/** Facts the rule asks; `inside` is known of every act: null is "held by nobody". */
export const FACTS = [...new Set(leaves(RULE).map(({ fact }) => fact))];

function leaves(node) {
  return (node.all ?? node.any)?.flatMap(leaves) ?? [node];
}

/** The act as peers take it: missing facts left out, nobody's information called `world`. */
export function given(act) {
  const known = FACTS.map((name) => [
    name,
    name === 'inside' ? (act.inside ?? 'world') : act[name],
  ]);
  return Object.fromEntries(known.filter(([, value]) => value !== null));
}

/** A text for a tree, from the texts of its leaves. */
export function written(node, leaf, and, or) {
  const parts = node.all ?? node.any;
  if (!parts) return leaf(node);
  return `(${parts.map((part) => written(part, leaf, and, or)).join(node.all ? and : or)})`;
}
