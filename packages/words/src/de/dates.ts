import type { Duration, Instant, Minute, Unit } from '@casus/model';
import { dateParts, spanOf } from '../calendar.js';
import type { Case } from '../forms.js';

const MONTHS = [
  'Januar',
  'Februar',
  'März',
  'April',
  'Mai',
  'Juni',
  'Juli',
  'August',
  'September',
  'Oktober',
  'November',
  'Dezember',
];

export function date(minute: Minute): string {
  const { year, month, day } = dateParts(minute);
  return `${day}. ${MONTHS[month - 1]} ${year}`;
}

export function instant(when: Instant): string {
  const span = spanOf(when);
  switch (span.kind) {
    case 'minute':
      return `am ${date(span.day)} um ${span.clock} Uhr UTC`;
    case 'day':
      return `am ${date(span.day)}`;
    case 'month':
      return `im ${MONTHS[span.month - 1]} ${span.year}`;
    case 'half':
      return `in der ${span.half === 1 ? 'ersten' : 'zweiten'} Jahreshälfte ${span.year}`;
    case 'year':
      return `im Jahr ${span.year}`;
    case 'between':
      return `zwischen dem ${date(span.first)} und dem ${date(span.last)}`;
  }
}

export function since(when: Instant): string {
  const span = spanOf(when);
  switch (span.kind) {
    case 'minute':
      return `seit dem ${date(span.day)}, ${span.clock} Uhr UTC`;
    case 'day':
      return `seit dem ${date(span.day)}`;
    case 'month':
      return `seit ${MONTHS[span.month - 1]} ${span.year}`;
    case 'half':
      return `seit der ${span.half === 1 ? 'ersten' : 'zweiten'} Jahreshälfte ${span.year}`;
    case 'year':
      return `seit ${span.year}`;
    case 'between':
      return `seit einem Tag ${instant(when)}`;
  }
}

export function moment(when: Instant): string {
  const span = spanOf(when);
  switch (span.kind) {
    case 'minute':
      return `${date(span.day)}, ${span.clock} Uhr UTC`;
    case 'day':
      return date(span.day);
    case 'month':
      return `${MONTHS[span.month - 1]} ${span.year}`;
    case 'half':
      return `${span.half === 1 ? 'erste' : 'zweite'} Jahreshälfte ${span.year}`;
    case 'year':
      return String(span.year);
    case 'between':
      return instant(when);
  }
}

export function interval(from: Minute | null, to: Minute | null): string {
  const start = from === null ? '' : to === null ? `ab dem ${date(from)}` : `vom ${date(from)}`;
  const end = to === null ? '' : `bis einschließlich ${date(to - 1)}`;
  return [start, end].filter(Boolean).join(' ') || 'zu jeder Zeit';
}

const UNITS: Readonly<Record<Unit, readonly [string, string, string]>> = {
  hour: ['Stunde', 'Stunden', 'Stunden'],
  day: ['Tag', 'Tage', 'Tagen'],
  week: ['Woche', 'Wochen', 'Wochen'],
  month: ['Monat', 'Monate', 'Monaten'],
  year: ['Jahr', 'Jahre', 'Jahren'],
};

/** The dative plural adds -n: "10 Jahre", but "innerhalb von 10 Jahren". */
export function duration({ amount, unit }: Duration, casus: Case): string {
  const [singular, plural, dative] = UNITS[unit];
  return `${amount} ${amount === 1 ? singular : casus === 'dat' ? dative : plural}`;
}
