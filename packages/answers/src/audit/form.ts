import { type AccountForm, accountFrom } from '@casus/engine';
import type { Model } from '@casus/model';
import type { Words } from '@casus/words';
import { type FindingAnswer, findingAnswer } from './audit.js';

/**
 * What a report that somebody has in hand makes of a clause, held against it as of a day. Throws a
 * RangeError that names what the form asks for and the clause does not have.
 */
export function auditForm(
  model: Model,
  words: Words,
  form: AccountForm,
  on: number = model.statedDate,
): FindingAnswer[] {
  const { account, findings } = accountFrom(model, form, on);
  const own = account.readings[0] ?? null;
  const answers = findings.map((one) => findingAnswer(model, words, null, one, own));
  return answers.map((one) =>
    isRightOtherwise(one, answers) ? { ...one, departs: 'partly' } : one,
  );
}

/** It departs on one reading of the clause and tells the limb as it stands on another. */
function isRightOtherwise(one: FindingAnswer, all: readonly FindingAnswer[]): boolean {
  if (one.departs !== 'yes' || one.clauseReadings.length === 0) return false;
  return all.some(({ limb, kind }) => kind === 'agrees' && limb === one.limb);
}
