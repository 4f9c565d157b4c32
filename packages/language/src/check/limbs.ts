import type { Clause, Formula, Limb, Term } from '@casus/model';
import type * as ast from '../grammar/generated/ast.js';
import { clauseId } from '../link/scope.js';
import { target } from '../lower/context.js';
import { flatten } from '../lower/formulas.js';
import type { Checking } from './checking.js';
import type { Taxonomy } from './taxonomy.js';

/** A limb that holds only where an earlier one holds adds nothing: one of the two says too much. */
export function unreachableLimbs(node: ast.ClauseDecl, checking: Checking): void {
  const clause = checking.part.clauses.find((item) => item.id === clauseId(node));
  if (!clause) return;
  clause.limbs.forEach((limb, index) => {
    const earlier = clause.limbs.slice(0, index).find((item) => implies(limb, item, checking));
    if (!earlier) return;
    checking.report(place(node, clause, limb), {
      code: 'limb-unreachable',
      severity: 'warning',
      message: `(${limb.label}) holds only where (${earlier.label}) does: it adds nothing.`,
    });
  });
}

function place(node: ast.ClauseDecl, clause: Clause, limb: Limb): ast.LimbDecl | ast.ClauseDecl {
  const triggers = [
    ...(node.body.trigger ? [node.body.trigger] : []),
    ...node.body.variants.map((item) => item.trigger),
  ];
  const limbs = triggers.flatMap((trigger) => {
    const last = flatten(trigger).at(-1);
    return last?.$type === 'Choice' ? last.limbs : [];
  });
  const same = clause.limbs.filter((item) => item.label === limb.label).indexOf(limb);
  const labelled = limbs.filter((item) => item.label === limb.label);
  return labelled[same] ?? labelled[0] ?? node;
}

function implies(limb: Limb, earlier: Limb, { taxonomy }: Checking): boolean {
  if (limb.label === null || limb.label === earlier.label) return false;
  if (limb.reading !== earlier.reading) return false;
  const [own, other] = [limb.pattern, earlier.pattern];
  if (!own || !other || own.type !== other.type) return false;
  if (JSON.stringify(own.inside) !== JSON.stringify(other.inside)) return false;
  const rename = own.handle;
  const roles = Object.entries(other.roles).every(([role, term]) => {
    const mine = own.roles[role];
    return mine !== undefined && below(mine, term, taxonomy);
  });
  if (!roles) return false;
  const mine = new Set(conditions(limb.where).map((item) => canonical(item, rename)));
  return conditions(earlier.where).every((item) => mine.has(canonical(item, other.handle)));
}

function conditions(where: Formula): readonly Formula[] {
  return where.kind === 'atLeast' && where.n === where.of.length ? where.of : [where];
}

/** Names of happenings differ from limb to limb: the limb's own is "@", others count from 1. */
function canonical(formula: Formula, own: string | null): string {
  const names = new Map<string, string>(own === null ? [] : [[own, '@']]);
  return JSON.stringify(formula, (key, value) => {
    if (!['handle', 'from', 'to'].includes(key) || typeof value !== 'string') return value;
    const known = names.get(value) ?? `@${names.size}`;
    names.set(value, known);
    return known;
  });
}

/** Whether everything that the one term admits, the other admits too. */
function below(term: Term, above: Term, taxonomy: Taxonomy): boolean {
  if (term.kind === 'any') return term.terms.every((item) => below(item, above, taxonomy));
  if (above.kind === 'any') return above.terms.some((item) => below(term, item, taxonomy));
  if (term.kind === 'const' && above.kind === 'const') return taxonomy.within(term.id, above.id);
  return JSON.stringify(term) === JSON.stringify(above);
}

/** "(wmd or nuclear)": the second says nothing that the first does not. */
export function alternatives(node: ast.GroupFiller, checking: Checking): void {
  if (node.together) return;
  const names = node.items.map((item) => plainName(item));
  names.forEach((name, index) => {
    const other = names.find(
      (item, at) => at !== index && name && item && within(name, item, at < index, checking),
    );
    const item = node.items[index];
    if (!name || !other || !item) return;
    checking.report(item, {
      code: 'alternative-below',
      severity: 'warning',
      message:
        name === other
          ? `"${name}" stands here twice.`
          : `"${name}" is a kind of "${other}", which stands here too: it adds nothing.`,
    });
  });
}

function within(name: string, other: string, earlier: boolean, { taxonomy }: Checking): boolean {
  return name === other ? earlier : taxonomy.within(name, other);
}

function plainName(filler: ast.Filler): string | null {
  if (filler.$type === 'NameFiller') return target(filler.ref)?.name ?? null;
  const noun = filler.$type === 'NounFiller' && !filler.of ? target(filler.noun) : null;
  return noun?.$type === 'KindEntry' || noun?.$type === 'KindDecl' ? noun.name : null;
}
