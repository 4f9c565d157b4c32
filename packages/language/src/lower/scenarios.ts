import type { Axiom, Expectation, Formula, Scenario } from '@casus/model';
import { and } from '@casus/model';
import { AstUtils } from 'langium';
import type * as ast from '../grammar/generated/ast.js';
import { shownPath } from '../path.js';
import { newCase } from './case.js';
import { type Context, target } from './context.js';
import { instant } from './dates.js';
import { facts } from './facts.js';
import { bindPattern, conjunction, flatten } from './formulas.js';
import { citations, texts } from './names.js';
import { pattern } from './patterns.js';

export function scenario(decl: ast.ScenarioDecl, context: Context): Scenario {
  const on = instant(decl.on, decl, context.report);
  const within = newCase(context, { prefix: '', on, known: 'at once' });
  return {
    id: decl.title,
    titles: texts(decl.titles),
    on: on.latest,
    asKnownOn: decl.known ? instant(decl.known, decl, context.report).latest : null,
    accordingTo: decl.sources.flatMap((item) => target(item)?.name ?? []),
    records: decl.records.flatMap((item) => target(item)?.name ?? []),
    facts: decl.given ? facts(decl.given.facts, within) : [],
    expect: decl.expects.map((item) => expectation(item, context)),
    location: location(decl),
  };
}

function location(node: ast.ScenarioDecl): string {
  const line = (node.$cstNode?.range.start.line ?? 0) + 1;
  return `${shownPath(AstUtils.getDocument(node))}:${line}`;
}

/** `instrument.clause` or `instrument.clause.limb`: the longest name that is a clause decides. */
function expectation(node: ast.Expect, context: Context): Expectation {
  const whole = context.hasClause(node.clause);
  const cut = node.clause.lastIndexOf('.');
  const clause = whole ? node.clause : node.clause.slice(0, cut);
  if (!context.hasClause(clause)) context.unknownClause(node);
  return {
    clause,
    limb: whole ? null : node.clause.slice(cut + 1),
    reading: node.reading ?? null,
    where: node.where.map((item) => [item.var, target(item.ref)?.name ?? ''] as const),
    status: node.status,
  };
}

export function axiom(decl: ast.AxiomDecl, context: Context): Axiom {
  const within = newCase(context, { prefix: '', on: null, known: 'at once' });
  const lowered = pattern(decl.pattern, null, within.scope);
  if (lowered) bindPattern(lowered, within.scope);
  const given: Formula = and(
    lowered?.where ?? and(),
    ...decl.given.map((part) => conjunction(flatten(part), null, within.scope)),
  );
  return {
    id: decl.name,
    says: texts(decl.says),
    handle: lowered?.pattern.handle ?? '',
    pattern: lowered?.pattern ?? { type: '', handle: null, roles: {}, inside: null },
    given,
    result: conjunction(flatten(decl.result), null, within.scope),
    citations: citations(decl.citations),
  };
}
