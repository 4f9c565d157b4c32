import { styleText } from 'node:util';

type Style = Parameters<typeof styleText>[0];

function painter(style: Style): (text: string) => string {
  return (text) => (colours() ? styleText(style, text) : text);
}

/** Colours only on a terminal, and not where NO_COLOR asks for none. */
function colours(): boolean {
  return Boolean(process.stdout.isTTY) && !process.env['NO_COLOR'];
}

export const paint = {
  bad: painter('red'),
  warn: painter('yellow'),
  good: painter('green'),
  heading: painter('bold'),
  faint: painter('dim'),
};
