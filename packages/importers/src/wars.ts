/**
 * What follows from `fights`, whichever file they came from: wars, belligerents, and for each
 * belligerent its enemies, both ways round.
 */
export const wars = `
CREATE OR REPLACE TABLE wars AS
SELECT warid, any_value(name ORDER BY part) AS name, any_value(cowwarid ORDER BY part) AS cowwarid,
  min(start_earliest) AS start_earliest, max(end_latest) AS end_latest
FROM fights GROUP BY warid ORDER BY warid`;

/**
 * `enemies`: `state` fights `enemy`. `opened` says whether the state itself opened fire or joined
 * against this enemy (a guess where `joined` is 2); `aggressor` whether it had by then opened fire on
 * anyone in this war.
 */
export const enemies = `
CREATE OR REPLACE TABLE enemies AS
WITH sides AS (
  SELECT warid, part, opener AS state, target AS enemy, true AS opened, joined,
    start_earliest, start_latest, end_earliest, end_latest FROM fights
  UNION ALL
  SELECT warid, part, target, opener, false, joined,
    start_earliest, start_latest, end_earliest, end_latest FROM fights
), first_shot AS (
  SELECT warid, opener AS state, min(start_earliest) AS day FROM fights WHERE joined < 2 GROUP BY warid, opener
), counted AS (
  SELECT sides.*, coalesce(first_shot.day <= sides.start_latest, false) AS aggressor
  FROM sides LEFT JOIN first_shot USING (warid, state)
)
SELECT *, count(*) FILTER (WHERE NOT opened AND joined < 2) OVER (
    PARTITION BY warid, state ORDER BY start_earliest RANGE BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW
  ) AS attackers
FROM counted ORDER BY warid, part, state, enemy, opened`;

/**
 * Happenings for clauses: who attacked whom, and who came to whose aid. Fighting the attacker after
 * it attacked counts as assistance because of that attack. Where the file does not say who attacked
 * whom (`joined` 2) both are at war with each other, and no more.
 */
export const happeningsOfWars = `
SELECT 'fight:' || part || ':' || opener || ':' || target AS id, 'attack' AS type,
  opener AS "by", target AS "on", CAST(NULL AS INTEGER) AS "to", CAST(NULL AS INTEGER) AS "against",
  CAST(NULL AS VARCHAR) AS "because of",
  warid AS conflict, start_earliest, start_latest, end_earliest, end_latest, source
FROM fights WHERE joined < 2
UNION ALL
SELECT 'war:' || part || ':' || state || ':' || enemy, 'hostilities', state, NULL, NULL, enemy, NULL,
  warid, start_earliest, start_latest, end_earliest, end_latest, (SELECT any_value(source) FROM fights)
FROM enemies WHERE joined = 2
UNION ALL
SELECT DISTINCT 'aid:' || a.part || ':' || a.opener || ':' || a.target || ':' || h.state, 'assistance',
  h.state, NULL, a.target, NULL, 'fight:' || a.part || ':' || a.opener || ':' || a.target,
  a.warid, greatest(a.start_earliest, h.start_earliest), greatest(a.start_latest, h.start_latest),
  h.end_earliest, h.end_latest, a.source
FROM fights AS a
JOIN enemies AS h ON h.warid = a.warid AND h.enemy = a.opener AND h.state <> a.target
  AND h.start_earliest < a.end_latest AND h.end_latest > a.start_earliest
WHERE a.joined < 2`;
