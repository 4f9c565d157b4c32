import { DAY, type Duration, type Window } from '@casus/model';
import { afterMonths, day } from './dialect.js';
import type { Judging } from './performance.js';
import { NotInSql } from './types.js';

/** The days that a deadline comes to, in SQL over the instance `i`. */
export interface Deadline {
  /** An act that surely began by this day is in time. */
  readonly surely: string;
  /** One that may have begun by this day may be; after it the time is over. */
  readonly last: string;
}

/**
 * The deadline of a duty; null: none by which time alone breaks it. Hours are too fine for a table of
 * days unless they make whole ones.
 */
export function deadlineOf(window: Window | null, { rows }: Judging): Deadline | null {
  switch (window?.kind) {
    case undefined:
    case 'at once':
      return null;
    case 'dates': {
      if (window.to % DAY !== 0) throw new NotInSql('its window ends within a day');
      const last = day(window.to - DAY);
      return { surely: last, last };
    }
    case 'within': {
      if (window.after !== null && window.after !== rows.handle) {
        throw new NotInSql('its deadline runs from another happening');
      }
      const [from, to] =
        window.after === null ? ['onset_from', 'onset_to'] : ['start_earliest', 'start_latest'];
      return within(window.duration, `i."${from}"`, `i."${to}"`);
    }
  }
}

/** A day's first minute and that many days: whoever acts on the day then reached may be late by hours. */
function within({ amount, unit }: Duration, from: string, to: string): Deadline {
  switch (unit) {
    case 'hour':
      if (amount % 24 !== 0) throw new NotInSql('its deadline falls within a day');
      return days(amount / 24, from, to);
    case 'day':
      return days(amount, from, to);
    case 'week':
      return days(7 * amount, from, to);
    case 'month':
    case 'year': {
      const months = amount * (unit === 'year' ? 12 : 1);
      // A day that the month lacks: from its last one to the day after.
      const late = `CASE WHEN EXTRACT(DAY FROM ${afterMonths(to, months)}) < EXTRACT(DAY FROM ${to}) THEN 1 ELSE 0 END`;
      return {
        surely: `${afterMonths(from, months)} - 1`,
        last: `${afterMonths(to, months)} + ${late}`,
      };
    }
  }
}

const days = (count: number, from: string, to: string): Deadline => ({
  surely: `${from} + ${count - 1}`,
  last: `${to} + ${count}`,
});
