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

/** A dispute says who stood on which side, not who acted on whom: the initiating side acts. */
export const happeningsOfMid = `
SELECT 'mid:' || a.dispnum || ':' || a.ccode || ':' || b.ccode AS id,
  ${typeOfHostility.replaceAll('hostlev', 'a.hostlev')} AS type,
  a.ccode AS "by", b.ccode AS "on", a.dispnum AS conflict,
  ${interval.replaceAll(/\b(st|end)(year|mon|day)\b/g, 'a.$1$2')}, 'mid' AS source
FROM mid AS a JOIN mid AS b ON a.dispnum = b.dispnum AND a.sidea = 1 AND b.sidea = 0`;
