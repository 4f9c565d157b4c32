import type { AstNode } from 'langium';
import type * as ast from '../grammar/generated/ast.js';
import { andAfterLimbs } from './and-after-limbs.js';
import { parameterTypes, relationArguments, roleType } from './arguments.js';
import { type Checking, type NodeChecks, walk } from './checking.js';
import { citationPlace } from './citations.js';
import { columnSaid, familyOnly } from './families.js';
import { factDate, knownLater, lifeOrder, memberSpells, partySpells, periodOrder } from './life.js';
import { alternatives, unreachableLimbs } from './limbs.js';
import { entryNames, eventNames, instrumentTitle, nounNames, relationNames } from './names.js';
import { completeRoles, countedRoles, describedRoles, dutyRoles, patternRoles } from './roles.js';
import { clauseSource, factSource, paragraphDigest } from './sources.js';
import { eventTemplates, relationTemplates } from './templates.js';
import { binders } from './variables.js';
import { verbs } from './verbs.js';

/** Checks that need one text and what it refers to. */
const CHECKS: NodeChecks = {
  ActorDecl: [nounNames],
  Citation: [citationPlace],
  ClauseBody: [binders],
  ClauseDecl: [clauseSource, unreachableLimbs],
  Column: [columnSaid, familyOnly],
  Completeness: [completeRoles, factSource, periodOrder],
  CountsHead: [countedRoles],
  DatedFact: [factDate, factSource],
  DutyHead: [dutyRoles],
  EventDecl: [eventNames, eventTemplates, verbs],
  Exists: [periodOrder],
  FromTable: [familyOnly],
  GroupDecl: [memberSpells, nounNames],
  GroupFiller: [alternatives],
  InForce: [periodOrder],
  InstrumentDecl: [instrumentTitle, lifeOrder, knownLater, partySpells],
  KindDecl: [nounNames],
  KindEntry: [entryNames],
  LimbDecl: [(node, { report }) => andAfterLimbs(node, report)],
  Members: [periodOrder],
  Overrides: [familyOnly],
  ParagraphDecl: [paragraphDigest],
  Parties: [periodOrder],
  PartyColumn: [familyOnly],
  PatternFormula: [patternRoles],
  PlaceDecl: [nounNames],
  RelationDecl: [parameterTypes, relationNames, relationTemplates],
  RoleDecl: [roleType],
  Spell: [periodOrder],
  Suspended: [periodOrder],
  Test: [describedRoles, relationArguments],
};

type Any = readonly ((node: AstNode, checking: Checking) => void)[] | undefined;

export function checkDocument(tree: ast.Document, checking: Checking): void {
  walk(tree, (node) => {
    const checks = CHECKS[node.$type as keyof NodeChecks] as Any;
    if (checks) for (const check of checks) check(node, checking);
  });
}
