import type { DataCitation, DataSet } from '@casus/model';
import { FLAG_MISSING, integers, key, optional, split } from './columns.js';
import { earliest, endEarliest, endLatest, latest, NEVER } from './dates.js';

const citation: DataCitation = {
  key: 'leeds2002atop',
  kind: 'article',
  fields: {
    author:
      'Leeds, Brett Ashley and Ritter, Jeffrey M. and Mitchell, Sara McLaughlin and Long, Andrew G.',
    title: 'Alliance Treaty Obligations and Provisions, 1815-1944',
    journal: 'International Interactions',
    volume: '28',
    number: '3',
    pages: '237--260',
    year: '2002',
    note: 'Data: ATOP, version as stated in the file',
  },
};

const OBLIGATIONS = 'defense offense neutral nonagg consul';

/** Conditions as the member file codes them, per obligation. */
const CONDITIONS = `
  defcon offcon neucon concon
  defcoadv defcoloc defcocon defconum defcodem defconpr
  offcoadv offcoloc offcocon offconum offcodem
  neucoadv neucoloc neucocon neuconum neucodem neuconpr neucoatt
  concoadv concoloc concocon concoreq`;

const TERMS = `conditio asymm wartime seppeace specthrt conwtin noothall intcom active`;
const THREATS = 'statthr1 statthr2';
const YEARS = split('begyr endyr yrent yrexit');

const undated = { when: `${YEARS[2]} IS NULL`, because: 'the year of entry is missing' };

/** One row per alliance, member and period of membership. */
export const atopMembers: DataSet = {
  id: 'atop-members',
  title: 'ATOP, member level',
  citation,
  columns: [
    key('atopid'),
    key('member'),
    ...integers('yrent moent dayent yrexit moexit dayexit ineffect phase bilat'),
    ...integers(OBLIGATIONS, FLAG_MISSING),
    ...integers(CONDITIONS, FLAG_MISSING),
    ...integers(TERMS, FLAG_MISSING),
    ...integers('olimob obvary', FLAG_MISSING),
    ...integers(THREATS),
    ...optional('termmode termcaus term estmode pubsecr secrart version'),
  ],
  refuse: [
    undated,
    {
      when: 'ineffect IS DISTINCT FROM 1 AND (yrexit IS NULL OR yrexit = 0)',
      because: 'the year of exit is missing, and the row is not marked as in effect',
    },
    {
      when: 'ineffect IS DISTINCT FROM 1 AND yrexit < yrent',
      because: 'the exit is before the entry',
    },
  ],
};

export const atopAlliances: DataSet = {
  id: 'atop-alliances',
  title: 'ATOP, alliance level',
  citation,
  columns: [
    key('atopid'),
    ...integers('begyr begmo begday endyr endmo endday ineffect bilat'),
    ...integers(OBLIGATIONS, FLAG_MISSING),
    ...integers('defcon offcon neucon concon', FLAG_MISSING),
    ...integers(TERMS, FLAG_MISSING),
    ...integers(THREATS),
    ...integers('mem1 mem2'),
  ],
  refuse: [{ when: 'begyr IS NULL', because: 'the year of formation is missing' }],
};

export const atopPhases: DataSet = {
  id: 'atop-phases',
  title: 'ATOP, phase level',
  citation,
  columns: [
    key('atopid'),
    key('atopidphase'),
    ...integers('phase begyr begmo begday endyr endmo endday ineffect'),
    ...integers(OBLIGATIONS, FLAG_MISSING),
    ...integers('defcon offcon neucon concon', FLAG_MISSING),
    ...integers(TERMS, FLAG_MISSING),
    ...integers(THREATS),
  ],
  refuse: [{ when: 'begyr IS NULL', because: 'the year of formation is missing' }],
};

/**
 * `promises`: one row per alliance, member and spell, with its interval and what it promises.
 * Where two spells of one member overlap, the later phase holds on the days that they share.
 */
export const promises = `
CREATE OR REPLACE TABLE promises AS
WITH spell AS (
  SELECT *,
    ${earliest('yrent', 'moent', 'dayent')} AS entered_earliest,
    ${latest('yrent', 'moent', 'dayent')} AS entered_latest,
    CASE WHEN ineffect = 1 THEN ${NEVER} ELSE ${endEarliest('yrexit', 'moexit', 'dayexit')} END AS ends_earliest,
    CASE WHEN ineffect = 1 THEN ${NEVER} ELSE ${endLatest('yrexit', 'moexit', 'dayexit')} END AS ends_latest
  FROM "atop-members"
), successive AS (
  SELECT *, lead(entered_earliest) OVER later AS next_earliest, lead(entered_latest) OVER later AS next_latest
  FROM spell
  WINDOW later AS (PARTITION BY atopid, member ORDER BY entered_earliest, phase, line_number)
)
SELECT atopid, member, phase, entered_earliest, entered_latest,
  least(ends_earliest, coalesce(next_earliest, ends_earliest)) AS left_earliest,
  least(ends_latest, coalesce(next_latest, ends_latest)) AS left_latest,
  entered_earliest AS entered, nullif(left_latest, ${NEVER}) AS "left",
  list_filter([nullif(statthr1, 0), nullif(statthr2, 0)], lambda named : named > 0) AS threat,
  * EXCLUDE (atopid, member, phase, entered_earliest, entered_latest, ends_earliest, ends_latest,
    next_earliest, next_latest)
FROM successive
ORDER BY atopid, member, entered_earliest, line_number`;

/** `alliances`: one row per alliance, with its interval. */
export const alliances = `
CREATE OR REPLACE TABLE alliances AS
SELECT atopid,
  ${earliest('begyr', 'begmo', 'begday')} AS formed_earliest,
  ${latest('begyr', 'begmo', 'begday')} AS formed_latest,
  CASE WHEN ineffect = 1 THEN ${NEVER} ELSE ${endEarliest('endyr', 'endmo', 'endday')} END AS ended_earliest,
  CASE WHEN ineffect = 1 THEN ${NEVER} ELSE ${endLatest('endyr', 'endmo', 'endday')} END AS ended_latest,
  list_filter([nullif(statthr1, 0), nullif(statthr2, 0)], lambda named : named > 0) AS threat,
  * EXCLUDE (atopid)
FROM "atop-alliances"
ORDER BY atopid`;
