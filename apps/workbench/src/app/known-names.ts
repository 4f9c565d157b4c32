import type { Catalogue } from '../worker/catalogue.js';

/** Something with a name: its identifier, what the page calls it, and what else people call it. */
export interface Named {
  readonly id: string;
  readonly name: string;
  readonly also?: readonly string[];
}

/** Every sort of name that an address can hold: what there is of it. */
const SORTS = {
  actor: ({ actors }: Catalogue) =>
    actors.map(({ id, name, english }) => ({ id, name, also: english })),
  answering: (names: Catalogue) => [...instruments(names), ...clauses(names), ...names.rules],
  axiom: ({ axioms }: Catalogue) => [...axioms.map(({ id, says }) => ({ id, name: says })), ALL],
  clause: (names: Catalogue) => [...clauses(names), ...names.rules],
  comparable: (names: Catalogue) => [...comparable(names), ...names.rules],
  instrument: (names: Catalogue) => instruments(names),
  'instrument-kind': (names: Catalogue) =>
    names.instruments.map(({ type, typeName }) => ({ id: type, name: typeName })),
  promise: ({ promises }: Catalogue) => called(promises),
  record: ({ records }: Catalogue) => [...records, ALL],
  report: (names: Catalogue) => reports(names),
  source: (names: Catalogue) => [...names.sources, ...names.actors, ...reports(names)],
  status: ({ statuses }: Catalogue) => called(statuses),
  subject: (names: Catalogue) => [...reports(names), ...instruments(names)],
};

export type NameSort = keyof typeof SORTS;

export function namesOf(names: Catalogue, sort: NameSort): readonly Named[] {
  return SORTS[sort](names);
}

/** Says whether there is such a name; each sort is looked through once. */
export function nameChecker(names: Catalogue): (sort: NameSort, name: string) => boolean {
  const known = new Map<NameSort, ReadonlySet<string>>();
  return (sort, name) => {
    const own = known.get(sort) ?? new Set(namesOf(names, sort).map(({ id }) => id));
    known.set(sort, own);
    return own.has(name);
  };
}

/** Instruments, their clauses, and limbs by themselves. */
export function comparable(names: Catalogue): Named[] {
  return names.instruments.flatMap((item) => [
    { id: item.id, name: item.title },
    ...item.clauses.flatMap(({ id, locator, limbs }) => {
      const name = `${item.title}: ${locator ?? id.split('.').at(-1)}`;
      const own = [...new Set(limbs)];
      return [
        { id, name },
        ...own.map((limb) => ({ id: `${id}.${limb}`, name: `${name} (${limb})` })),
      ];
    }),
  ]);
}

const ALL: Named = { id: 'all', name: 'all' };

const called = (entries: Readonly<Record<string, string>>): Named[] =>
  Object.entries(entries).map(([id, name]) => ({ id, name }));

const instruments = (names: Catalogue): Named[] =>
  names.instruments.map(({ id, title, groups }) => ({ id, name: title, also: groups }));

const clauses = (names: Catalogue): Named[] =>
  names.instruments.flatMap((item) =>
    item.clauses.map(({ id, locator, head }) => ({
      id,
      name: `${item.title}: ${locator ?? head}`,
      also: item.groups,
    })),
  );

const reports = (names: Catalogue): Named[] =>
  names.reports.map(({ id, title }) => ({ id, name: title }));
