import type { Pattern, Term } from '@casus/model';
import { name } from './dialect.js';
import { type EventSource, eventSource } from './events.js';
import { fits, matches } from './formulas.js';
import type { Frame } from './frame.js';
import type { LimbRows } from './rows.js';
import { type Expr, least } from './truth.js';
import type { Compiling } from './types.js';
import { NotInSql } from './types.js';

/** What an act of the head's pattern is joined to its instance by, and how far it answers it. */
export interface Acts {
  readonly source: EventSource;
  /** Join conditions, no two of which hold of one pair: an equality each, where there is one to have. */
  readonly links: readonly string[];
  readonly value: Expr;
}

/** An instance as later stages see it: alias `i` over the limb's rows. */
export function instanceFrame(compiling: Compiling, rows: LimbRows): Frame {
  const cell = (column: string) => `i.${name(column)}`;
  const happening = { alias: 'i', type: '', role: () => null };
  return {
    compiling,
    stretch: null,
    happening: 'i',
    variables: new Map([...rows.variables].map(([variable, at]) => [variable, cell(at)])),
    handles: new Map(rows.handle === null ? [] : [[rows.handle, happening]]),
    on: 'i."on"',
    leaf: (value) => value,
    joins: new Map(),
  };
}

/**
 * Acts by this bearer. `possible`: those that only may answer count too (a prohibition asks for
 * them, and a duty where the record is complete); then acts without a link are looked through as well.
 */
export function actsOf(act: Pattern, bearer: Term, possible: boolean, frame: Frame): Acts {
  const { compiling } = frame;
  const source = eventSource(compiling, act.type);
  const agent = source.role('a', 'by');
  const who = fits(agent, bearer, frame);
  const roles = { ...act.roles };
  delete roles.by;
  const parts = matches({ ...act, roles }, source, 'a', frame);
  const value = least(...parts.map((part) => part.value), who);
  return { source, links: links(act, bearer, agent, possible, frame), value };
}

function links(
  act: Pattern,
  bearer: Term,
  agent: string | null,
  possible: boolean,
  frame: Frame,
): string[] {
  const { columns } = frame.compiling.options.happenings;
  const because = columns.includes('because of');
  const conflict = columns.includes('conflict');
  const linked = act.roles['because of'] !== undefined;
  const found: string[] = [];
  if (linked && because) found.push('a."because of" = i."id"');
  const unsaid = because ? 'a."because of" IS NULL AND ' : '';
  if (linked && conflict) found.push(`${unsaid}a."conflict" = i."conflict"`);
  if (linked && !possible) return found;
  const loose = conflict ? '(a."conflict" IS NULL OR i."conflict" IS NULL)' : 'TRUE';
  const rest = linked ? `${unsaid}${loose}` : 'TRUE';
  if (agent === null) return [...found, rest];
  const cell = bearer.kind === 'variable' ? frame.variables.get(bearer.name) : null;
  if (cell === undefined) throw new NotInSql('its bearer stands in no column');
  const own = cell === null ? 'TRUE' : `${agent} = ${cell}`;
  return [...found, `${own} AND ${rest}`, ...(possible ? [`${agent} IS NULL AND ${rest}`] : [])];
}
