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
  return findings.map((one) => findingAnswer(model, words, null, one, own));
}
