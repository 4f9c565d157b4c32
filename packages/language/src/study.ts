import { checkDocument } from './check/document.js';
import type { Habits } from './check/habits.js';
import { strangeLetters } from './check/letters.js';
import type { Taxonomy } from './check/taxonomy.js';
import { collector, type Diagnostic } from './diagnostic.js';
import type * as ast from './grammar/generated/ast.js';
import { maybeUnread, type Namer, reportUnresolved, unknown } from './link/errors.js';
import type { CasusServices } from './link/services.js';
import type { Entry } from './link/shelf.js';
import type { Context, RoleInfo } from './lower/context.js';
import { lowerDocument, type Part } from './lower/part.js';
import { rolesOf } from './lower/vocabulary.js';
import { reportSyntax } from './syntax.js';

/** What one text means and what is wrong with it, as far as it and what it refers to tell. */
export interface Study {
  readonly part: Part;
  readonly findings: readonly Diagnostic[];
}

/** What all texts of a reading share. */
export interface Surroundings {
  readonly services: CasusServices;
  readonly names: Namer;
  readonly clauseIds: ReadonlySet<string>;
  readonly habits: Habits;
  readonly roles: Context['roles'];
  readonly taxonomy: Taxonomy;
}

/** Role tables of event types, each made once for a reading. */
export function roleTables(): Context['roles'] {
  const cache = new Map<ast.EventDecl, ReadonlyMap<string, RoleInfo>>();
  return (event) => {
    const known = cache.get(event) ?? rolesOf(event);
    cache.set(event, known);
    return known;
  };
}

export function study({ document, tree }: Entry<Study>, around: Surroundings): Study {
  const findings: Diagnostic[] = [];
  const report = collector(findings);
  const { names, services, clauseIds, roles, taxonomy, habits } = around;
  reportSyntax(document, (name) => names.near('Party', name), findings);
  reportUnresolved(document, services, names, report);
  const context: Context = {
    report,
    roles,
    hasClause: (id) => clauseIds.has(id),
    unknownClause: (node) => {
      if (maybeUnread(node.clause, names)) return;
      report(node, unknown('clause', node.clause, names.near('ClauseDecl', node.clause)));
    },
  };
  const part = lowerDocument(tree, context);
  checkDocument(tree, { roles, names, taxonomy, part, habits, report });
  strangeLetters(document, findings);
  return { part, findings };
}
