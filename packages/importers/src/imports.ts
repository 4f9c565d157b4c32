import type { DataSet, Field } from '@casus/model';
import { alliances, atopAlliances, atopMembers, atopPhases, promises } from './atop.js';
import {
  contiguity,
  cowContiguity,
  cowMajors,
  cowStates,
  cowWars,
  fightsOfCowWars,
  spells,
} from './cow.js';
import { gdelt, happeningsOfGdelt } from './gdelt.js';
import { fightsOfInterstateWarData, interstateWarData } from './iwd.js';
import { happeningsOfMid, happeningsOfMie, mid, midDisputes, mie } from './militarised.js';
import {
  happeningsOfUcdpEvents,
  happeningsOfUcdpYears,
  ucdpConflicts,
  ucdpDyads,
  ucdpEvents,
} from './ucdp.js';
import { enemies, happeningsOfWars, wars } from './wars.js';

/** What becomes of a file of a data set. */
export interface Import {
  readonly dataSet: DataSet;
  /** Statements to be run after it has been read. */
  readonly first: readonly string[];
  /** What is handed out, with an order of its own. */
  readonly query: string;
  /** How the data set codes states: a code scheme of the library's actors. */
  readonly scheme: 'cow' | 'gw' | 'iso';
  /** Events of one shape (`happeningFields`), or the data set's own rows with typed columns and dates. */
  readonly gives: 'happenings' | 'rows';
}

/** The columns that events of every source share. */
export const happeningFields: readonly Field[] = [
  { name: 'id', type: 'string', description: 'data set and number of the event' },
  { name: 'type', type: 'string', description: 'event type of the vocabulary' },
  { name: 'by', type: 'string', description: 'who acts: a code in `scheme`; empty if unknown' },
  { name: 'on', type: 'string', description: 'on whom' },
  { name: 'to', type: 'string', description: 'to whom' },
  { name: 'against', type: 'string', description: 'against whom' },
  { name: 'because of', type: 'string', description: 'id of the event that it answers' },
  { name: 'conflict', type: 'integer', description: 'number of the conflict in the data set' },
  { name: 'start_earliest', type: 'date', description: 'first day on which it may have begun' },
  { name: 'start_latest', type: 'date', description: 'last day on which it may have begun' },
  { name: 'end_earliest', type: 'date', description: 'first day on which it may have been over' },
  { name: 'end_latest', type: 'date', description: 'last day by which it was over' },
  { name: 'source', type: 'string', description: 'data set whose word it is' },
  { name: 'scheme', type: 'string', description: 'code scheme of the states: cow, gw or iso' },
];

const TYPES = {
  string: 'VARCHAR',
  integer: 'INTEGER',
  date: 'DATE',
  number: 'DOUBLE',
  boolean: 'BOOLEAN',
};

/** Any source's events under the columns that all share. */
function happenings(query: string, scheme: Import['scheme']): string {
  const nothing = happeningFields.map(
    ({ name, type }) => `CAST(NULL AS ${TYPES[type]}) AS "${name}"`,
  );
  const cast = happeningFields.map(
    ({ name, type }) => `CAST("${name}" AS ${TYPES[type]}) AS "${name}"`,
  );
  return `SELECT ${cast.join(', ')} FROM (
    SELECT ${nothing.join(', ')} WHERE false UNION ALL BY NAME SELECT *, '${scheme}' AS scheme FROM (${query})
  ) ORDER BY start_earliest, id`;
}

const rows = (dataSet: DataSet, table: string, first: readonly string[] = []): Import => ({
  dataSet,
  first,
  query: `SELECT * FROM "${table}"`,
  scheme: 'cow',
  gives: 'rows',
});

const events = (
  dataSet: DataSet,
  scheme: Import['scheme'],
  query: string,
  first: readonly string[] = [],
): Import => ({ dataSet, first, query: happenings(query, scheme), scheme, gives: 'happenings' });

/** Every kind of file that can be imported. */
export const IMPORTS: readonly Import[] = [
  rows(atopMembers, 'promises', [promises]),
  rows(atopAlliances, 'alliances', [alliances]),
  rows(atopPhases, 'atop-phases'),
  rows(cowStates, 'states', [spells('states')]),
  rows(cowMajors, 'majors', [spells('majors')]),
  rows(cowContiguity, 'contiguity', [contiguity]),
  rows(midDisputes, 'mid-disputes'),
  events(interstateWarData, 'cow', happeningsOfWars, [fightsOfInterstateWarData, wars, enemies]),
  events(cowWars, 'cow', happeningsOfWars, [fightsOfCowWars, wars, enemies]),
  events(mie, 'cow', happeningsOfMie),
  events(mid, 'cow', happeningsOfMid),
  events(ucdpEvents, 'gw', happeningsOfUcdpEvents),
  events(ucdpConflicts, 'gw', happeningsOfUcdpYears('ucdp-prio')),
  events(ucdpDyads, 'gw', happeningsOfUcdpYears('ucdp-dyadic')),
  events(gdelt, 'iso', happeningsOfGdelt),
];
