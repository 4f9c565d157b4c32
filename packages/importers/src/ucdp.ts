import type { DataSet } from '@casus/model';
import { integers, key, optional, text } from './columns.js';

/** Events of organised violence. Only those between two governments have states on both sides. */
export const ucdpEvents: DataSet = {
  id: 'ucdp-ged',
  title: 'UCDP Georeferenced Event Dataset',
  citation: {
    key: 'sundberg2013ged',
    kind: 'article',
    fields: {
      author: 'Sundberg, Ralph and Melander, Erik',
      title: 'Introducing the UCDP Georeferenced Event Dataset',
      journal: 'Journal of Peace Research',
      volume: '50',
      number: '4',
      pages: '523--532',
      year: '2013',
    },
  },
  columns: [
    key('id'),
    ...integers('year type_of_violence date_prec', ['']),
    { name: 'conflict_new_id', type: 'integer', key: true, also: ['conflict_id'] },
    ...text('side_a side_b'),
    ...integers('gwnoa gwnob', ['', '-9']),
    { name: 'date_start', type: 'date' },
    { name: 'date_end', type: 'date' },
  ],
  refuse: [
    { when: 'date_start IS NULL', because: 'the first day is missing' },
    { when: 'date_end < date_start', because: 'the event ends before it begins' },
  ],
};

/**
 * Two governments use force against each other, and UCDP does not say who attacked: `hostilities` of
 * each against the other. A date range is the range in which the event fell, not how long it
 * lasted: with a precision below the day (2 to 5) begin and end are uncertain within it.
 */
export const happeningsOfUcdpEvents = `
SELECT 'ucdp:' || id || ':' || side AS id, 'hostilities' AS type,
  CASE side WHEN 'a' THEN gwnoa ELSE gwnob END AS "by", CASE side WHEN 'a' THEN gwnob ELSE gwnoa END AS "against",
  conflict_new_id AS conflict,
  date_start AS start_earliest,
  CASE WHEN date_prec = 1 THEN date_start ELSE coalesce(date_end, date_start) END AS start_latest,
  CASE WHEN date_prec = 1 THEN coalesce(date_end, date_start) ELSE date_start END + 1 AS end_earliest,
  coalesce(date_end, date_start) + 1 AS end_latest,
  'ucdp-ged' AS source
FROM "ucdp-ged" CROSS JOIN (VALUES ('a'), ('b')) AS sides (side)
WHERE type_of_violence = 1 AND gwnoa IS NOT NULL AND gwnob IS NOT NULL`;

const YEARLY = `gwno_a gwno_b side_a side_b location`;

/** One row per conflict and year; of an interstate conflict both sides are lists of states. */
export const ucdpConflicts: DataSet = {
  id: 'ucdp-prio',
  title: 'UCDP/PRIO Armed Conflict Dataset',
  citation: {
    key: 'gleditsch2002armed',
    kind: 'article',
    fields: {
      author:
        'Gleditsch, Nils Petter and Wallensteen, Peter and Eriksson, Mikael and Sollenberg, Margareta and Strand, H{\\aa}vard',
      title: 'Armed Conflict 1946-2001: A New Dataset',
      journal: 'Journal of Peace Research',
      volume: '39',
      number: '5',
      pages: '615--637',
      year: '2002',
    },
  },
  columns: [
    key('conflict_id'),
    key('year'),
    ...text(YEARLY),
    ...integers('type_of_conflict intensity_level start_prec2', ['']),
    { name: 'start_date2', type: 'date' },
    ...optional('ep_end', ['']),
  ],
  refuse: [
    { when: 'type_of_conflict NOT IN (1, 2, 3, 4)', because: 'type_of_conflict is not 1 to 4' },
  ],
};

/** The same by pair of opponents. */
export const ucdpDyads: DataSet = {
  id: 'ucdp-dyadic',
  title: 'UCDP Dyadic Dataset',
  citation: {
    key: 'harbom2008dyadic',
    kind: 'article',
    fields: {
      author: 'Harbom, Lotta and Melander, Erik and Wallensteen, Peter',
      title: 'Dyadic Dimensions of Armed Conflict, 1946-2007',
      journal: 'Journal of Peace Research',
      volume: '45',
      number: '5',
      pages: '697--710',
      year: '2008',
    },
  },
  columns: [
    key('dyad_id'),
    key('conflict_id'),
    key('year'),
    ...text(YEARLY),
    ...integers('type_of_conflict intensity_level start_prec2', ['']),
    { name: 'start_date2', type: 'date' },
  ],
  refuse: ucdpConflicts.refuse,
};

/**
 * A year of interstate conflict as hostilities of each side's states against the other's. Where
 * several states stand on the other side, against which of them is not in the file.
 * In the year of the first such day that day is known if its precision is 1; else it may be any
 * day of the year.
 */
export const happeningsOfUcdpYears = (dataSet: 'ucdp-prio' | 'ucdp-dyadic'): string => {
  const id = dataSet === 'ucdp-prio' ? 'conflict_id' : 'dyad_id';
  const exact = 'start_prec2 = 1 AND year(start_date2) = "year"';
  return `
WITH sided AS (
  SELECT *, string_split(replace(gwno_a, ' ', ''), ',') AS a, string_split(replace(gwno_b, ' ', ''), ',') AS b
  FROM "${dataSet}" WHERE type_of_conflict = 2 AND gwno_a IS NOT NULL AND gwno_b IS NOT NULL
), fighting AS (
  SELECT *, a AS own, b AS other FROM sided UNION ALL SELECT *, b, a FROM sided
)
SELECT '${dataSet}:' || ${id} || ':' || "year" || ':' || doer AS id, 'hostilities' AS type, doer AS "by",
  CASE WHEN len(other) = 1 THEN other[1] END AS "against", conflict_id AS conflict,
  CASE WHEN ${exact} THEN start_date2 ELSE make_date("year", 1, 1) END AS start_earliest,
  CASE WHEN ${exact} THEN start_date2 ELSE make_date("year", 12, 31) END AS start_latest,
  CASE WHEN ${exact} THEN start_date2 ELSE make_date("year", 1, 1) END + 1 AS end_earliest,
  make_date("year" + 1, 1, 1) AS end_latest, '${dataSet}' AS source
FROM (SELECT *, unnest(own) AS doer FROM fighting)`;
};
