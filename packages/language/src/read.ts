import type { Model } from '@casus/model';
import { type ParseResult, URI } from 'langium';
import { habits } from './check/habits.js';
import { checkLibrary } from './check/library.js';
import { taxonomy } from './check/taxonomy.js';
import { collector, type Diagnostic, inOrder } from './diagnostic.js';
import { namer } from './link/errors.js';
import type { CasusServices, Rules } from './link/services.js';
import { createShelf, type Entry } from './link/shelf.js';
import { assemble } from './lower/library.js';
import type { CasusParseResult } from './parse/parser.js';
import { shownPath } from './path.js';
import { roleTables, type Study, type Surroundings, study } from './study.js';

export interface SourceText {
  /** Shown in diagnostics; also tells texts apart. */
  readonly path: string;
  readonly text: string;
  /** Beside a library that its writer cannot change: what is declared in both is a fault of this text. */
  readonly own?: boolean;
}

export interface Reading {
  readonly model: Model;
  /** In the order of the texts' paths, then by place. */
  readonly diagnostics: readonly Diagnostic[];
}

/** A library being read: texts go in, can be replaced one at a time, and come out as a model. */
export interface Workspace {
  readonly services: CasusServices;
  /**
   * Puts texts in (replacing those of the same path), reads and checks them and all that depends
   * on them; the rest is kept from the reading before.
   */
  readonly read: (texts: readonly SourceText[]) => Promise<Reading>;
}

export function createWorkspace(rules: Rules = 'all'): Workspace {
  const shelf = createShelf<Study>(rules);
  const own = new Set<string>();
  let before = '';
  const read = async (texts: readonly SourceText[]): Promise<Reading> => {
    await shelf.put(texts);
    for (const text of texts) own[text.own ? 'add' : 'delete'](URI.file(text.path).path);
    // By path: what a library says does not hang on the order in which its files were found.
    const entries = [...shelf.entries()].sort((a, b) => (pathOf(a) < pathOf(b) ? -1 : 1));
    const around = surroundings(entries, shelf.services);
    // Texts are held to what the library does elsewhere: a new habit puts them all in question.
    const now = JSON.stringify(around.habits);
    const anew = now !== before;
    before = now;
    const studies = entries.map((entry): Study => {
      if (anew || !entry.study) entry.study = study(entry, around);
      return entry.study;
    });
    const model = assemble(studies.map((item) => item.part));
    const findings = studies.flatMap((item) => item.findings);
    const isOwn = (entry: Entry<Study>) => own.has(pathOf(entry));
    checkLibrary(
      [...entries.filter((one) => !isOwn(one)), ...entries.filter(isOwn)].map(({ tree }) => tree),
      model,
      around.taxonomy,
      collector(findings),
    );
    return {
      model,
      diagnostics: inOrder(
        findings,
        entries.map(({ document }) => shownPath(document)),
      ),
    };
  };
  return { services: shelf.services, read };
}

const pathOf = (entry: Entry<Study>): string => entry.document.uri.path;

function surroundings(entries: readonly Entry<Study>[], services: CasusServices): Surroundings {
  const trees = entries.map((entry) => entry.tree);
  const withheld = new Set(
    entries.flatMap(({ document }) => [
      ...(document.parseResult as ParseResult as CasusParseResult).withheld,
    ]),
  );
  return {
    services,
    names: namer(services, withheld),
    clauseIds: clauseIds(entries),
    habits: habits(trees),
    roles: roleTables(),
    taxonomy: taxonomy(trees),
  };
}

function clauseIds(entries: readonly Entry<Study>[]): Set<string> {
  const ids = entries.flatMap(({ exports }) =>
    [...exports].flatMap((item) => {
      const [type = '', name = ''] = item.split(' ');
      return type === 'ClauseDecl' || type === 'RuleDecl' ? [name] : [];
    }),
  );
  return new Set(ids);
}

/** Reads and checks texts at once. Never throws for what a text says: see the diagnostics. */
export function readLibrary(texts: readonly SourceText[]): Promise<Reading> {
  return createWorkspace().read(texts);
}
