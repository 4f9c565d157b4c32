// Acts for the use clause of the 2024 doctrine, and that clause written by hand: shared by the measurements.

export const TYPES = ['aggression', 'attack', 'launch', 'use', 'action'];
export const ALLIES = ['BLR', 'ARM', 'KAZ', 'KGZ', 'TJK'];
const ACTORS = ['RUS', 'BLR', 'KAZ', 'UKR', 'POL', 'USA'];
const ally = new Set(ALLIES);

/** The relations that the clause asks, as closed as the library's record has them: 0, 1, 2. */
export const standing = (relation, subject, others) =>
  relation === 'ally' && others[0] === 'RUS' ? (ally.has(subject) ? 2 : 0) : 1;

/** Acts by a linear congruence, the same on every machine; a share of what could be known is missing (null). */
export function actsOf(count, missing = 1 / 3) {
  let seed = 20241119;
  const random = () => {
    seed = (seed * 1664525 + 1013904223) >>> 0;
    return seed / 4294967296;
  };
  const pick = (list) => list[Math.floor(random() * list.length)];
  const or = (value) => (random() < missing ? null : value);
  return Array.from({ length: count }, () => {
    const type = pick(TYPES);
    return {
      type,
      inside: type === 'launch' && random() < 0.8 ? 'RUS' : null,
      by: or(pick(['UKR', 'POL', 'USA'])),
      on: or(pick(ACTORS)),
      against: or(pick(ACTORS)),
      of: or(
        type === 'use'
          ? pick(['nuclear-weapons', 'chemical', 'conventional'])
          : pick(['ballistic-missile', 'drone', 'cruise-missile']),
      ),
      with: or(pick(['conventional', 'nuclear-weapons', 'chemical'])),
      hitting: or(pick(['critical-to-response', 'forces-abroad', 'military-facility'])),
      owner: or(pick(['RUS', 'BLR'])),
      threatening: or(pick(['sovereignty', 'territorial-integrity', 'existence', 'security'])),
      criticalSovereignty: or(random() < 0.5),
      criticalTerritory: or(random() < 0.5),
      massive: or(random() < 0.5),
      crossing: or(random() < 0.5),
    };
  });
}

/** The acts as the compiled clause reads them. */
export function flattened(acts, layout, { bits, roleField }) {
  const code = (id) => layout.codes.get(id) ?? 0;
  const truth = (value) => (value === null ? bits.unknown : value ? bits.true : bits.false);
  return acts.map((act) => ({
    type: code(act.type),
    inside: act.inside ? code(act.inside) : -1,
    [roleField('by')]: code(act.by),
    [roleField('on')]: code(act.on),
    [roleField('against')]: code(act.against),
    [roleField('of')]: code(act.of),
    [roleField('with')]: code(act.with),
    [roleField('hitting')]: code(act.hitting),
    [roleField('hitting of')]: code(act.owner),
    [roleField('threatening')]: code(act.threatening),
    [roleField('threatening of')]: code(act.on),
    t_critical_threat_sovereignty: truth(act.criticalSovereignty),
    t_critical_threat_territorial_integrity: truth(act.criticalTerritory),
    t_massive: truth(act.massive),
    l_crossing_RUS: truth(act.crossing),
  }));
}

const isWmd = (w) => w === 'nuclear-weapons' || w === 'chemical';
/** The clause with two truth values: what is missing is false. */
export function byHand(a) {
  if (a.type === 'launch' && a.inside === 'RUS') {
    if (a.of === 'ballistic-missile' && (a.against === 'RUS' || ally.has(a.against))) return true;
    return (
      (a.of === 'drone' || a.of === 'cruise-missile') && a.massive === true && a.crossing === true
    );
  }
  if (a.inside !== null) return false;
  if (a.type === 'use' && isWmd(a.of)) {
    if (a.on === 'RUS' || ally.has(a.on)) return true;
    if (a.hitting === 'forces-abroad' && a.owner === 'RUS') return true;
  }
  if (
    a.hitting === 'critical-to-response' &&
    a.owner === 'RUS' &&
    a.type !== 'launch' &&
    a.type !== 'aggression'
  )
    return true;
  return (
    a.type === 'aggression' &&
    (a.on === 'RUS' || a.on === 'BLR') &&
    a.with === 'conventional' &&
    (a.criticalSovereignty === true || a.criticalTerritory === true)
  );
}
