import type { Duration, Instant, Minute } from '@casus/model';
import { dateParts, spanOf } from '../calendar.js';

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

export function date(minute: Minute): string {
  const { year, month, day } = dateParts(minute);
  return `${day} ${MONTHS[month - 1]} ${year}`;
}

export function instant(when: Instant): string {
  const span = spanOf(when);
  switch (span.kind) {
    case 'minute':
      return `on ${date(span.day)} at ${span.clock} UTC`;
    case 'day':
      return `on ${date(span.day)}`;
    case 'month':
      return `in ${MONTHS[span.month - 1]} ${span.year}`;
    case 'half':
      return `in the ${span.half === 1 ? 'first' : 'second'} half of ${span.year}`;
    case 'year':
      return `in ${span.year}`;
    case 'between':
      return `between ${date(span.first)} and ${date(span.last)}`;
  }
}

export function since(when: Instant): string {
  const span = spanOf(when);
  switch (span.kind) {
    case 'minute':
      return `since ${date(span.day)}, ${span.clock} UTC`;
    case 'between':
      return `since a day ${instant(when)}`;
    case 'day':
    case 'month':
    case 'half':
    case 'year':
      return `since ${instant(when).replace(/^(on|in) /, '')}`;
  }
}

export function moment(when: Instant): string {
  const span = spanOf(when);
  if (span.kind === 'minute') return `${date(span.day)}, ${span.clock} UTC`;
  return instant(when).replace(/^(on|in) /, '');
}

export function interval(from: Minute | null, to: Minute | null): string {
  const start = from === null ? '' : `from ${date(from)}`;
  const end = to === null ? '' : `through ${date(to - 1)}`;
  return [start, end].filter(Boolean).join(' ') || 'at all times';
}

export function duration({ amount, unit }: Duration): string {
  return `${amount} ${unit}${amount === 1 ? '' : 's'}`;
}
