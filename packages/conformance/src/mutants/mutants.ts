/** A wrong engine: one place of its source changed so that it breaks one sentence of the semantics. */
export interface Mutant {
  readonly name: string;
  /** Below packages/engine/src/evaluate. */
  readonly file: string;
  /** Stands exactly once in the file. */
  readonly from: string;
  readonly to: string;
}

const TRUTH: readonly Mutant[] = [
  mutant(
    'minimum and maximum swapped',
    'types.ts',
    'return a < b ? a : b;',
    'return a > b ? a : b;',
  ),
  mutant(
    'a negation that makes unknown true',
    'types.ts',
    'return (2 - a) as Truth;',
    'return a === 2 ? 0 : 2;',
  ),
  mutant(
    'a negation lost',
    'formulas.ts',
    'const value = negate(part(frame));',
    'const value = part(frame);',
  ),
  mutant('at least n is more than n', 'formulas.ts', 'sure >= n ? 2 :', 'sure > n ? 2 :'),
  mutant('unknown parts are taken for false', 'formulas.ts', 'possible < n ? 0 : 1;', '0;'),
  // A single id is always sure, so that sureness alone, left out, could not be told.
  mutant(
    'the first of several ids is taken',
    'formulas.ts',
    'left.length === 1 && right.length === 1 && a.sure(frame) && b.sure(frame)',
    'left.length > 0 && right.length > 0',
  ),
  mutant(
    'a gap measured from the other end',
    'formulas.ts',
    'second.start.latest - first.start.earliest',
    'second.start.earliest - first.start.earliest',
  ),
  mutant(
    'a fraction of the certain members only',
    'counts.ts',
    '(least.over * tally.possible)',
    '(least.over * tally.certain)',
  ),
];

const FLOORS: readonly Mutant[] = [
  mutant(
    'the floor of what nobody recorded lost',
    'happenings.ts',
    'best = or(unrecorded(frame, code, where, plain), best);',
    '',
  ),
  mutant(
    'a claim covers its last minute',
    'claims.ts',
    'return claim.to === null || claim.to > to;',
    'return claim.to === null || claim.to >= to;',
  ),
  mutant(
    'a claim that begins later covers',
    'claims.ts',
    '(from === null || claim.from > from)',
    'from !== null && claim.from > from',
  ),
  mutant(
    'a claim about one closes all',
    'claims.ts',
    'if (asked === undefined) return false;',
    'if (asked === undefined) continue;',
  ),
  mutant('terms are closed by *', 'claims.ts', '(declared && names', '(relation && names'),
  mutant('the floor of an act not done lost', 'acts.ts', 'best = or(best, floor);', ''),
  mutant(
    'a type is closed without what counts as it',
    'patterns.ts',
    'if (!closed(frame, type, said, from, to)) return 1;',
    'return closed(frame, type, said, from, to) ? 0 : 1;',
  ),
  mutant(
    'a replaced role limits what counts',
    'patterns.ts',
    'replaced.length === 0 ? roles',
    'roles.length > 0 ? roles',
  ),
];

const SELECTION: readonly Mutant[] = [
  mutant(
    'a fact known on the day is left out',
    'select.ts',
    'marks.knownFrom > view.asKnownOn',
    'marks.knownFrom >= view.asKnownOn',
  ),
  mutant(
    'sources are not asked',
    'select.ts',
    'return marks.citations.some((citation) => accordingTo.includes(citation.source));',
    'return true;',
  ),
  mutant(
    'all readings stand at once',
    'select.ts',
    'if (limb.reading === null) return true;',
    'return true;',
  ),
  mutant(
    'a dispute is taken for an assertion',
    'merge.ts',
    'asserted && denied ? 1 :',
    'asserted && denied ? 2 :',
  ),
  mutant('one known end is enough', 'merge.ts', 'known.length === ends.length', 'known.length > 0'),
  mutant(
    'a special kind does not replace a general one',
    'merge.ts',
    'mostSpecial(all, kinds) : all',
    'all : all',
  ),
  mutant(
    'kinds with a part in common do not fit',
    'taxonomy.ts',
    'fit[a * n + w] = 1;',
    'fit[a * n + w] = 0;',
  ),
  mutant(
    'a row holds to the end of its last minute',
    'lifeline.ts',
    'row.to <= at)',
    'row.to < at)',
  ),
  mutant(
    'a disputed row is asserted',
    'row-reading.ts',
    'saidValue(asserted, denied, open), stated',
    'saidValue(asserted, denied && !asserted, open), stated',
  ),
  mutant(
    'the settler is not asked',
    'row-reading.ts',
    'if (atom.by !== null && row.marks.speaker !== atom.by) continue;',
    '',
  ),
  mutant(
    'a denial goes up',
    'row-reading.ts',
    'row.value === 2 ? isBelow(kinds, s, a) : isBelow(kinds, a, s)',
    'isBelow(kinds, s, a)',
  ),
];

const MATCHING: readonly Mutant[] = [
  mutant(
    'a belief counts as a fact',
    'patterns.ts',
    'return desc.inside === null ? 2 : 0;',
    'return 2;',
  ),
  mutant('an uncertain start has not come', 'patterns.ts', 'earliest > frame.t ? 0 : 1;', '0;'),
  mutant(
    'what ends today is over',
    'patterns.ts',
    'end.latest < day ? 0',
    'end.latest <= day + 1439 ? 0',
  ),
  mutant(
    'counts-as leaks out of its instrument',
    'ground.ts',
    'if (of === null) return true;',
    'return true;',
  ),
  mutant(
    'the rules of an instrument that is used are not seen',
    'ground.ts',
    ' || instrument.uses.includes(of)',
    '',
  ),
  mutant(
    'may count as counts',
    'extension.ts',
    'return value === 2 && compiled.counts?.may ? 1 : value;',
    'return value;',
  ),
  mutant(
    'a rule counts only for those of whom a row says that they are members',
    'extension.ts',
    "bound, worthwhile, 'possibleThen');",
    'bound, worthwhile);',
  ),
  mutant(
    'a counted happening keeps the role that was replaced',
    'extension.ts',
    'roles[role] = ids;',
    'roles[role] ??= ids;',
  ),
];

const STATUS: readonly Mutant[] = [
  mutant('a right once in force stays', 'force.ts', "return head.kind === 'liberty' ||", 'return'),
  mutant(
    'suspension is turned round',
    'force.ts',
    'const args = [instrument, bearer, other];',
    'const args = [instrument, other, bearer];',
  ),
  mutant(
    'a right reaches back to what was over before it',
    'force.ts',
    'return and(forceOver(frame, compiled, ended.earliest, ended.latest), now);',
    'return now;',
  ),
  mutant(
    'what may be over before a right is taken to be so',
    'force.ts',
    'return { earliest: early - 1, latest: Math.min(late - 1, frame.t) };',
    'return { earliest: early - 1, latest: early - 1 };',
  ),
  mutant(
    'force at the start of an uncertain day is enough',
    'force.ts',
    'if (value === first) return',
    'if (value === first || true) return',
  ),
  mutant(
    'a duty overridden stays due',
    'duty.ts',
    "if (then.defeat === 2) return outcome('overridden');",
    '',
  ),
  mutant(
    'a duty is breached in its last minute',
    'duty.ts',
    'if (deems || t <= last)',
    'if (deems || t < last)',
  ),
  mutant('dates include the minute after', 'duty.ts', 'latest: window.to - 1', 'latest: window.to'),
  mutant(
    'what is done on the day of the onset is too early',
    'acts.ts',
    'end.earliest >= dayOf(onset.latest)',
    'end.earliest >= onset.latest',
  ),
  mutant(
    'one of a team is enough',
    'acts.ts',
    'each.length === 0 ? 0 : (Math.min(...each) as Truth)',
    'Math.max(...each, 0) as Truth',
  ),
  mutant(
    'a period includes the first minute of the next',
    'recurring.ts',
    'start.latest < next)',
    'start.latest <= next)',
  ),
  mutant(
    'an exception does not excuse an act',
    'prohibition.ts',
    'return and(applying, free);',
    'return applying;',
  ),
  mutant(
    'an announcement is missed in its last minute',
    'announcement.ts',
    't <= to.latest)',
    't < to.latest)',
  ),
  mutant(
    'what is only considered possible is missed',
    'announcement.ts',
    "if (possible) return outcome('lapsed', 'ended');",
    '',
  ),
  mutant(
    'an onset is certain',
    'points.ts',
    'earliest: earliest ?? latest, latest',
    'earliest: latest, latest',
  ),
  mutant(
    'a clause about another happening defeats',
    'queries.ts',
    'return a.descs[0]?.happening === b.descs[0]?.happening;',
    'return true;',
  ),
  mutant(
    'a clause that binds another defeats',
    'queries.ts',
    'theirs.includes(null) ? 1 : 0;',
    'theirs.includes(null) ? 1 : 2;',
  ),
  mutant(
    'the defeat of unknown bearers is sure',
    'queries.ts',
    'theirs.includes(null) ? 1 : 0;',
    'theirs.includes(null) ? 2 : 0;',
  ),
];

export const MUTANTS: readonly Mutant[] = [TRUTH, FLOORS, SELECTION, MATCHING, STATUS].flat();

function mutant(name: string, file: string, from: string, to: string): Mutant {
  return { name, file, from, to };
}
