import type { Account, Clause, Limb } from '@casus/model';
import { standingLimbs } from '../compare/rules.js';
import { alternatives } from './alternatives.js';
import { demanding, demandsOf, unmet } from './demands.js';
import { headContradictions } from './head.js';
import { type Bench, liesIn, sideWith, spokenOf } from './limbs.js';
import type { AuditWitness, Demand, Departs, Detail, FindingKind, LimbDetail } from './types.js';
import { type Confirming, confirmed } from './witness.js';

/** What one reading of an account comes to, held against one reading of the clause. */
export interface Outcome {
  readonly kind: FindingKind;
  readonly departs: Departs;
  readonly detail: Detail;
  readonly witness: AuditWitness | null;
}

/** One reading of a report's account of a clause. */
interface Held {
  readonly bench: Bench;
  readonly confirm: Confirming;
  readonly clause: Clause;
  readonly limbs: readonly Limb[];
  readonly account: Clause;
  readonly only: boolean;
}

/** Holds one reading of an account against the clause, as the options choose the clause's readings. */
export function auditReading(
  bench: Bench,
  confirm: Confirming,
  clause: Clause,
  account: Clause,
  { only }: Pick<Account, 'only'>,
): Outcome[] {
  const limbs = standingLimbs(clause, bench.options.readings ?? []);
  const held: Held = { bench, confirm, clause, limbs, account, only };
  const heads = headContradictions(bench, clause, account).map(
    (detail): Outcome => ({ kind: 'contradicts', departs: 'yes', detail, witness: null }),
  );
  const spoken = account.limbs.map((own) => ({
    own,
    of: spokenOf(bench, clause, limbs, account, own),
  }));
  const beyond = spoken.flatMap(({ own, of }) => exceeding(held, own, of));
  const tooWide = new Set(beyond.map(({ limb }) => limb));
  const within = limbs.flatMap((limb) => {
    const own = spoken.filter(({ of }) => of.includes(limb)).map((one) => one.own);
    return ofLimb(held, limb, own, tooWide.has(limb) || heads.length > 0);
  });
  return [...heads, ...within, ...beyond.map(({ outcome }) => outcome)];
}

/** The account covers what no limb of the clause does. */
function exceeding(
  held: Held,
  own: Limb,
  of: readonly Limb[],
): { limb: Limb | null; outcome: Outcome }[] {
  const { bench, clause, limbs, account } = held;
  const whole = sideWith(clause, limbs);
  if (liesIn(bench, sideWith(account, [own]), whole)) return [];
  const [nearest] = of
    .map((limb) => ({ limb, leftOut: unmet(bench, demandsOf(limb), own, account) }))
    .sort((a, b) => a.leftOut.length - b.leftOut.length);
  const limb = nearest?.limb ?? null;
  const leftOut = nearest?.leftOut ?? [];
  const detail: LimbDetail = {
    about: 'limb',
    limb,
    part: null,
    leftOut,
    added: [],
    only: held.only,
  };
  // What must hold tells more than who or what; the case fails that and nothing else.
  const telling = leftOut.find((one) => one.kind === 'where') ?? leftOut[0];
  const rest = leftOut.filter((one) => one !== telling);
  const witness =
    firstConfirmed(held, 'account', sideWith(account, [demanding(own, rest)])) ??
    firstConfirmed(held, 'account', sideWith(account, [own]));
  const kind = limb === null && account.limbs.length === 1 ? 'contradicts' : 'broader';
  return [{ limb, outcome: { kind, departs: surely(witness), detail, witness } }];
}

/** What the account says of one limb: nothing, part of it, less than it, or just that. */
function ofLimb(held: Held, limb: Limb, own: readonly Limb[], tooWide: boolean): Outcome[] {
  const { bench, clause, account } = held;
  const whole = sideWith(account, account.limbs);
  const isTold = (part: Limb) => liesIn(bench, sideWith(clause, [part]), whole);
  if (own.length === 0) return isTold(limb) ? [] : [missing(held, limb, null)];
  const parts = alternatives(limb, (role) => isActorRole(bench, limb, role));
  const untold = parts.filter((part) => !isTold(part));
  if (untold.length === 0) return tooWide ? [] : [agreed(held, limb)];
  if (untold.length < parts.length) {
    const silent = untold.map((part) => missing(held, limb, part));
    return tooWide ? silent : [agreed(held, limb), ...silent];
  }
  return [lessThan(held, limb, own)];
}

function isActorRole({ model }: Bench, limb: Limb, role: string): boolean {
  const type = model.events.find(({ id }) => id === limb.pattern?.type);
  return type?.roles.some(({ id, type: filler }) => id === role && filler === 'actor') ?? false;
}

function agreed({ only }: Held, limb: Limb): Outcome {
  const detail: LimbDetail = { about: 'limb', limb, part: null, leftOut: [], added: [], only };
  return { kind: 'agrees', departs: 'no', detail, witness: null };
}

/** To leave something out is silence; to say that there is nothing else is to narrow the clause. */
function missing(held: Held, limb: Limb, part: Limb | null): Outcome {
  const { only, clause } = held;
  const detail: LimbDetail = { about: 'limb', limb, part, leftOut: [], added: [], only };
  const witness = firstConfirmed(held, 'clause', sideWith(clause, [part ?? limb]));
  return only
    ? { kind: 'narrower', departs: surely(witness), detail, witness }
    : { kind: 'silent', departs: 'no', detail, witness };
}

function lessThan(held: Held, limb: Limb, own: readonly Limb[]): Outcome {
  const { bench, clause, only } = held;
  const added: readonly Demand[] = own.flatMap((one) => unmet(bench, demandsOf(one), limb, clause));
  const detail: LimbDetail = { about: 'limb', limb, part: null, leftOut: [], added, only };
  const witness = firstConfirmed(held, 'clause', sideWith(clause, [limb]));
  return { kind: 'narrower', departs: surely(witness), detail, witness };
}

const MOST_TRIED = 6;

/**
 * The first case of a side that lies outside of the other and that evaluation bears out; else one
 * that is open on the other side ("may count as"). null: evaluation bears none out.
 */
function firstConfirmed(
  held: Held,
  covered: 'clause' | 'account',
  side: ReturnType<typeof sideWith>,
): AuditWitness | null {
  const { bench, confirm, clause, limbs, account } = held;
  const other = covered === 'clause' ? sideWith(account, account.limbs) : sideWith(clause, limbs);
  const found = bench.compare(other, side, bench.options).onlyB;
  const pair = { clause, account, readings: bench.options.readings ?? [] };
  const tried: AuditWitness[] = [];
  for (const witness of [...found]
    .sort((a, b) => Number(b.core) - Number(a.core))
    .slice(0, MOST_TRIED)) {
    const one = confirmed(confirm, witness, covered, pair);
    if (one.confirmed) return one;
    tried.push(one);
  }
  return tried.find((one) => one.own === 2 && one.other === 1) ?? null;
}

/** A departure that no case bears out to the end is left open. */
function surely(witness: AuditWitness | null): Departs {
  return witness?.confirmed ? 'yes' : 'open';
}
