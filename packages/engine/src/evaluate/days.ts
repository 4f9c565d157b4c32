import { DAY, type Minute } from '@casus/model';

/** The first minute of the day of t. */
export function dayOf(t: Minute): Minute {
  return Math.floor(t / DAY) * DAY;
}

/** The first minute of the day after. */
export function nextDay(t: Minute): Minute {
  return dayOf(t) + DAY;
}
