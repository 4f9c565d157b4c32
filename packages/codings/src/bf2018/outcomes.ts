import type { Presumption } from './presumptions.js';

/**
 * Berkemeier and Fuhrmann's scheme: alliances in wars as honoured, violated, or not a case.
 *
 * The unit is a promise of one member to one ally: help against one of the ally's enemies is help
 * in this war, and standing aside against another does not undo it. The evidence alone: violated if
 * any promise is broken, undetermined if any is open, honoured if any was kept. The fallback is for
 * what the evidence leaves open: see `Presumption`.
 */
const PROMISE_BY_PROMISE = `
SELECT warid, atopid, clause, bearer, ally,
  bool_or(status IN ('kept', 'observed')) AS kept,
  bool_or(status = 'breached') AND (clause = 'peace' OR NOT bool_or(performed = 2)) AS breach,
  bool_or(status = 'undetermined') OR (bool_or(status = 'breached') AND bool_or(performed = 2)) AS open,
  bool_or(honours) AND clause <> 'peace' AS honours, bool_or(violates) AS violates
FROM judged GROUP BY warid, atopid, clause, bearer, ally`;

/** Instances with what the fallback presumes of them. */
function judged(presumes: (name: Presumption) => boolean): string {
  const done = presumes('done')
    ? 'performed = 2 AND least(force, trigger) >= 1'
    : 'performed = 2 AND least(force, presumed) = 2';
  const alike = presumes('alike')
    ? `bool_or(performed = 2 AND least(force, trigger) >= 1 AND clause IN ('defence', 'offence') AND event = 2)
      OVER (PARTITION BY warid, atopid, clause, ally, enemy, part, missing)`
    : 'false';
  return `
SELECT *, ${done} AS honours,
  performed = 0 AND force >= 1 AND (presumed = 2 OR alike) AS violates
FROM (SELECT *, trigger >= 1 AND ${alike} AS alike FROM instances)`;
}

const EVIDENCE = `
SELECT warid, atopid, bool_or(breach) AS breach, bool_or(open AND NOT kept AND NOT breach) AS open,
  bool_or(kept) AS kept,
  bool_or(CASE WHEN honours THEN false ELSE violates END) AS violated, bool_or(honours) AS honoured
FROM promise_by_promise GROUP BY warid, atopid`;

const LASTED =
  'year(p.entered_earliest) <= year(w.end_latest - 1) AND year(p.left_latest - 1) >= year(w.start_earliest)';

/** The alliances of those at war; what they promise is what any member promised, at war or not. */
const PROMISED = `
SELECT * FROM (SELECT warid, atopid,
    bool_or(in_force) AS in_force, bool_and(formed > war_start) AS formed_during_war
FROM (
  SELECT w.warid, p.*, w.start_earliest AS war_start,
    p.entered_earliest < e.end_latest AND p.left_latest > e.start_earliest AS in_force,
    min(p.entered_earliest) OVER (PARTITION BY p.atopid) AS formed
  FROM wars AS w
  JOIN (SELECT warid, state, min(start_earliest) AS start_earliest, max(end_latest) AS end_latest
    FROM enemies GROUP BY warid, state) AS e ON e.warid = w.warid
  JOIN promises AS p ON p.member = e.state AND ${LASTED}
) GROUP BY warid, atopid)
JOIN (SELECT w.warid, p.atopid, max(p.defense) AS defense, max(p.offense) AS offense,
    max(p.neutral) AS neutral, max(p.nonagg) AS nonagg, max(p.consul) AS consul
  FROM wars AS w JOIN promises AS p ON ${LASTED}
  GROUP BY w.warid, p.atopid) USING (warid, atopid)`;

/** Where no promise decides, why there is no case. */
const NO_CASE = `CASE WHEN greatest(p.defense, p.offense, p.neutral) = 1 THEN 'dna:cfna'
  WHEN p.nonagg = 1 THEN 'dna:nonagg' WHEN p.consul = 1 THEN 'dna:consul' ELSE 'dna:cfna' END`;

/** The instance that the outcome rests on: the first of those that show it. */
const DECIDING = `
SELECT *, row_number() OVER (PARTITION BY warid, atopid, grounds ORDER BY
    clause <> 'peace', status NOT IN ('breached', 'kept', 'observed'), since, clause, bearer, ally, enemy, part,
    -- Two that differ in nothing above: always the same one, whatever the threads.
    status, alike, array_to_string(missing, ';')) AS nth
FROM (SELECT j.*, CASE
    WHEN p.breach AND j.status = 'breached' THEN 'violate'
    WHEN NOT p.honours AND j.violates THEN 'violate'
    WHEN j.honours AND clause <> 'peace' THEN 'honor'
    WHEN j.status = 'undetermined' THEN 'open'
    ELSE 'none' END AS grounds
  FROM judged AS j JOIN promise_by_promise AS p USING (warid, atopid, clause, bearer, ally))`;

const REASON = `CASE WHEN c.outcome = 'violate' AND d.clause = 'peace' THEN 'members fought each other'
    WHEN c.outcome = 'violate' AND d.clause = 'neutrality' THEN 'fought its ally'
    WHEN c.outcome = 'violate' AND d.status <> 'breached' AND d.alike THEN 'did not help where another did'
    WHEN c.outcome = 'violate' THEN 'did not help'
    WHEN c.outcome = 'honor' AND d.clause = 'neutrality' THEN 'stayed neutral'
    WHEN c.outcome = 'honor' THEN 'helped'
    WHEN c.outcome = 'undetermined' THEN 'conditions open'
    WHEN NOT c.in_force THEN 'not in force'
    WHEN c.outcome = 'dna:nonagg' THEN 'peace kept between members'
    WHEN c.outcome = 'dna:consul' THEN 'consultation only'
    WHEN d.status = 'not in force' THEN 'not in force when the fighting began'
    WHEN d.atopid IS NULL THEN 'no ally beside the one at war was bound'
    WHEN d.status = 'undetermined' THEN 'conditions open, act not done'
    ELSE 'not due' END`;

/** `outcomes`: one row per war and alliance, in the coders' words, with its reason. */
export function outcomes(fallback: boolean, presumes: (name: Presumption) => boolean): string {
  const strict = `CASE WHEN breach THEN 'violate' WHEN open THEN 'undetermined' WHEN kept THEN 'honor'
    ELSE ${NO_CASE} END`;
  const presumed = `CASE WHEN violated THEN 'violate' WHEN honoured THEN 'honor' ELSE ${NO_CASE} END`;
  return `
CREATE OR REPLACE TABLE outcomes AS
WITH judged AS (${judged(presumes)}), promise_by_promise AS (${PROMISE_BY_PROMISE}),
evidence AS (${EVIDENCE}), deciding AS (${DECIDING}),
decided AS (
  SELECT p.*, ${strict} AS strict, ${presumed} AS presumed
  FROM (${PROMISED}) AS p LEFT JOIN evidence USING (warid, atopid)
), chosen AS (
  SELECT *, ${fallback ? "CASE WHEN strict = 'undetermined' THEN presumed ELSE strict END" : 'strict'} AS outcome FROM decided
)
SELECT c.warid, w.cowwarid, w.name AS warname, c.atopid, c.outcome, ${REASON} AS reason,
  d.clause, d.bearer, d.ally, d.enemy, d.since,
  ${fallback ? "c.strict = 'undetermined'" : 'false'} AS by_fallback, d.by_text,
  array_to_string(d.missing, ';') AS missing,
  c.defense, c.offense, c.neutral, c.nonagg, c.consul, c.formed_during_war,
  year(w.start_earliest) AS war_begins
FROM chosen AS c
JOIN wars AS w USING (warid)
LEFT JOIN deciding AS d ON d.warid = c.warid AND d.atopid = c.atopid AND d.nth = 1 AND d.grounds =
  CASE WHEN c.outcome IN ('violate', 'honor') THEN c.outcome WHEN c.outcome = 'undetermined' THEN 'open'
    WHEN EXISTS (SELECT 1 FROM deciding AS o WHERE o.warid = c.warid AND o.atopid = c.atopid AND o.grounds = 'open') THEN 'open'
    ELSE 'none' END
ORDER BY c.warid, c.atopid`;
}
