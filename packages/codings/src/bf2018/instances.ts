import type { Presumption } from './presumptions.js';

/** A condition that the member file codes for a promise, and what is presumed where it is open. */
interface Condition {
  /** Short name, as it stands in `missing`. */
  readonly name: string;
  /** SQL over `helped`: does the column say that there is such a condition? */
  readonly stated: string;
  /** SQL for its truth where stated; 1 unless the columns can tell. */
  readonly truth: string;
  /** SQL for its truth under the fallback, and the presumption that gives it; without one it stays open. */
  readonly presumed?: readonly [Presumption, string];
}

interface Promise_ {
  readonly clause: 'defence' | 'offence' | 'neutrality';
  readonly promised: string;
  readonly prefix: 'def' | 'off' | 'neu';
  /** Truth of the event that calls for the promise, conditions apart. */
  readonly event: string;
  readonly performed: string;
  readonly location: string;
}

/** An alliance made in wartime may be about the fighting that was going on, whoever began it. */
const MADE_FOR_THIS_WAR = 'CASE WHEN later AND wartime = 1 THEN 1 ELSE 0 END';

/**
 * The ally was attacked: the enemy opened fire, or joined the war against it. Who joins against a
 * state that has itself opened fire may be coming to a victim's aid: then it is not known. Nor is it
 * where the file does not say who attacked whom (`joined` 2).
 */
const ATTACKED =
  'CASE WHEN joined = 2 THEN 1 WHEN opened THEN 0 WHEN joined = 0 THEN 2 WHEN aggressor THEN 1 ELSE 2 END';

/** Fought beside the ally, or not; of a state that the lists do not have, nothing is known. */
const HELPED = 'CASE WHEN helps THEN 2 WHEN observed THEN 0 ELSE 1 END';

const PROMISES: readonly Promise_[] = [
  {
    clause: 'defence',
    promised: 'defense',
    prefix: 'def',
    event: `greatest(${ATTACKED}, ${MADE_FOR_THIS_WAR})`,
    performed: HELPED,
    // A neighbour's attack is presumed to fall on home ground, where location clauses apply; not
    // where the ally had carried the war elsewhere by opening fire itself.
    location: 'CASE WHEN neighbours AND NOT aggressor THEN 2 ELSE 1 END',
  },
  {
    clause: 'offence',
    promised: 'offense',
    prefix: 'off',
    event: `greatest(CASE WHEN joined = 2 THEN 1 WHEN opened THEN 2 ELSE 0 END, ${MADE_FOR_THIS_WAR})`,
    performed: HELPED,
    location: '1',
  },
  {
    clause: 'neutrality',
    promised: 'neutral',
    prefix: 'neu',
    event: `CASE WHEN neucoatt = 1 THEN ${ATTACKED} ELSE 2 END`,
    performed: 'CASE WHEN betrays THEN 0 ELSE 2 END',
    location: '1',
  },
];

function conditions({ prefix, location }: Promise_): Condition[] {
  const stated = (name: string) => `${prefix}${name} = 1`;
  const list: Condition[] = [
    {
      name: 'adversary',
      stated: stated('coadv'),
      truth:
        'CASE WHEN len(threat) = 0 OR threat IS NULL THEN 1 WHEN list_contains(threat, enemy) THEN 2 ELSE 0 END',
    },
    { name: 'location', stated: stated('coloc'), truth: '1', presumed: ['place', location] },
    {
      name: 'conflict',
      stated: stated('cocon'),
      truth: '1',
      presumed: ['conflict', 'CASE WHEN later THEN 2 ELSE 1 END'],
    },
    {
      name: 'number',
      stated: stated('conum'),
      truth: '1',
      presumed: ['number', 'CASE WHEN attackers > 1 THEN 2 ELSE 1 END'],
    },
    { name: 'demand', stated: stated('codem'), truth: '1' },
  ];
  if (prefix !== 'off') {
    list.push({
      name: 'provocation',
      stated: stated('conpr'),
      truth: '1',
      presumed: ['provocation', 'CASE WHEN aggressor THEN 1 ELSE 2 END'],
    });
  }
  return list;
}

function instancesOf(promise: Promise_, presumes: (name: Presumption) => boolean): string {
  const all = conditions(promise);
  const truth = (condition: Condition) =>
    `CASE WHEN ${condition.stated} THEN ${condition.truth} ELSE 2 END`;
  const presumed = ({ stated, truth: known, presumed: by }: Condition) => {
    const taken = by !== undefined && presumes(by[0]) ? `greatest(${known}, ${by[1]})` : known;
    return `CASE WHEN ${stated} THEN ${taken} ELSE 2 END`;
  };
  const open = all.map(
    (condition) => `CASE WHEN ${truth(condition)} = 1 THEN '${condition.name}' END`,
  );
  const event = presumes('joined')
    ? `CASE WHEN ${promise.event} = 1 AND joined = 1 AND NOT later AND NOT defends THEN 2 ELSE ${promise.event} END`
    : promise.event;
  // A truth of 0 stays 0: what the columns deny, no presumption restores.
  const denied = `least(${all.map(truth).join(', ')}) = 0`;
  return `
SELECT warid, part, atopid, '${promise.clause}' AS clause, bearer, ally, enemy, since, later, force,
  ${promise.event} AS event,
  least(${promise.event}, ${all.map(truth).join(',\n    ')}) AS trigger,
  CASE WHEN ${denied} THEN 0 ELSE least(${event}, ${all.map(presumed).join(',\n    ')}) END AS presumed,
  ${promise.performed} AS performed,
  list_filter([CASE WHEN force = 1 THEN 'force' END, CASE WHEN ${promise.event} = 1 THEN 'event' END,
    ${open.join(', ')}], lambda name : name IS NOT NULL) AS missing
FROM helped
WHERE ${promise.promised} = 1 AND NOT enemy_is_member AND bearer <> enemy`;
}

/** Allies that fought each other: what every pact of defence, offence, neutrality or peace forbids. */
const PEACE = `
SELECT warid, part, atopid, 'peace' AS clause, bearer, ally, enemy, since, later, force,
  2 AS event, 2 AS trigger, 2 AS presumed, 0 AS performed,
  CAST(CASE WHEN force = 1 THEN ['force'] ELSE [] END AS VARCHAR[]) AS missing
FROM helped
WHERE bearer = enemy AND NOT later AND greatest(defense, offense, neutral, nonagg) = 1`;

/**
 * `instances`: one row per promise, bearer, ally and enemy. `trigger` and `performed` are what the
 * files say; `presumed` is the trigger under the declared presumptions; `by_text`, which treaty's own
 * text says so instead of the columns.
 */
export const instances = (presumes: (name: Presumption) => boolean): string => `
CREATE OR REPLACE TABLE instances AS
SELECT *, CAST(NULL AS VARCHAR) AS by_text, CASE
    WHEN force = 0 THEN 'not in force'
    WHEN trigger = 0 THEN 'dormant'
    WHEN force = 1 OR trigger = 1 OR performed = 1 THEN 'undetermined'
    WHEN performed = 2 THEN CASE WHEN clause = 'neutrality' THEN 'observed' ELSE 'kept' END
    ELSE 'breached' END AS status
FROM (${[...PROMISES.map((promise) => instancesOf(promise, presumes)), PEACE].join('\nUNION ALL')}
)
ORDER BY warid, atopid, clause, bearer, ally, enemy, part, since`;
