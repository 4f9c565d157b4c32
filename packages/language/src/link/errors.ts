import { nearest } from '@casus/model';
import type { LangiumDocument, Reference } from 'langium';
import type { Finding, Report } from '../diagnostic.js';
import type { CasusServices } from './services.js';

/** Words for what a reference may point to, for the reader of an error. */
const WHAT: Readonly<Record<string, string>> = {
  ActDecl: 'verb of an event',
  ActorDecl: 'actor',
  Cited: 'source',
  ClauseDecl: 'clause',
  EventDecl: 'event type',
  GroupDecl: 'group',
  InstrumentDecl: 'instrument',
  Named: 'name',
  Noun: 'kind, place, relation or role',
  Party: 'actor or group',
  Predicate: 'event type, relation or term',
  RecordDecl: 'record',
  RelationDecl: 'relation or term',
};

/** Proposes names; asked often, it looks through the library once for each sort and name. */
export interface Namer {
  /** The nearest name of the sort, else of any. */
  readonly near: (type: string, name: string) => string | null;
  readonly known: (type: string, name: string) => boolean;
  /** Words of declarations that could not be read: they may be declared there. */
  readonly withheld: ReadonlySet<string>;
}

export function namer(services: CasusServices, withheld: ReadonlySet<string>): Namer {
  const index = services.shared.workspace.IndexManager;
  const names = new Map<string | undefined, ReadonlySet<string>>();
  const found = new Map<string, string | null>();
  const known = (type: string | undefined) => {
    const before = names.get(type);
    if (before) return before;
    const all = new Set(index.allElements(type).map((item) => item.name));
    names.set(type, all);
    return all;
  };
  const near: Namer['near'] = (type, name) => {
    const key = `${type} ${name}`;
    const before = found.get(key);
    if (before !== undefined) return before;
    const proposal =
      otherCase(name, known(undefined)) ??
      nearest(name, known(type)) ??
      nearest(name, known(undefined));
    found.set(key, proposal);
    return proposal;
  };
  return { near, known: (type, name) => known(type).has(name), withheld };
}

/** Names that nothing declares, each with the nearest name that something does. */
export function reportUnresolved(
  document: LangiumDocument,
  services: CasusServices,
  names: Namer,
  report: Report,
): void {
  for (const reference of document.references) {
    if (!('ref' in reference) || reference.ref !== undefined || !reference.$refNode) continue;
    if (maybeUnread(reference.$refText, names)) continue;
    const type = typeOf(reference, services);
    report(reference.$refNode, finding(type, reference.$refText, names));
  }
}

function finding(type: string, name: string, names: Namer): Finding {
  const what = WHAT[type] ?? 'name';
  const proposal = names.near(type, name);
  if (proposal !== name) return unknown(what, name, proposal);
  const message = `"${name}" is declared, but not as ${/^[aeiou]/.test(what) ? 'an' : 'a'} ${what}.`;
  return { code: 'wrong-sort', message };
}

export function unknown(what: string, name: string, proposal: string | null) {
  const hint = proposal ? ` Did you mean "${proposal}"?` : '';
  return { code: 'unknown-name', message: `No ${what} is called "${name}".${hint}`, proposal };
}

/** Whether the name, or a part of it, stands in something that could not be read. */
export function maybeUnread(name: string, names: Namer): boolean {
  return names.withheld.size > 0 && name.split('.').some((part) => names.withheld.has(part));
}

function typeOf(reference: Reference, services: CasusServices): string {
  const info = reference.error?.info;
  return info ? services.shared.AstReflection.getReferenceType(info) : 'Named';
}

/** "rus" for "RUS": letters large or small are the likeliest slip. */
function otherCase(name: string, known: Iterable<string>): string | null {
  const small = name.toLowerCase();
  for (const candidate of known) if (candidate.toLowerCase() === small) return candidate;
  return null;
}
