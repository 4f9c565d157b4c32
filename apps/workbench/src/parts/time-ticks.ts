interface Tick {
  readonly time: number;
  readonly label: string;
}

const STEPS = [1, 2, 5, 10, 20, 25, 50, 100];

/** Years, no more than there is room for; quarters between them where there are few. */
export function timeTicks(first: number, last: number, lang: string, most: number): Tick[] {
  const month = new Intl.DateTimeFormat(lang, { month: 'short', timeZone: 'UTC' });
  const start = new Date(first).getUTCFullYear();
  const count = Math.max(1, new Date(last).getUTCFullYear() - start);
  if (count <= 3 && count * 4 <= most) {
    return Array.from({ length: count * 4 }, (_, at) => {
      const time = Date.UTC(start, at * 3);
      return { time, label: at % 4 === 0 ? `${start + at / 4}` : month.format(time) };
    });
  }
  const step = STEPS.find((one) => count / one <= most) ?? 200;
  const from = step === 1 ? start : Math.ceil(start / step) * step;
  return Array.from({ length: Math.ceil((start + count - from) / step) }, (_, at) => {
    const year = from + at * step;
    return { time: Date.UTC(year, 0), label: `${year}` };
  });
}
