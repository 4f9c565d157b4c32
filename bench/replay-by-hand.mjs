// What a good hand writes for the question that bench/replay.mjs asks of the engine: who owed defence to whom, because of
// which attack, was it kept, since when, and what is missing where it stays open. Three values as 0, 1, 2; spells cut where
// they overlap; what members' columns say is worked out once for each pair and joined by party and day; acts of help
// are grouped before they are joined; an uncertain day within which nothing changes is treated like a certain one.
// Written for these files alone: it knows that entry and exit are certain days, that no record claims to be
// complete, that there is one day of judgement, and which words the vocabulary has for an attack and for help.
const FLAGS = [
  ['defense', 'pledged-to-defend'],
  ['defcoadv', 'defence-needs-adversary'],
  ['defcoloc', 'defence-needs-place', 'in-promised-place'],
  ['defcocon', 'defence-needs-conflict', 'of-promised-conflict'],
  ['defconum', 'defence-needs-number', 'of-promised-number'],
  ['defcodem', 'defence-needs-demand', 'of-refused-demand'],
  ['defconpr', 'defence-needs-no-provocation', 'not-provoked'],
  ['obvary', 'obligations-vary'],
  ['olimob', 'obligations-limited'],
];
const columns = FLAGS.map(([column]) => column);
const conditions = FLAGS.filter(([, , term]) => term);

/** Asks on the last day of 2003, of `promises` and `happenings`. */
export function byHand(help) {
  const three = columns.map((c) => `CASE "${c}" WHEN 1 THEN 2 WHEN 0 THEN 0 ELSE 1 END AS "${c}"`);
  const merged = columns.map(
    (c) =>
      `CASE WHEN min(v."${c}") = max(v."${c}") THEN min(v."${c}") WHEN max(v."${c}") = 2 AND min(v."${c}") = 1 THEN 2 WHEN max(v."${c}") = 1 AND min(v."${c}") = 0 THEN 0 ELSE 1 END AS "${c}"`,
  );
  const open = [
    `CASE WHEN defense = 1 THEN 'pledged-to-defend;' ELSE '' END`,
    ...conditions.map(
      ([c, flag, term]) =>
        `CASE "${c}" WHEN 1 THEN '${flag};${term};' WHEN 2 THEN '${term};' ELSE '' END`,
    ),
    `CASE WHEN least(2 - obvary, 2 - olimob) < 2 THEN CASE WHEN obvary = 1 THEN 'obligations-vary;' ELSE '' END || CASE WHEN olimob = 1 THEN 'obligations-limited;' ELSE '' END || 'within-own-obligation;' ELSE '' END`,
  ];
  const foe = `CASE WHEN p.defcoadv = 0 THEN 2 WHEN h."by" IS NULL THEN 1 WHEN p.foes LIKE '%,' || h."by" || ',%' THEN 2 WHEN p.closed THEN 2 - p.defcoadv ELSE 1 END`;
  const foes = `CASE WHEN p.foe = 1 AND p.owed > 0 THEN CASE WHEN p.defcoadv = 1 THEN 'defence-needs-adversary;' ELSE '' END || CASE WHEN p.named = 1 THEN 'promise-names-adversary;' ELSE '' END ELSE '' END`;
  const named = `CASE WHEN h."by" IS NULL THEN 1 WHEN p.foes LIKE '%,' || h."by" || ',%' THEN 2 WHEN p.closed THEN 0 ELSE 1 END`;
  const attacks = `h.type IN ('attack', 'armed-attack')`;
  const carried = 'h.id, h.conflict, h."by", h.start_earliest, h.start_latest';
  return `WITH s AS (SELECT DISTINCT atopid, member, entered AS a, coalesce("left", DATE '9999-12-31') AS b FROM promises),
c AS (SELECT atopid, member, a AS d FROM s UNION SELECT atopid, member, b FROM s),
g AS (SELECT atopid, member, d AS a, lead(d) OVER (PARTITION BY atopid, member ORDER BY d) AS b FROM c),
v AS (SELECT atopid, member, entered, coalesce("left", DATE '9999-12-31') AS "left", ${three.join(', ')}, CASE WHEN statthr1 > 0 THEN ',' || statthr1 || ',' ELSE '' END || CASE WHEN statthr2 > 0 THEN ',' || statthr2 || ',' ELSE '' END AS foes, (statthr1 = 0 OR statthr2 = 0) AND (statthr1 > 0 OR statthr2 > 0) AS closed FROM promises),
m AS (SELECT g.atopid, g.member, g.a, g.b, ${merged.join(', ')}, string_agg(v.foes, '') AS foes, bool_or(coalesce(v.closed, false)) AS closed FROM g JOIN v ON v.atopid = g.atopid AND v.member = g.member AND v.entered <= g.a AND v."left" >= g.b WHERE g.b IS NOT NULL GROUP BY ALL),
q AS (SELECT *, least(defense, ${conditions.map(([c]) => `greatest(2 - ${c}, 1)`).join(', ')}, greatest(least(2 - obvary, 2 - olimob), 1)) AS owed, ${open.join(' || ')} AS "open" FROM m WHERE defense > 0),
now AS (SELECT DISTINCT atopid, member FROM m WHERE a <= DATE '2003-12-31' AND b > DATE '2003-12-31'),
p AS (SELECT 'atop.' || x.atopid AS instrument, x.atopid, x.member AS p, y.member AS q, greatest(x.a, y.a) AS a, least(x.b, y.b) AS b, y.owed, y.defcoadv, y.foes, y.closed, y."open", now.member IS NULL AS gone FROM m AS x JOIN q AS y ON x.atopid = y.atopid AND x.member <> y.member AND x.a < y.b AND y.a < x.b LEFT JOIN now ON now.atopid = y.atopid AND now.member = y.member),
help AS (SELECT conflict, "by", "to", max(coalesce(end_earliest, DATE '9999-12-31')) AS until FROM happenings WHERE type IN (${help.map((type) => `'${type}'`).join(', ')}) AND start_latest <= DATE '2003-12-31' AND conflict IS NOT NULL GROUP BY conflict, "by", "to"),
sure AS (SELECT p.instrument, p.p, p.q, p.gone, p."open", p.owed, p.defcoadv, ${carried}, 2 AS force, ${foe} AS foe, CASE WHEN p.defcoadv > 0 THEN ${named} END AS named FROM happenings AS h JOIN p ON p.p = h."on" AND h.start_earliest >= p.a AND h.start_latest < p.b WHERE ${attacks} AND h.start_earliest <= DATE '2003-12-31'),
days AS (SELECT DISTINCT x.member, y.d FROM (SELECT DISTINCT atopid, member FROM s) AS x JOIN c AS y ON y.atopid = x.atopid),
turning AS (SELECT DISTINCT h.* FROM happenings AS h JOIN days ON days.member = h."on" AND days.d > h.start_earliest AND days.d <= h.start_latest WHERE ${attacks} AND h.start_earliest < h.start_latest),
met AS (SELECT p.instrument, p.p, p.q, p.gone, p."open", p.owed, p.defcoadv, ${carried}, ${foe} AS foe, ${named} AS named, least(p.b, h.start_latest + 1) - greatest(p.a, h.start_earliest) AS days FROM turning AS h JOIN p ON p.p = h."on" AND h.start_latest >= p.a AND h.start_earliest < p.b WHERE NOT (h.start_earliest >= p.a AND h.start_latest < p.b)),
unsure AS (SELECT instrument, p, q, any_value(gone) AS gone, max("open") AS "open", CASE WHEN min(owed) = max(owed) THEN min(owed) ELSE 1 END AS owed, max(defcoadv) AS defcoadv, id, any_value(conflict) AS conflict, any_value("by") AS "by", start_earliest, start_latest, CASE WHEN sum(days) = any_value(start_latest) - any_value(start_earliest) + 1 THEN 2 ELSE 1 END AS force, CASE WHEN min(foe) = max(foe) THEN min(foe) ELSE 1 END AS foe, CASE WHEN max(defcoadv) > 0 THEN CASE WHEN min(named) = max(named) THEN min(named) ELSE 1 END END AS named FROM met GROUP BY instrument, p, q, id, start_earliest, start_latest),
p2 AS (SELECT *, least(owed, foe, CASE WHEN start_latest <= DATE '2003-12-31' THEN 2 ELSE 1 END) AS trigger FROM (SELECT * FROM sure UNION ALL BY NAME SELECT * FROM unsure) AS u WHERE least(owed, foe) > 0)
SELECT p.instrument, p.q AS bearer, p.p AS beneficiary, p."by" AS counterparty, p.id AS happening, p.conflict,
CASE WHEN p.force = 1 OR p.trigger = 1 THEN 'undetermined' WHEN help.until > p.start_latest THEN 'kept' WHEN p.gone THEN 'lapsed' ELSE 'triggered' END AS status,
CASE WHEN p.force = 2 AND p.trigger = 2 THEN p.start_latest END AS since,
CASE WHEN p.force = 1 THEN 'force' WHEN p.trigger = 1 THEN 'trigger' WHEN help.until > p.start_latest THEN NULL WHEN p.gone THEN 'ended' END AS reason,
CASE WHEN p.force = 2 AND p.trigger = 1 THEN CASE WHEN p.owed = 1 THEN p."open" ELSE '' END || CASE WHEN p.start_latest > DATE '2003-12-31' THEN 'start;' ELSE '' END || ${foes} END AS missing
FROM p2 AS p LEFT JOIN help ON help.conflict = p.conflict AND help."by" = p.q AND help."to" = p.p`;
}
