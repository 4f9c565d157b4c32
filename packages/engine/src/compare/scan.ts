import type { Axiom, Clause, Domain, Formula, Pattern, Term } from '@casus/model';
import { ownedRole } from './vocabulary.js';

/** A relation asked of somebody: the hole is the place of the one it is asked of. */
export interface RelationTest {
  readonly name: string;
  readonly args: readonly (string | null)[];
  readonly hole: number;
}

/** What two sides speak of, found before any case is built. */
export interface Scan {
  /** Names in the order in which they are met. */
  readonly constants: Set<string>;
  readonly tests: Map<string, RelationTest>;
  /** Fillers asked for together. */
  readonly joint: Map<string, readonly string[]>;
  /** Names of relations, terms, roles: an axiom matters where its result is one of them. */
  readonly names: Set<string>;
  /** Term or compound role to the role of the happening that its owner stands in, with votes. */
  readonly owners: Map<string, Map<string, number>>;
  /** Event types asked of a happening that is bound already, with the type it is bound by. */
  readonly tested: { readonly bound: string; readonly type: string }[];
  /** Different actors of one class are told apart (a variable stands in several places). */
  several: number;
}

interface Place {
  readonly patterns: Map<string, Pattern>;
  readonly bound: Set<string>;
}

export function emptyScan(): Scan {
  return {
    constants: new Set(),
    tests: new Map(),
    joint: new Map(),
    names: new Set(),
    owners: new Map(),
    tested: [],
    several: 1,
  };
}

export function scanClause(scan: Scan, clause: Clause): void {
  for (const limb of clause.limbs) {
    const place: Place = { patterns: new Map(), bound: new Set() };
    for (const binder of clause.binders) scanDomain(scan, binder.domain, place);
    if (limb.pattern) scanPattern(scan, limb.pattern, place);
    scanFormula(scan, limb.where, place);
    if (clause.unless) scanFormula(scan, clause.unless, place);
    if (clause.head.kind === 'counts as') {
      for (const term of Object.values(clause.head.roles)) scanTerm(scan, term, place);
    }
  }
  scan.several = Math.max(scan.several, clause.binders.length);
}

export function scanAxiom(scan: Scan, axiom: Axiom): void {
  const place: Place = { patterns: new Map(), bound: new Set() };
  scanPattern(scan, axiom.pattern, place);
  scanFormula(scan, axiom.given, place);
  scanFormula(scan, axiom.result, place);
}

function scanPattern(scan: Scan, pattern: Pattern, place: Place): void {
  if (pattern.handle) place.patterns.set(pattern.handle, pattern);
  for (const [role, term] of Object.entries(pattern.roles)) {
    scanTerm(scan, term, place);
    scan.names.add(role);
    const owned = ownedRole(role);
    if (owned) vote(scan, owned, term, pattern);
  }
  if (pattern.inside) scanTerm(scan, pattern.inside, place);
}

/** In which other role of the happening does the owner stand? */
function vote(scan: Scan, name: string, owner: Term, pattern: Pattern | undefined): void {
  const votes = scan.owners.get(name) ?? new Map<string, number>();
  scan.owners.set(name, votes);
  const add = (role: string) => votes.set(role, (votes.get(role) ?? 0) + 1);
  if (owner.kind === 'role') add(owner.role);
  for (const [role, term] of Object.entries(pattern?.roles ?? {})) {
    if (!ownedRole(role) && mentions(term, owner)) add(role);
  }
}

function mentions(term: Term, owner: Term): boolean {
  if (term.kind === 'any' || term.kind === 'all') return term.terms.some((t) => mentions(t, owner));
  if (owner.kind === 'const') return term.kind === 'const' && term.id === owner.id;
  const named = term.kind === 'variable' || term.kind === 'bind' ? term.name : null;
  return (owner.kind === 'variable' || owner.kind === 'bind') && named === owner.name;
}

function scanTerm(scan: Scan, term: Term, place: Place): void {
  switch (term.kind) {
    case 'const':
      scan.constants.add(term.id);
      return;
    case 'bind':
      place.bound.add(term.name);
      return;
    case 'variable':
      if (place.bound.has(term.name)) scan.several = Math.max(scan.several, 2);
      return;
    case 'happening':
    case 'role':
      return;
    case 'all': {
      const ids = term.terms.flatMap((part) => (part.kind === 'const' ? [part.id] : [])).sort();
      if (ids.length > 1) scan.joint.set(ids.join('+'), ids);
      for (const part of term.terms) scanTerm(scan, part, place);
      return;
    }
    case 'any':
      for (const part of term.terms) scanTerm(scan, part, place);
      return;
    case 'related':
      scanTest(scan, term.relation, [null, ...term.args], 0);
      for (const part of term.args) scanTerm(scan, part, place);
  }
}

function scanTest(scan: Scan, name: string, args: readonly (Term | null)[], hole: number): void {
  scan.names.add(name);
  const ids = args.map((arg) => (arg?.kind === 'const' ? arg.id : null));
  scan.tests.set(JSON.stringify([name, hole, ids]), { name, args: ids, hole });
}

function scanDomain(scan: Scan, domain: Domain, place: Place): void {
  switch (domain.kind) {
    case 'list':
      for (const term of domain.terms) scanTerm(scan, term, place);
      return;
    case 'rows': {
      scanTest(scan, domain.name, domain.args, domain.args.indexOf(null));
      for (const arg of domain.args.slice(1)) if (arg) scanTerm(scan, arg, place);
      return;
    }
    case 'fillers':
      return;
  }
}

function scanFormula(scan: Scan, formula: Formula, place: Place): void {
  switch (formula.kind) {
    case 'atLeast':
      for (const part of formula.of) scanFormula(scan, part, place);
      return;
    case 'not':
      scanFormula(scan, formula.of, place);
      return;
    case 'some':
      scanPattern(scan, formula.pattern, place);
      scanFormula(scan, formula.where, place);
      return;
    case 'count':
      scanDomain(scan, formula.domain, place);
      scanFormula(scan, formula.where, place);
      return;
    case 'row':
      scanRow(scan, formula, place);
      return;
    case 'is': {
      const bound = place.patterns.get(formula.handle)?.type;
      if (bound) scan.tested.push({ bound, type: formula.pattern.type });
      scanPattern(scan, formula.pattern, place);
      return;
    }
    case 'fits': {
      scanTerm(scan, formula.term, place);
      scan.names.add(formula.role);
      const owned = ownedRole(formula.role);
      if (owned) vote(scan, owned, formula.term, place.patterns.get(formula.handle));
      return;
    }
    case 'same':
      scan.several = Math.max(scan.several, 2);
      scanTerm(scan, formula.a, place);
      scanTerm(scan, formula.b, place);
      return;
    case 'gap':
    case 'clause':
      return;
  }
}

/** `within` repeats what the term's declaration says already: it is not looked into. */
function scanRow(scan: Scan, row: Formula & { kind: 'row' }, place: Place): void {
  scan.names.add(row.name);
  const first = row.args[0];
  const pattern = first?.kind === 'happening' ? place.patterns.get(first.handle) : undefined;
  row.args.forEach((arg, i) => {
    scanTerm(scan, arg, place);
    if (pattern && i > 0) vote(scan, row.name, arg, pattern);
    else if (!pattern && arg.kind !== 'const') scanTest(scan, row.name, row.args, i);
  });
}
