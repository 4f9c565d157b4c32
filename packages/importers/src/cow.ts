import type { DataCitation, DataSet } from '@casus/model';
import { integers, key, optional, text } from './columns.js';
import { earliest, endEarliest, endLatest, latest } from './dates.js';

const project = (name: string, title: string, year: string): DataCitation => ({
  key: name,
  kind: 'misc',
  fields: { author: '{Correlates of War Project}', title, year, note: 'correlatesofwar.org' },
});

/** One row per war, belligerent and side; a second spell of fighting stands in the same row. */
export const cowWars: DataSet = {
  id: 'cow-wars',
  title: 'COW inter-state wars, participants',
  citation: {
    key: 'sarkees2010resort',
    kind: 'book',
    fields: {
      author: 'Sarkees, Meredith Reid and Wayman, Frank Whelon',
      title: 'Resort to War: 1816-2007',
      publisher: 'CQ Press',
      year: '2010',
    },
  },
  columns: [
    key('WarNum'),
    key('ccode'),
    key('Side'),
    ...text('WarName StateName'),
    ...integers('StartYear1 StartMonth1 StartDay1 EndYear1 EndMonth1 EndDay1'),
    ...integers('StartYear2 StartMonth2 StartDay2 EndYear2 EndMonth2 EndDay2'),
    ...integers('Initiator Outcome'),
    ...optional('WhereFought BatDeath Version'),
  ],
  refuse: [
    { when: 'StartYear1 IS NULL', because: 'the year in which it joined is missing' },
    { when: 'Side NOT IN (1, 2)', because: 'the side is neither 1 nor 2' },
  ],
};

/**
 * `fights` from participants: every pair from opposite sides whose fighting overlaps. COW says who
 * initiated the war, not who opened fire on whom. Of those there on the first day the initiator's
 * side opens; whoever came later has joined against them. Between two who came later, and where both
 * sides or neither have an initiator, who attacked whom is not in the file: `joined` is 2.
 */
export const fightsOfCowWars = `
CREATE OR REPLACE TABLE fights AS
WITH spell AS (
  SELECT WarNum AS warid, WarName AS name, ccode, Side AS side,
    bool_or(Initiator = 1) OVER (PARTITION BY WarNum, Side) AS initiated,
    ${earliest('StartYear1', 'StartMonth1', 'StartDay1')} AS start_earliest,
    ${latest('StartYear1', 'StartMonth1', 'StartDay1')} AS start_latest,
    ${endEarliest('coalesce(EndYear2, EndYear1)', 'coalesce(EndMonth2, EndMonth1)', 'coalesce(EndDay2, EndDay1)')} AS end_earliest,
    ${endLatest('coalesce(EndYear2, EndYear1)', 'coalesce(EndMonth2, EndMonth1)', 'coalesce(EndDay2, EndDay1)')} AS end_latest
  FROM "cow-wars"
), opened AS (
  SELECT warid, min(start_latest) AS day FROM spell GROUP BY warid
)
SELECT a.warid, a.warid AS part, a.ccode AS opener, b.ccode AS target,
  CASE WHEN least(a.start_earliest, b.start_earliest) > opened.day THEN 2
    WHEN greatest(a.start_earliest, b.start_earliest) > opened.day THEN 1
    WHEN coalesce(a.initiated, false) = coalesce(b.initiated, false) THEN 2 ELSE 0 END AS joined,
  greatest(a.start_earliest, b.start_earliest) AS start_earliest,
  greatest(a.start_latest, b.start_latest) AS start_latest,
  least(a.end_earliest, b.end_earliest) AS end_earliest,
  least(a.end_latest, b.end_latest) AS end_latest,
  a.name, a.warid AS cowwarid, 'cow-wars' AS source
FROM spell AS a
JOIN spell AS b ON a.warid = b.warid AND a.side <> b.side AND a.ccode <> b.ccode
  AND a.start_earliest < b.end_latest AND b.start_earliest < a.end_latest
JOIN opened ON opened.warid = a.warid
CROSS JOIN LATERAL (SELECT
  CASE WHEN greatest(a.start_earliest, b.start_earliest) <= opened.day
    THEN coalesce(a.initiated, false) AND NOT coalesce(b.initiated, false)
      OR (coalesce(a.initiated, false) = coalesce(b.initiated, false) AND a.side = 1)
    ELSE a.start_earliest > b.start_earliest OR (a.start_earliest = b.start_earliest AND a.side = 1)
  END AS first) AS opens
WHERE opens.first
ORDER BY warid, part, opener, target`;

export const cowStates: DataSet = {
  id: 'cow-states',
  title: 'COW state system membership',
  citation: project('cow2016states', 'State System Membership List, v2016', '2017'),
  columns: [
    key('ccode'),
    ...text('stateabb statenme'),
    ...integers('styear stmonth stday endyear endmonth endday'),
  ],
  refuse: [{ when: 'styear IS NULL OR endyear IS NULL', because: 'a year is missing' }],
};

export const cowMajors: DataSet = {
  id: 'cow-majors',
  title: 'COW major powers',
  citation: project('cow2016majors', 'Major Powers, v2016', '2017'),
  columns: [key('ccode'), ...integers('styear stmonth stday endyear endmonth endday')],
  refuse: [{ when: 'styear IS NULL OR endyear IS NULL', because: 'a year is missing' }],
};

export const cowContiguity: DataSet = {
  id: 'cow-contiguity',
  title: 'COW direct contiguity, directed episodes',
  citation: {
    key: 'stinnett2002contiguity',
    kind: 'article',
    fields: {
      author:
        'Stinnett, Douglas M. and Tir, Jaroslav and Schafer, Philip and Diehl, Paul F. and Gochman, Charles',
      title: 'The Correlates of War Project Direct Contiguity Data, Version 3',
      journal: 'Conflict Management and Peace Science',
      volume: '19',
      number: '2',
      pages: '58--66',
      year: '2002',
    },
  },
  columns: [
    key('ccode1'),
    key('ccode2'),
    key('conttype'),
    { name: 'stdate', type: 'date' },
    { name: 'enddate', type: 'date' },
  ],
  refuse: [{ when: 'stdate IS NULL', because: 'the first day is missing' }],
};

/** `states` and `majors`: one row per state and spell. */
export const spells = (table: 'states' | 'majors') => `
CREATE OR REPLACE TABLE ${table} AS
SELECT ccode, ${table === 'states' ? 'stateabb, statenme, ' : ''}
  ${earliest('styear', 'stmonth', 'stday')} AS from_earliest,
  ${latest('styear', 'stmonth', 'stday')} AS from_latest,
  ${endEarliest('endyear', 'endmonth', 'endday')} AS to_earliest,
  ${endLatest('endyear', 'endmonth', 'endday')} AS to_latest
FROM "cow-${table}"
ORDER BY ccode, from_earliest`;

export const contiguity = `
CREATE OR REPLACE TABLE contiguity AS
SELECT ccode1, ccode2, conttype, stdate AS "from", enddate + 1 AS "to"
FROM "cow-contiguity" ORDER BY ccode1, ccode2, stdate`;

/** The same table where no file was given: nobody is known to be a neighbour. */
export const noContiguity = `
CREATE OR REPLACE TABLE contiguity (ccode1 INTEGER, ccode2 INTEGER, conttype INTEGER, "from" DATE, "to" DATE)`;
