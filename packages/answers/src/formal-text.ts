export interface Passage {
  readonly path: string;
  readonly text: string;
}

const DECLARATION = /^[a-z][a-z-]* +([A-Za-z0-9][A-Za-z0-9-]*)/;

/**
 * A declaration of the library's text, with the comment above it: what begins with `KEYWORD name` at this
 * depth and all that is set in further. null: not there.
 */
function block(lines: readonly string[], name: string, depth: number): readonly string[] | null {
  const start = lines.findIndex(
    (line) => indent(line) === depth && DECLARATION.exec(line.trim())?.[1] === name,
  );
  if (start < 0) return null;
  let first = start;
  while (first > 0 && isComment(lines[first - 1] ?? '', depth)) first -= 1;
  let end = start + 1;
  while (end < lines.length && (blank(lines[end]) || indent(lines[end] ?? '') > depth)) end += 1;
  while (blank(lines[end - 1])) end -= 1;
  // A comment set in below belongs to the next declaration if a blank line parts them.
  return lines.slice(first, end);
}

const indent = (line: string) => line.length - line.trimStart().length;
const blank = (line: string | undefined) => line !== undefined && line.trim() === '';
const isComment = (line: string, depth: number) =>
  indent(line) === depth && line.trimStart().startsWith('//');

/**
 * The formal text of `instrument.clause`, or of whatever a text declares by a name: an instrument, an
 * event type, an actor, a record; null where the texts have none (a rule of the vocabulary).
 */
export function formalText(texts: readonly Passage[], id: string): Passage | null {
  const [instrument = '', clause] = id.split('.');
  for (const { path, text } of texts) {
    const whole = block(text.split('\n'), instrument, 0);
    if (whole && clause === undefined) return { path, text: whole.join('\n') };
    if (clause === undefined) continue;
    const found = whole && block(whole, clause, 2);
    if (found) return { path, text: found.map((line) => line.slice(2)).join('\n') };
  }
  return null;
}

/**
 * What a scenario of the library gives, as text that can be given again; empty: nothing but records. Titles are
 * told apart by their files: `location` (file:line) says which one is meant.
 */
export function scenarioGiven(
  texts: readonly Passage[],
  id: string,
  location: string,
): readonly string[] {
  const meant = ({ path }: Passage) => `/${location}`.replace(/:\d+$/, '').endsWith(`/${path}`);
  for (const { text } of texts.filter(meant)) {
    const lines = text.split('\n');
    const start = lines.findIndex((line) => line.startsWith(`scenario "${id}"`));
    if (start < 0) continue;
    const rest = lines.slice(start + 1);
    const end = rest.findIndex((line) => !blank(line) && indent(line) === 0);
    const body = (end < 0 ? rest : rest.slice(0, end))
      .map((line) => line.replace(/(^|\s)\/\/.*$/, ''))
      .join('\n');
    const given = /^\s*given\s([\s\S]*?)(?=\n\s*expect\s|$(?![\s\S]))/m.exec(body)?.[1];
    return given ? [given.trim().replace(/\s*\n\s*/g, ' ')] : [];
  }
  return [];
}
