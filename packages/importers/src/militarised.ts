import type { DataSet } from '@casus/model';
import { integers, key, optional, text } from './columns.js';
import { earliest, endEarliest, endLatest, latest } from './dates.js';

/** Militarised interstate events: single acts by day. */
export const mie: DataSet = {
  id: 'mie',
  title: 'Militarized Interstate Events',
  citation: {
    key: 'gibler2023mie',
    kind: 'article',
    fields: {
      author: 'Gibler, Douglas M. and Miller, Steven V.',
      title: 'The Militarized Interstate Events (MIE) dataset, 1816-2014',
      journal: 'Conflict Management and Peace Science',
      year: '2023',
    },
  },
  columns: [
    key('micnum'),
    key('eventnum'),
    key('ccode1'),
    key('ccode2'),
    ...integers('stmon stday styear endmon endday endyear sidea1'),
    ...integers('action hostlev', ['NA', '-9']),
    ...optional('fatalmin1 fatalmax1 fatalmin2 fatalmax2'),
    ...text('version'),
  ],
  refuse: [
    { when: 'styear IS NULL', because: 'the year is missing' },
    { when: 'ccode1 = ccode2', because: 'the state stands on both sides of the row' },
  ],
};

/** Militarised interstate disputes: one row per dispute and participant. */
export const mid: DataSet = {
  id: 'mid',
  title: 'Militarized Interstate Disputes, participants',
  citation: {
    key: 'palmer2022mid',
    kind: 'article',
    fields: {
      author: 'Palmer, Glenn and McManus, Roseanne W. and D’Orazio, Vito and others',
      title: 'The MID5 Dataset, 2011-2014',
      journal: 'Conflict Management and Peace Science',
      volume: '39',
      number: '4',
      pages: '470--482',
      year: '2022',
    },
  },
  columns: [
    key('dispnum', 'dispnum3', 'dispnum4'),
    key('ccode'),
    ...integers('stday stmon styear endday endmon endyear'),
    key('sidea'),
    ...integers('hiact hostlev orig revstate', ['NA', '-9']),
    ...optional('fatality fatalpre'),
  ],
  refuse: [{ when: 'styear IS NULL', because: 'the year is missing' }],
};

/**
 * Hostility as event types of the vocabulary. Levels 4 and 5 are uses of force; which of them is an
 * attack in law is not for a number to say, so a use of force is an `attack`, never an
 * `armed-attack` or an `aggression`. Levels 2 and 3 are threats and shows of force.
 */
const typeOfHostility = `CASE WHEN hostlev >= 4 THEN 'attack' WHEN hostlev IN (2, 3) THEN 'threat' ELSE 'action' END`;

const interval = `
  ${earliest('styear', 'stmon', 'stday')} AS start_earliest,
  ${latest('styear', 'stmon', 'stday')} AS start_latest,
  ${endEarliest('coalesce(endyear, styear)', 'coalesce(endmon, stmon)', 'coalesce(endday, stday)')} AS end_earliest,
  ${endLatest('coalesce(endyear, styear)', 'coalesce(endmon, stmon)', 'coalesce(endday, stday)')} AS end_latest`;

export const happeningsOfMie = `
SELECT 'mie:' || micnum || ':' || eventnum AS id, ${typeOfHostility} AS type,
  ccode1 AS "by", ccode2 AS "on", micnum AS conflict, ${interval}, 'mie' AS source
FROM mie`;

/**
 * A dispute says what the gravest act of each participant was, not on which day of its part in the
 * dispute, nor on which of several opponents: the day is uncertain within that part, and the
 * opponent is named where there is only one.
 */
export const happeningsOfMid = `
SELECT 'mid:' || dispnum || ':' || ccode AS id, type, ccode AS "by", opponent AS "on", dispnum AS conflict,
  begin AS start_earliest, greatest(stop - 1, begin) AS start_latest, begin + 1 AS end_earliest, greatest(stop, begin + 1) AS end_latest,
  'mid' AS source
FROM (SELECT a.*, ${typeOfHostility} AS type,
    ${earliest('styear', 'stmon', 'stday')} AS begin,
    ${endLatest('coalesce(endyear, styear)', 'coalesce(endmon, stmon)', 'coalesce(endday, stday)')} AS stop,
    (SELECT CASE WHEN count(DISTINCT b.ccode) = 1 THEN min(b.ccode) END FROM mid AS b
      WHERE b.dispnum = a.dispnum AND b.sidea <> a.sidea) AS opponent
  FROM mid AS a)`;

/** One row per dispute: what it was about as a whole; who took part is in the other file. */
export const midDisputes: DataSet = {
  id: 'mid-disputes',
  title: 'Militarized Interstate Disputes, disputes',
  citation: mid.citation,
  columns: [
    key('dispnum', 'dispnum3', 'dispnum4'),
    ...integers('stday stmon styear endday endmon endyear'),
    ...integers('outcome settle fatality hiact hostlev recip numa numb', ['NA', '-9']),
  ],
  refuse: [{ when: 'styear IS NULL', because: 'the year is missing' }],
};
