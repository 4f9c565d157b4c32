/**
 * `bound`: each member of an alliance beside each ally at war and that ally's enemy, with what the
 * member had promised then. Truths are 0 false, 1 unknown, 2 true.
 *
 * `force`: both were bound when the fighting began. A membership that began while they were
 * fighting can cover it only if the alliance was made in wartime, and the columns do not say
 * whether it does: unknown.
 */
export const bound = `
CREATE OR REPLACE TABLE bound AS
WITH membership AS (
  SELECT e.warid, e.part, e.state, e.enemy, p.atopid, p.member, p.phase, p.line_number,
    e.opened, e.joined, e.aggressor, e.attackers,
    e.start_earliest, e.start_latest, e.end_earliest, e.end_latest,
    CASE WHEN p.entered_latest <= e.start_earliest AND p.left_earliest > e.start_latest THEN 2
      WHEN p.entered_earliest <= e.start_latest THEN 1
      WHEN p.wartime = 1 THEN 1
      ELSE 0 END AS force,
    p.entered_earliest > e.start_latest AS later
  FROM enemies AS e
  JOIN promises AS p ON p.entered_earliest < e.end_latest AND p.left_latest > e.start_earliest
), ally AS (
  SELECT warid, part, state, enemy, opened, atopid, max(force) AS force, bool_and(later) AS later
  FROM membership WHERE member = state GROUP BY ALL
)
SELECT m.warid, m.part, m.atopid, m.member AS bearer, m.state AS ally, m.enemy,
  m.opened, m.joined, m.aggressor, m.attackers,
  m.start_earliest AS since, m.start_latest, m.end_latest,
  least(m.force, ally.force) AS force, m.later OR ally.later AS later,
  p.* EXCLUDE (atopid, member, phase, line_number),
  EXISTS (SELECT 1 FROM promises AS z WHERE z.atopid = m.atopid AND z.member = m.enemy
    AND z.entered_earliest <= m.start_latest AND z.left_latest > m.start_earliest) AS enemy_is_member,
  EXISTS (SELECT 1 FROM states AS s WHERE s.ccode = m.member
    AND s.from_earliest < m.end_latest AND s.to_latest > m.start_earliest) AS observed
FROM membership AS m
JOIN ally ON ally.warid = m.warid AND ally.part = m.part AND ally.state = m.state
  AND ally.enemy = m.enemy AND ally.opened = m.opened AND ally.atopid = m.atopid
JOIN promises AS p ON p.line_number = m.line_number
WHERE m.member <> m.state
ORDER BY m.warid, m.atopid, bearer, ally, m.enemy, m.part, m.line_number`;

/**
 * `helped`: the bearer fought the ally's enemy while the ally did, or the ally itself. `defends`: the
 * enemy had promised defence to a state on which the ally had opened fire.
 */
export const helped = `
CREATE OR REPLACE TABLE helped AS
WITH defenders AS (
  SELECT DISTINCT e.warid, e.state AS aggressor, p.member AS defender
  FROM enemies AS e
  JOIN promises AS q ON q.member = e.enemy
    AND q.entered_earliest <= e.start_latest AND q.left_latest > e.start_earliest
  JOIN promises AS p ON p.atopid = q.atopid AND p.member <> q.member AND p.defense = 1
    AND p.entered_earliest <= e.start_latest AND p.left_latest > e.start_earliest
  WHERE e.opened AND e.joined = 0
)
SELECT b.*, d.defender IS NOT NULL AS defends,
  h.state IS NOT NULL AS helps,
  f.state IS NOT NULL AS betrays,
  EXISTS (SELECT 1 FROM contiguity AS n WHERE n.ccode1 = b.ally AND n.ccode2 = b.enemy
    AND n."from" <= b.since AND n."to" > b.since) AS neighbours
FROM bound AS b
LEFT JOIN defenders AS d ON d.warid = b.warid AND d.aggressor = b.ally AND d.defender = b.enemy
LEFT JOIN (SELECT DISTINCT o.warid, o.part, o.state AS ally, o.enemy, o.opened, h.state
    FROM enemies AS o JOIN enemies AS h ON h.warid = o.warid AND h.enemy = o.enemy AND h.state <> o.state
      AND h.start_earliest < o.end_latest AND h.end_latest > o.start_earliest) AS h
  ON h.warid = b.warid AND h.part = b.part AND h.ally = b.ally AND h.enemy = b.enemy
    AND h.opened = b.opened AND h.state = b.bearer
LEFT JOIN (SELECT DISTINCT warid, state, enemy FROM enemies) AS f
  ON f.warid = b.warid AND f.state = b.bearer AND f.enemy = b.ally`;
