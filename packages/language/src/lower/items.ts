import type * as ast from '../grammar/generated/ast.js';

type Items = readonly ast.InstrumentItem[];

/** What an instrument's text says of one sort. */
export function of<T extends ast.InstrumentItem['$type']>(items: Items, type: T) {
  return items.filter(
    (item): item is Extract<ast.InstrumentItem, { $type: T }> => item.$type === type,
  );
}
