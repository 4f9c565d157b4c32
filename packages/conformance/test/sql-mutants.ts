/** A fault in the SQL: what stands there, and what stands there instead. */
export interface Mutant {
  readonly name: string;
  /** Which of the worlds that the test draws shows it, counted from 1; another generator, other worlds. */
  readonly world: number;
  readonly from: RegExp;
  readonly to: string;
}

const DAY = `DATE '[0-9-]+'`;

/** Faults that SQL over three values invites: each is one slip of a hand that wrote it. */
export const MUTANTS: readonly Mutant[] = [
  {
    name: 'or over rows in two values: an act that may answer counts as done',
    world: 42,
    from: /MAX\("value"\) AS "value" FROM/g,
    to: 'MAX(CASE WHEN "value" > 0 THEN 2 ELSE 0 END) AS "value" FROM',
  },
  { name: 'greatest for least', world: 1, from: /LEAST\((?=x\."standing")/g, to: 'GREATEST(' },
  {
    name: 'least for greatest',
    world: 1,
    from: /GREATEST\((?=\(2 - x\."x3"\), x\."x4"\))/g,
    to: 'LEAST(',
  },
  {
    name: 'not in two values',
    world: 43,
    from: /\(2 - (x\."x\d+")\)/g,
    to: '(CASE WHEN $1 = 2 THEN 0 ELSE 2 END)',
  },
  {
    name: 'a flag that is not coded read as denied',
    world: 2,
    from: /ELSE 1 END AS "f/g,
    to: 'ELSE 0 END AS "f',
  },
  {
    name: 'a coalesce lost: an open end is no end',
    world: 1,
    from: new RegExp(
      `LEAST\\(GREATEST\\(COALESCE\\((CAST\\("left_[a-z]+" AS DATE\\)), ${DAY}\\), ${DAY}\\), ${DAY}\\)`,
      'g',
    ),
    to: '$1',
  },
  {
    name: 'a closed interval: the first day out is still in',
    world: 15,
    from: /(h\."start_latest") < (p\."to")/g,
    to: '$1 <= $2',
  },
  {
    name: 'an uncertain date read at its first day',
    world: 19,
    from: /h\."start_earliest" (=|<>) h\."start_latest"/g,
    to: `'$1' = '='`,
  },
  {
    name: 'throughout read as at some time',
    world: 24,
    from: /CASE WHEN MIN\((y\."x\d+")\) = MAX\(\1\) THEN MIN\(\1\) ELSE 1 END/g,
    to: 'MAX($1)',
  },
  {
    name: 'of two spells that differ the stronger wins',
    world: 17,
    from: /CASE WHEN MIN\((s\."f\d+")\) = MAX\(\1\) THEN MIN\(\1\) ELSE 1 END/g,
    to: 'COALESCE(MAX($1), 1)',
  },
  {
    name: 'who has left stays bound',
    world: 18,
    from: /WHEN i\."now" = 0 THEN '(?:lapsed|ended)'/g,
    to: '',
  },
  {
    name: 'a coalesce lost: who is no member today is neither bound nor free',
    world: 18,
    from: /COALESCE\((m\."force"), 0\)/g,
    to: '$1',
  },
  {
    name: 'an inner join: who did nothing is not listed',
    world: 1,
    from: /LEFT JOIN (?="atop_\d+_\d+_\d+_done|\(SELECT a\."because of")/g,
    to: 'JOIN ',
  },
  { name: 'a party owes itself', world: 1, from: /a\."who" <> (?:b\."who"|x\."\d") AND/g, to: '' },
  { name: 'an unknown author is nobody', world: 11, from: /a\."by" IS NULL OR/g, to: 'FALSE OR' },
  {
    name: 'a row of a list closed is read as open',
    world: 17,
    from: /WHEN p\."2c\d+" = 1 THEN 0/g,
    to: '',
  },
  {
    name: 'an act that ended before the duty counts as done',
    world: 15,
    from: /\(COALESCE\(d0_0\."until", DATE '0001-01-01'\) > i\."onset_to"/g,
    to: '(TRUE',
  },
  {
    name: 'a closed interval throughout an uncertain date',
    world: 24,
    from: /(m\d\."from" <= h\."start_latest" AND m\d\."to") > (h\."start_earliest")/g,
    to: '$1 >= $2',
  },
];
