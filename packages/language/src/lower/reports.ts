import type {
  Account,
  Anchor,
  Clause,
  Report,
  ReportStatement,
  StatementContent,
} from '@casus/model';
import type * as ast from '../grammar/generated/ast.js';
import { newCase } from './case.js';
import { clauseBody } from './clauses.js';
import { type ClauseOwner, type Context, target } from './context.js';
import { instant } from './dates.js';
import { clauseName } from './formulas.js';
import { texts } from './names.js';
import { pattern } from './patterns.js';

export function report(
  decl: ast.ReportDecl,
  ownerOf: (decl: ast.InstrumentDecl | null) => ClauseOwner,
  context: Context,
): Report {
  const published = decl.published.at(-1);
  if (!published) {
    context.report(decl, {
      code: 'unpublished-report',
      message: 'Say when the report was published: it is audited as of that day.',
    });
  }
  return {
    id: decl.name,
    publisher: texts([{ texts: decl.publishers }]),
    language: decl.language.at(-1) ?? 'und',
    published: instant(published ?? '1970-01-01', decl, context.report),
    titles: texts(decl.titles),
    paragraphs: decl.paragraphs.map((item) => ({
      anchor: { paragraph: Number(item.number), sentence: null, digest: item.digest ?? null },
      by: target(item.by)?.name ?? null,
      gist: texts([item]),
    })),
    accounts: decl.accounts.map((item, index) =>
      account(item, `${decl.name}#account${index + 1}`, ownerOf, context),
    ),
    statements: decl.statements.map((item, index) =>
      statement(item, `${decl.name}#statement${index + 1}`, context),
    ),
    about: decl.about.map((item) => target(item)?.name ?? item.$refText),
  };
}

function anchor(node: ast.AnchorRef): Anchor {
  return {
    paragraph: Number(node.paragraph),
    sentence: node.sentence === undefined ? null : Number(node.sentence),
    digest: node.digest ?? null,
  };
}

/** An account is a clause of its own, said of somebody else's; one clause for each reading of its wording. */
function account(
  node: ast.AccountDecl,
  id: string,
  ownerOf: (decl: ast.InstrumentDecl | null) => ClauseOwner,
  context: Context,
): Account {
  const described = target(node.clause)?.$container ?? null;
  const whole = clauseBody(node.body, ownerOf(described), context);
  const readings = [...new Set(whole.limbs.map((limb) => limb.reading))];
  const clauses = readings.map(
    (reading): Clause => ({
      ...whole,
      id: reading === null ? id : `${id}:${reading}`,
      limbs: whole.limbs.filter((limb) => limb.reading === reading),
    }),
  );
  return {
    id,
    clause: clauseName(node.clause),
    anchor: anchor(node.anchor),
    only: node.only,
    readings: clauses,
  };
}

function statement(node: ast.StatementDecl, id: string, context: Context): ReportStatement {
  const by = target(node.by)?.name ?? null;
  return { id, anchor: anchor(node.anchor), says: content(node.content, context), by };
}

function content(node: ast.StatementContent, context: Context): StatementContent {
  switch (node.$type) {
    case 'HappenedStatement': {
      const within = newCase(context, { prefix: '', on: null, known: 'at once' });
      const lowered = pattern(node.pattern, null, within.scope);
      const when =
        node.when?.$type === 'Moment' ? instant(node.when.date, node, context.report) : null;
      return {
        kind: 'happened',
        pattern: lowered?.pattern ?? { type: '', handle: null, roles: {}, inside: null },
        when,
      };
    }
    case 'LifeStatement':
      return {
        kind: 'life',
        instrument: target(node.instrument)?.name ?? '',
        step: node.step,
        when: node.when ? instant(node.when, node, context.report) : null,
        at: node.at ?? null,
      };
    case 'OrderStatement':
      return { kind: 'order', earlier: moment(node.earlier), later: moment(node.later) };
    case 'FirstStatement':
      return {
        kind: 'first',
        actor: target(node.actor)?.name ?? '',
        clause: clauseName(node.clause),
      };
    case 'PartiesStatement':
      return {
        kind: 'parties',
        instrument: target(node.instrument)?.name ?? '',
        parties: node.parties.flatMap((item) => target(item)?.name ?? []),
      };
    case 'GistStatement':
      return { kind: 'quote', gist: texts([node]) };
  }
}

/** `instrument.step` or `record.label`: a point in time somebody can look up. */
function moment(node: ast.Moment2): string {
  if (node.instrument) return `${target(node.instrument)?.name ?? ''}.${node.step}`;
  return `${target(node.record)?.name ?? ''}.${node.label}`;
}
