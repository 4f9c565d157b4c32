import { auditForm } from '@casus/answers';
import { type AccountForm, qualifiersOf } from '@casus/engine';
import type { Clause, Formula, Term } from '@casus/model';
import type { Asked } from './asking.js';
import { nounOf } from './noun.js';
import { Refused } from './refused.js';

/** What the form offers for a clause: its limbs, and the words that a report may leave out. */
export function ownReportForm({ model, words }: Asked, id: string) {
  const clause = model.clauses.find((item) => item.id === id);
  if (!clause) throw new Refused(words.message('fault.no.clause', { name: id }));
  const said = words.clause(clause);
  const labels = [...new Set(clause.limbs.flatMap(({ label }) => label ?? []))];
  return {
    title: words.clauseName(id),
    head: said.head,
    lines: said.lines,
    limbs: labels.map((label) => ({
      label,
      text: said.limbs.find((limb) => limb.label === label)?.text ?? '',
    })),
    qualifiers: qualifiersOf(model, clause).map(({ name, kind, limbs }) => ({
      name,
      limbs,
      text: kind === 'term' ? termText(model.relations, name, words.lang) : roleText(clause, name),
    })),
  };

  function roleText(of: Clause, role: string): string {
    const event = (type: string | undefined) => model.events.find((item) => item.id === type);
    for (const limb of of.limbs) {
      const term = limb.pattern?.roles[role] ?? fitsIn(limb.where, role);
      const sort = event(limb.pattern?.type)?.roles.find((one) => one.id === role)?.type;
      if (term) return words.term(term, sort ?? 'actor');
    }
    return role;
  }
}

function fitsIn(formula: Formula, role: string): Term | null {
  if (formula.kind === 'fits') return formula.role === role ? formula.term : null;
  if (formula.kind !== 'atLeast') return null;
  return formula.of.map((part) => fitsIn(part, role)).find((term) => term !== null) ?? null;
}

function termText(
  relations: readonly { readonly id: string; readonly names: Readonly<Record<string, string>> }[],
  name: string,
  lang: Asked['words']['lang'],
): string {
  return nounOf(relations.find(({ id }) => id === name) ?? { id: name, names: {} }, lang);
}

/** Findings on a report that no library holds: the form is the account. */
export function ownReport({ model, words, library }: Asked, form: AccountForm) {
  try {
    return { clause: form.clause, findings: auditForm(model, words, form), library };
  } catch (error) {
    if (error instanceof RangeError) throw new Refused(error.message);
    throw error;
  }
}
