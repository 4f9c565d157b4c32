// What the law says of a world of alliances and events.
import { readdirSync, readFileSync } from 'node:fs';
import { readLibrary } from '@casus/language';
import {
  DAY,
  type Description,
  endOfDay,
  type Fact,
  type Family,
  type Instance,
  instantiate,
  isoDay,
  type Model,
  startOfDay,
  type TableRow,
} from '@casus/model';
import { evaluate } from '@casus/reference';
import { LAST, type World } from './alliances.js';

const root = new URL('../../../../library/', import.meta.url);
const paths = ['vocabulary', 'families'].flatMap((folder) =>
  readdirSync(new URL(folder, root)).map((file) => `${folder}/${file}`),
);
const { model } = await readLibrary(
  paths.map((path) => ({ path, text: readFileSync(new URL(path, root), 'utf8') })),
);
// Rules of the vocabulary derive nothing that these clauses ask for.
export const whole: Model = { ...model, instruments: [], clauses: [], rows: [], records: [] };
export const atop = model.families.find(({ instrument }) => instrument.id === 'atop') as Family;

/** As facts: what shares the conflict is because of what it answers, where nothing finer is said. */
function facts({ happenings, complete }: World): Fact[] {
  const marks = { citations: [], speaker: null, knownFrom: null, reading: null };
  const id = (value: unknown) => (value === null ? [] : [`cow:${value}`]);
  const described = happenings.map((row): Description => {
    const alike = happenings.filter((o) => row.conflict !== null && o.conflict === row.conflict);
    const because = row['because of']
      ? [String(row['because of'])]
      : alike.map((o) => String(o.id));
    const roles = {
      by: id(row.by),
      on: id(row.on),
      to: id(row.to),
      'because of': row.type === 'attack' ? [] : because,
    };
    const known = Object.entries(roles).filter(([, ids]) => ids.length > 0);
    const last = (value: unknown, days: number) => endOfDay(String(value)) - days * DAY;
    return {
      kind: 'description',
      happening: String(row.id),
      type: String(row.type),
      roles: Object.fromEntries(known),
      start: {
        earliest: startOfDay(String(row.start_earliest)),
        latest: last(row.start_latest, 0),
      },
      end:
        row.end_latest === null
          ? null
          : {
              earliest: startOfDay(String(row.end_earliest)) - DAY,
              latest: last(row.end_latest, 1),
            },
      value: 2,
      inside: null,
      marks,
    };
  });
  const claim: Fact = {
    kind: 'claim',
    names: ['assistance'],
    about: {},
    from: null,
    to: null,
    marks,
  };
  return complete ? [...described, claim] : described;
}

/** An act against a standing prohibition: SQL has a row for each, the law one answer for each pair. */
export const STANDING = '.non-aggression';

interface Law {
  /** What is listed, but for the dormant and what was never in force. */
  readonly listed: readonly string[];
  /** Pairs that were ever surely bound not to attack: only these owe an account of their acts. */
  readonly bound: ReadonlySet<string>;
}

/** What the reference says of a world. */
export function lawOf(of: World): Law {
  const on = endOfDay(LAST);
  const view = { on, asKnownOn: on, accordingTo: null, readings: [] };
  const told = facts(of);
  const instances = ['7', '8'].flatMap((key) => {
    const rows = of.promises.filter((row) => String(row.atopid) === key) as TableRow[];
    return evaluate(instantiate(whole, atop, key, rows), told, view);
  });
  const bound = instances
    .filter(({ clause, since }) => clause.endsWith(STANDING) && since !== null)
    .map(({ clause, bindings: { P, Q } }) => JSON.stringify([clause, code(Q), code(P)]));
  return { listed: instances.flatMap(lines), bound: new Set(bound) };
}

const code = (who: string | null | undefined) => who?.slice('cow:'.length) ?? null;

function lines(i: Instance): string[] {
  if (!i.clause.startsWith('atop.') || i.status === 'dormant') return [];
  if (i.status === 'not in force' && i.since === null) return [];
  const { P, Q, A } = i.bindings;
  if (i.clause.endsWith(STANDING)) {
    if (i.since === null) return [];
    const broken = i.status === 'breached';
    if (!broken && i.reason !== 'performance') return [];
    return [JSON.stringify([i.clause, code(Q), code(P), broken ? 2 : 1])];
  }
  const [h] = Object.values(i.happenings);
  const since = i.since ? isoDay(i.since.latest) : null;
  const why = i.status === 'not in force' ? null : i.reason;
  const parts = [i.status, why, since, i.force, i.trigger];
  return [JSON.stringify([i.clause, code(Q), code(P), code(A), h, ...parts])];
}
