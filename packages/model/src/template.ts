export type Case = 'nom' | 'gen' | 'dat' | 'acc';
export const CASES: readonly Case[] = ['nom', 'gen', 'dat', 'acc'];

/** The grammar in which a vocabulary puts its words (`packages/words/README.md`), parsed. */
export type TemplatePart =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'slot'; readonly name: string; readonly casus: Case }
  | {
      readonly kind: 'verb';
      /** The slot it agrees with; null: always singular. */
      readonly subject: string | null;
      readonly singular: string;
      readonly plural: string;
    }
  | {
      readonly kind: 'group';
      readonly parts: readonly TemplatePart[];
      readonly otherwise: readonly TemplatePart[];
    }
  | { readonly kind: 'noun' }
  | { readonly kind: 'end' };

/** Throws a SyntaxError that quotes the template: a template is the vocabulary author's text. */
export function parseTemplate(source: string): readonly TemplatePart[] {
  const cursor = { at: 0 };
  const parts = parseParts(source, cursor, '');
  if (cursor.at < source.length)
    throw new SyntaxError(`"${source}": a bracket closes that never opened.`);
  return parts;
}

/** The places of a template that a filler takes, or whose number its verb follows. */
export function slotsOf(parts: readonly TemplatePart[]): string[] {
  return parts.flatMap((part) => {
    switch (part.kind) {
      case 'slot':
        return [part.name];
      case 'verb':
        return part.subject === null ? [] : [part.subject];
      case 'group':
        return [...slotsOf(part.parts), ...slotsOf(part.otherwise)];
      default:
        return [];
    }
  });
}

/** `nom|gen|dat|acc` outside brackets and braces. */
export function splitForms(source: string): string[] {
  const forms = [''];
  let depth = 0;
  for (const char of source) {
    if ('[{'.includes(char)) depth += 1;
    if (']}'.includes(char)) depth -= 1;
    if (char === '|' && depth === 0) forms.push('');
    else forms[forms.length - 1] += char;
  }
  return forms.map((form) => form.trim());
}

function parseParts(source: string, cursor: { at: number }, closing: string): TemplatePart[] {
  const parts: TemplatePart[] = [];
  while (cursor.at < source.length && !closing.includes(source[cursor.at] ?? '')) {
    const char = source[cursor.at];
    if (char === ']') break;
    if (char === '{') parts.push(parseSlot(source, cursor));
    else if (char === '[') parts.push(parseGroup(source, cursor));
    else parts.push(parseText(source, cursor, closing));
  }
  return parts;
}

function parseText(source: string, cursor: { at: number }, closing: string): TemplatePart {
  const from = cursor.at;
  while (cursor.at < source.length && !`{[]${closing}`.includes(source[cursor.at] ?? ''))
    cursor.at += 1;
  return { kind: 'text', text: source.slice(from, cursor.at) };
}

function parseGroup(source: string, cursor: { at: number }): TemplatePart {
  cursor.at += 1;
  const parts = parseParts(source, cursor, '|]');
  let otherwise: readonly TemplatePart[] = [];
  if (source[cursor.at] === '|') {
    cursor.at += 1;
    otherwise = parseParts(source, cursor, ']');
  }
  if (source[cursor.at] !== ']') throw new SyntaxError(`"${source}": a "[" is not closed.`);
  cursor.at += 1;
  return { kind: 'group', parts, otherwise };
}

function parseSlot(source: string, cursor: { at: number }): TemplatePart {
  const close = source.indexOf('}', cursor.at);
  if (close < 0) throw new SyntaxError(`"${source}": a "{" is not closed.`);
  const inner = source.slice(cursor.at + 1, close).trim();
  cursor.at = close + 1;
  if (inner === 'noun' || inner === 'end') return { kind: inner };
  const verb = /^(?:(.+?):)?verb\s+([^|]+?)(?:\|(.+))?$/.exec(inner);
  if (verb?.[2]) {
    return {
      kind: 'verb',
      subject: verb[1] ?? null,
      singular: verb[2],
      plural: verb[3] ?? verb[2],
    };
  }
  const [name = '', casus = 'nom'] = inner.split(':').map((piece) => piece.trim());
  const known = CASES.find((each) => each === casus);
  if (!known)
    throw new SyntaxError(`"${source}": "${casus}" is no case; nom, gen, dat and acc are.`);
  return { kind: 'slot', name, casus: known };
}
