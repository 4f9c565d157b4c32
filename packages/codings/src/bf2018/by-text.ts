/**
 * Where the library has a treaty from its text, its clauses decide instead of the columns: `by_text
 * (atopid, part, bearer, ally, enemy, clause, text, force, trigger)` says what they ask and which of them,
 * `overridden (atopid, instrument)` of which alliances. What the text does not ask because of a fight is
 * not due there: then the instrument as a whole decides.
 */
export const decidedByText = `
CREATE OR REPLACE TABLE instances AS
SELECT * FROM instances WHERE clause = 'peace' OR atopid NOT IN (SELECT atopid FROM overridden)
UNION ALL BY NAME
SELECT *, CASE
    WHEN force = 0 THEN 'not in force'
    WHEN trigger = 0 THEN 'dormant'
    WHEN force = 1 OR trigger = 1 OR performed = 1 THEN 'undetermined'
    WHEN performed = 2 THEN CASE WHEN clause = 'neutrality' THEN 'observed' ELSE 'kept' END
    ELSE 'breached' END AS status
FROM (
  SELECT h.warid, h.part, h.atopid, coalesce(t.clause, 'defence') AS clause, h.bearer, h.ally, h.enemy, h.since,
    coalesce(t.text, o.instrument) AS by_text, false AS later, coalesce(t.force, h.force) AS force, coalesce(t.trigger, 0) AS event,
    coalesce(t.trigger, 0) AS trigger, coalesce(t.trigger, 0) AS presumed,
    CASE WHEN t.clause = 'neutrality' THEN CASE WHEN h.betrays THEN 0 ELSE 2 END
      WHEN h.helps THEN 2 WHEN h.observed THEN 0 ELSE 1 END AS performed,
    CAST(list_filter([CASE WHEN coalesce(t.force, h.force) = 1 THEN 'force' END, CASE WHEN t.trigger = 1 THEN 'text' END],
      lambda name : name IS NOT NULL) AS VARCHAR[]) AS missing
  FROM helped AS h
  JOIN overridden AS o ON o.atopid = h.atopid
  LEFT JOIN by_text AS t ON t.atopid = h.atopid AND t.part = h.part AND t.bearer = h.bearer AND t.ally = h.ally
    AND t.enemy = h.enemy AND NOT h.opened
  WHERE NOT h.enemy_is_member AND h.bearer <> h.enemy
)
ORDER BY warid, atopid, clause, bearer, ally, enemy, part, since`;
