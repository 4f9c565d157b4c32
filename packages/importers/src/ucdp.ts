import type { DataSet } from '@casus/model';
import { integers, key, text } from './columns.js';

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
 * A date range in UCDP is the range in which the event fell, not how long it lasted: with a
 * precision below the day (2 to 5) begin and end are uncertain within it.
 */
export const happeningsOfUcdp = `
SELECT 'ucdp:' || id AS id, 'attack' AS type, gwnoa AS "by", gwnob AS "on",
  conflict_new_id AS conflict,
  date_start AS start_earliest,
  CASE WHEN date_prec = 1 THEN date_start ELSE coalesce(date_end, date_start) END AS start_latest,
  CASE WHEN date_prec = 1 THEN coalesce(date_end, date_start) ELSE date_start END + 1 AS end_earliest,
  coalesce(date_end, date_start) + 1 AS end_latest,
  'ucdp-ged' AS source
FROM "ucdp-ged" WHERE type_of_violence = 1`;
