/** Was mit einer Datei nicht stimmt, nach der Kennung des Fehlers. */
export const fileFaults: Readonly<Record<string, string>> = {
  'no-file': 'Eine Datei {path} gibt es nicht.',
  'many-files':
    '{path}: Benennen Sie die Datei um; *, ?, [ ] und { } bedeuten hier mehrere Dateien.',
  broken: '{path} lässt sich nicht lesen: {why}.',
  'no-column': '{path} hat keine Spalte „{column}“, die eine Tabelle von Ereignissen braucht.',
  'id-twice': '{path} hat zwei Zeilen mit der Kennung „{id}“: Ein Ereignis steht in einer Zeile.',
  'no-happening': '{path} hat keine Zeile, die als Ereignis zu brauchen ist.',
  'no-row': '{path} hat keine Zeile, die als {title} zu brauchen ist.',
  'at-line': 'Zeile {line}: {reason}.',
  'not-this': '{path} ist nicht {title}: Die Spalte „{column}“ fehlt.',
  'not-this-more': '{path} ist nicht {title}: Die Spalte „{column}“ und {count} weitere fehlen.',
  near: 'Der nächste Name dort ist „{near}“.',
  'looks-like': 'Die Datei sieht aus wie {title} ({id}).',
  suffix: '{path}: Die Endung sagt, wie zu schreiben ist, und „{suffix}“ ist keine von {formats}.',
  'own-file':
    '{path} ist eine Datei dieser Frage selbst: Schreiben Sie in eine andere, sonst ginge sie verloren.',
  'no-folder': 'Einen Ordner {path} gibt es nicht.',
  'is-folder': '{path} ist ein Ordner.',
  unwritable: '{path} lässt sich nicht schreiben: {why}',
};

const KINDS = { integer: 'keine ganze Zahl', real: 'keine Zahl', date: 'kein Tag' } as const;

const BROKEN: Readonly<Record<string, string>> = {
  cast: 'ein Wert passt nicht zur Spalte',
  'missing columns': 'Spalten fehlen',
  'too many columns': 'zu viele Spalten',
  'unquoted value': 'ein Anführungszeichen ist nicht geschlossen',
  'line size over maximum': 'sie ist zu lang',
  'invalid encoding': 'ihre Zeichen sind nicht lesbar',
  'invalid unicode': 'ihre Zeichen sind nicht lesbar',
  'invalid state': 'sie lässt sich nicht in Spalten teilen',
};

/** Gründe eines Datensatzes, nach dem englischen. */
const BECAUSE: Readonly<Record<string, string>> = {
  'SQLDATE is not a day': 'SQLDATE ist kein Tag',
  'a year is missing': 'ein Jahr fehlt',
  'date is a day that does not exist': 'date ist ein Tag, den es nicht gibt',
  'it has no day: neither start_earliest nor a date as 1939-09-01, 1939-09 or 1939':
    'ein Tag fehlt: weder start_earliest noch ein Datum wie 1939-09-01, 1939-09 oder 1939',
  'joiner is neither 0 nor 1': 'joiner ist weder 0 noch 1',
  'start_latest is before start_earliest': 'start_latest liegt vor start_earliest',
  'the event ends before it begins': 'das Ereignis endet, bevor es beginnt',
  'the event has no code': 'das Ereignis hat keine Kennzahl',
  'the exit is before the entry': 'der Austritt liegt vor dem Eintritt',
  'the first day is missing': 'der erste Tag fehlt',
  'the side is neither 1 nor 2': 'die Seite ist weder 1 noch 2',
  'the state stands on both sides of the row': 'der Staat steht auf beiden Seiten der Zeile',
  'the year in which it joined is missing': 'das Jahr, in dem er eintrat, fehlt',
  'the year is missing': 'das Jahr fehlt',
  'the year of entry is missing': 'das Jahr des Eintritts fehlt',
  'the year of exit is missing, and the row is not marked as in effect':
    'das Jahr des Austritts fehlt, und die Zeile ist nicht als geltend bezeichnet',
  'the year of formation is missing': 'das Jahr der Entstehung fehlt',
  'type_of_conflict is not 1 to 4': 'type_of_conflict ist nicht 1 bis 4',
};

/** Warum eine Zeile nicht zu brauchen ist. */
export const refusals = {
  missing: (column: string): string => `${column} fehlt`,
  malformed: (column: string, type: keyof typeof KINDS): string => `${column} ist ${KINDS[type]}`,
  broken: (how: string): string => `die Zeile ist fehlerhaft: ${BROKEN[how] ?? how}`,
  because: (reason: string): string => BECAUSE[reason] ?? reason,
};
