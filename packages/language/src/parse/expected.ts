/** What a syntax error says it expected, and in the words of the language. */
const SORTS: Readonly<Record<string, string>> = {
  ID: 'a name (small letters)',
  PROPER: 'a proper name (capital letter)',
  VAR: 'a variable (one capital letter)',
  HANDLE: 'a handle (one small letter)',
  JUDGED: 'a handle ("h counts as …")',
  STRING: 'a text in quotation marks',
  INT: 'a number',
  DATE: 'a date',
  FRACTION: 'a fraction',
  EOF: 'the end of the text',
};

/** Where the parser chooses among too much to list, the place says more than the list. */
const PLACES: Readonly<Record<string, string>> = {
  Head: 'what the clause says: who "must", "may", "need not" or "intends to" do something, or "h counts as …"',
  DutyHead: '"must", "must not", "may", "need not", "intends to" or "decides" after who is meant',
  Unary:
    'a condition: a happening ("attack h by X on P"), "… is …", "not", "no", "some" or a bracket',
  Filler: 'who or what: a proper name, a variable, a kind, "an ally of …" or "some …"',
  SimpleFiller: 'a proper name, a variable or a handle',
  LimbDecl: 'a limb: its label in brackets, then its condition',
};

export function expected(error: { readonly message: string }): string[] {
  const found = [...error.message.matchAll(/(?:type|keyword) '([^']+)'|\d+\. \[([^\],]+)/g)];
  return [...new Set(found.map((match) => match[1] ?? match[2] ?? ''))];
}

/** `token` null: the stretch ends too early. `first` is its first word: "treaty", "clause". */
export function describe(
  token: string | null,
  isFirst: boolean,
  first: string,
  wanted: readonly string[],
  rules: readonly string[],
): string {
  const shownToken = quoted(token ?? '');
  const said = token === null ? `This ${first} ends too early` : `${shownToken} does not fit here`;
  const rule = rules.at(-1)?.replace(/\u200B/g, '') ?? '';
  const place = PLACES[rule];
  if (place && wanted.length > 1) return `${said}: expected is ${place}.`;
  if (wanted.length === 0) {
    return isFirst
      ? `${shownToken} begins no declaration: kind, event, actor, treaty, record … do.`
      : `${shownToken} does not belong in this ${first}, or comes too early or too late in it.`;
  }
  const sorts = [...new Set(wanted.map((name) => SORTS[name] ?? `"${name}"`))];
  const shown = sorts.slice(0, 6).join(', ');
  return `${said}: expected is ${shown}${sorts.length > 6 ? ' …' : ''}.`;
}

/** A word as it is shown in a message; a text has its quotation marks already. */
export function quoted(word: string): string {
  const short = word.length > 40 ? `${word.slice(0, 39)}…` : word;
  return short.startsWith('"') ? short : `"${short}"`;
}
