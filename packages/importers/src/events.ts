import type { DataColumn, DataSet } from '@casus/model';
import { earliest, latest } from './dates.js';

const words = (names: string, more: Partial<DataColumn> = {}): DataColumn[] =>
  names.split(' ').map((name) => ({ name, type: 'text', missing: ['NA'], ...more }));

/** Roles for which a stream of events may have a column; each is filled by one actor. */
export const STREAM_ROLES = ['by', 'on', 'to', 'against', 'with', 'in'] as const;

/** A table of events in anyone's making: what an import writes, or a handful of columns. */
export const events: DataSet = {
  id: 'events',
  title: 'events, a row each',
  citation: { key: 'events', kind: 'misc', fields: { title: 'Events as given' } },
  columns: [
    ...words('type', { key: true }),
    ...words(`id date source scheme ${STREAM_ROLES.join(' ')}`, { optional: true }),
    { name: 'start_earliest', type: 'date', optional: true },
    { name: 'start_latest', type: 'date', optional: true },
  ],
  refuse: [
    {
      when: "start_earliest IS NULL AND (date IS NULL OR NOT regexp_full_match(date, '[0-9]{4}(-[0-9]{2}){0,2}'))",
      because: 'it has no day: neither start_earliest nor a date as 1939-09-01, 1939-09 or 1939',
    },
    { when: 'start_latest < start_earliest', because: 'start_latest is before start_earliest' },
    {
      when: 'start_earliest IS NULL AND len(date) = 10 AND TRY_CAST(date AS DATE) IS NULL',
      because: 'date is a day that does not exist',
    },
  ],
};

const PART = (at: number, length: number) => `TRY_CAST(substr(date, ${at}, ${length}) AS INTEGER)`;
const DATE = [PART(1, 4), PART(6, 2), PART(9, 2)] as const;

/** `stream` from such a table; actors are codes in `scheme`, where no column says which. */
export const streamOfEvents = (scheme: string): string => `
SELECT line_number AS nth, coalesce(id, CAST(line_number AS VARCHAR)) AS id, type,
  ${STREAM_ROLES.map((role) => `"${role}"`).join(', ')},
  coalesce(start_earliest, ${earliest(...DATE)}) AS start_earliest,
  coalesce(start_latest, start_earliest, ${latest(...DATE)}) AS start_latest,
  source, coalesce(scheme, '${scheme}') AS scheme
FROM events`;
