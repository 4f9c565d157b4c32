/**
 * How far two codings of the same wars and alliances agree, in three classes: honoured, violated,
 * not a case. Undetermined rows and rows that one side lacks are counted apart, never as verdicts.
 */

/** Cohen's kappa and what it is made of. `kappa` is null where both sides use one class only. */
export interface Agreement {
  readonly group: string;
  readonly rows: number;
  readonly agree: number;
  readonly kappa: number | null;
  /** 95 % interval of the share that agrees; rows of one war stand or fall together. Null for one war. */
  readonly low: number | null;
  readonly high: number | null;
}

/** An outcome in any coding's spelling as one of three classes; anything else is no verdict. */
const CLASS = (outcome: string) => `CASE
    WHEN lower(${outcome}) IN ('honor', 'honour', 'honored', 'honoured') THEN 'honor'
    WHEN lower(${outcome}) IN ('violate', 'violated') THEN 'violate'
    WHEN lower(${outcome}) = 'dna' OR lower(${outcome}) LIKE 'dna:%' THEN 'dna' END`;

export interface Sides {
  /** SQL tables (or scans) with the names of their columns. */
  readonly ours: Side;
  readonly theirs: Side;
}

export interface Side {
  readonly from: string;
  readonly warid: string;
  readonly atopid: string;
  readonly outcome: string;
  /** Names of flag columns that this side has, and of `by_fallback`, `war_begins`, `warname`. */
  readonly has: readonly string[];
}

/** `compared`: one row per war and alliance that either side has. */
export function compared({ ours, theirs }: Sides): string {
  const flag = (name: string) => {
    const sides = [
      ...(theirs.has.includes(name) ? [`TRY_CAST(t."${name}" AS INTEGER)`] : []),
      ...(ours.has.includes(name) ? [`TRY_CAST(o."${name}" AS INTEGER)`] : []),
      'NULL',
    ];
    return `coalesce(${sides.join(', ')}) AS "${name}"`;
  };
  const text = (name: string, type: string) =>
    ours.has.includes(name) ? `TRY_CAST(o."${name}" AS ${type})` : `CAST(NULL AS ${type})`;
  const rows = (side: Side) => `(SELECT *, TRY_CAST("${side.warid}" AS INTEGER) AS key_war,
    TRY_CAST("${side.atopid}" AS INTEGER) AS key_alliance, "${side.outcome}" AS said, true AS here FROM ${side.from})`;
  const warname = [
    ...(theirs.has.includes('warname') ? ['t."warname"'] : []),
    ...(ours.has.includes('warname') ? ['o."warname"'] : []),
    'NULL',
  ];
  return `
CREATE OR REPLACE TABLE compared AS
SELECT coalesce(t.key_war, o.key_war) AS warid, coalesce(t.key_alliance, o.key_alliance) AS atopid,
  coalesce(${warname.join(', ')}) AS warname, o.said AS ours_said, t.said AS theirs_said,
  ${CLASS('o.said')} AS ours, ${CLASS('t.said')} AS theirs,
  coalesce(o.here, false) AS ours_has, coalesce(t.here, false) AS theirs_has,
  coalesce(t.key_war IN (SELECT key_war FROM ${rows(ours)}), false) AS war_known,
  ${['defense', 'offense', 'neutral', 'nonagg', 'consul'].map(flag).join(',\n  ')},
  ${text('by_fallback', 'BOOLEAN')} AS by_fallback, ${text('war_begins', 'INTEGER')} AS war_begins,
  ${text('reason', 'VARCHAR')} AS reason,
  regexp_matches(lower(coalesce(${warname.join(', ')}, '')), 'world\\s*war') AS world_war
FROM ${rows(ours)} AS o FULL JOIN ${rows(theirs)} AS t
  ON o.key_war = t.key_war AND o.key_alliance = t.key_alliance
ORDER BY 1, 2`;
}

/** Groups of rows, each a condition over `compared`; names are those of the messages. */
export const GROUPS: readonly { readonly group: string; readonly where: string }[] = [
  { group: 'all', where: 'true' },
  { group: 'don', where: 'greatest(defense, offense, neutral) = 1' },
  { group: 'due', where: "greatest(defense, offense, neutral) = 1 AND theirs <> 'dna'" },
  ...['defense', 'offense', 'neutral', 'nonagg', 'consul'].map((name) => ({
    group: name,
    where: `"${name}" = 1`,
  })),
  { group: 'before', where: 'war_begins <= 1944' },
  { group: 'after', where: 'war_begins > 1944' },
  { group: 'without', where: 'NOT world_war' },
  { group: 'evidence', where: 'NOT by_fallback' },
  { group: 'fallback', where: 'by_fallback' },
];

/**
 * Rows, agreement and kappa per group, over rows that both sides decide, with the interval of the
 * share: its variance is that of a ratio over wars drawn whole (one-stage cluster sample).
 */
export const agreementByGroup = GROUPS.map(
  ({ group, where }, at) => `
SELECT ${at} AS nth, '${group}' AS "group", n AS "rows", agree,
  CASE WHEN pe < 1 THEN (po - pe) / (1 - pe) END AS kappa,
  CASE WHEN wars > 1 THEN greatest(po - 1.96 * spread, 0) END AS low,
  CASE WHEN wars > 1 THEN least(po + 1.96 * spread, 1) END AS high
FROM (
  SELECT sum(n)::INTEGER AS n, sum(agree)::INTEGER AS agree, count(*) AS wars, sum(agree) / sum(n) AS po,
    (sum(ours_honor) * sum(theirs_honor) + sum(ours_violate) * sum(theirs_violate) + sum(ours_dna) * sum(theirs_dna))
      / (sum(n) * sum(n))::DOUBLE AS pe,
    sqrt(count(*) / nullif(count(*) - 1, 0) * greatest(sum(agree * agree) - 2 * sum(agree) / sum(n) * sum(agree * n)
      + (sum(agree) / sum(n)) ** 2 * sum(n * n), 0)) / sum(n) AS spread
  FROM (
    SELECT warid, count(*)::DOUBLE AS n, count(*) FILTER (WHERE ours = theirs)::DOUBLE AS agree,
      ${['honor', 'violate', 'dna']
        .flatMap((said) =>
          ['ours', 'theirs'].map(
            (side) => `count(*) FILTER (WHERE ${side} = '${said}')::DOUBLE AS ${side}_${said}`,
          ),
        )
        .join(',\n      ')}
    FROM compared WHERE ours IS NOT NULL AND theirs IS NOT NULL AND (${where}) GROUP BY warid
  )
)`,
).join('\nUNION ALL');

/** How often their class (down) met ours (across, with undetermined). */
export const confusion = `
SELECT theirs, count(*) FILTER (WHERE ours = 'honor')::INTEGER AS honor,
  count(*) FILTER (WHERE ours = 'violate')::INTEGER AS violate,
  count(*) FILTER (WHERE ours = 'dna')::INTEGER AS dna,
  count(*) FILTER (WHERE ours IS NULL)::INTEGER AS undetermined
FROM compared WHERE theirs IS NOT NULL AND ours_has GROUP BY theirs
ORDER BY list_position(['honor', 'violate', 'dna'], theirs)`;

/** What cannot be compared: lacking on one side, or without a verdict. */
export const apart = `
SELECT count(*) FILTER (WHERE theirs_has AND NOT ours_has AND NOT war_known)::INTEGER AS "noDataWar",
  count(*) FILTER (WHERE theirs_has AND NOT ours_has AND war_known)::INTEGER AS "noDataAlliance",
  count(*) FILTER (WHERE ours_has AND NOT theirs_has)::INTEGER AS "onlyOurs",
  count(*) FILTER (WHERE ours_has AND theirs_has AND (ours IS NULL OR theirs IS NULL))::INTEGER AS undetermined
FROM compared`;

export const disagreeing = `
SELECT warid, warname, atopid, theirs_said AS theirs, ours_said AS ours, reason, by_fallback
FROM compared WHERE ours <> theirs ORDER BY warid, atopid`;
