import type { DataSet } from '@casus/model';
import { integers, key, text } from './columns.js';
import { earliest, endEarliest, endLatest, latest } from './dates.js';

/** Directed dyad-years of wars: who opened fire on whom, who joined, from when to when. */
export const interstateWarData: DataSet = {
  id: 'iwd',
  title: 'Interstate War Data, directed dyad-years',
  citation: {
    key: 'reiter2016iwd',
    kind: 'article',
    fields: {
      author: 'Reiter, Dan and Stam, Allan C. and Horowitz, Michael C.',
      title: 'A Revised Look at Interstate Wars, 1816-2007',
      journal: 'Journal of Conflict Resolution',
      volume: '60',
      number: '5',
      pages: '956--976',
      year: '2016',
    },
  },
  columns: [
    key('larger_war_id'),
    key('init_war_id'),
    key('year'),
    key('init_ccode'),
    key('target_ccode'),
    key('joiner'),
    ...text('larger_war_name init_name target_name'),
    ...integers('month_entry day_entry month_exit day_exit annual_outcome'),
  ],
  refuse: [
    { when: 'init_ccode = target_ccode', because: 'the state stands on both sides of the row' },
    { when: 'joiner NOT IN (0, 1)', because: 'joiner is neither 0 nor 1' },
  ],
};

/**
 * `fights`: one row per war, part and pair of enemies, `opener` being the state that opened fire on
 * `target`, or joined the war against it (`joined` 1). The years of one pair are one fight.
 */
export const fightsOfInterstateWarData = `
CREATE OR REPLACE TABLE fights AS
SELECT larger_war_id AS warid, init_war_id AS part,
  init_ccode AS opener, target_ccode AS target, joiner AS joined,
  min(${earliest('year', 'month_entry', 'day_entry')}) AS start_earliest,
  min(${latest('year', 'month_entry', 'day_entry')}) AS start_latest,
  max(${endEarliest('year', 'month_exit', 'day_exit')}) AS end_earliest,
  max(${endLatest('year', 'month_exit', 'day_exit')}) AS end_latest,
  any_value(larger_war_name ORDER BY line_number) AS name,
  CAST(NULL AS INTEGER) AS cowwarid,
  'iwd' AS source
FROM iwd
GROUP BY larger_war_id, init_war_id, init_ccode, target_ccode, joiner
ORDER BY warid, part, opener, target, joined`;
