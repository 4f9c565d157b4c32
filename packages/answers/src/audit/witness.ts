import { type AuditWitness, questionText } from '@casus/engine';
import type { Model } from '@casus/model';
import { isoDay } from '@casus/model';
import { type Words, words as wordsOf } from '@casus/words';

export interface AuditWitnessAnswer {
  /** Which side covers the case: the clause, or the report's account of it. */
  readonly covered: 'clause' | 'account';
  readonly sentence: string;
  /** The case as `--given` takes it; it falls on `on`. */
  readonly scenario: string;
  readonly on: string;
  /** Whether the case is one of the other side: no, or left open ("may count as"). */
  readonly other: 'no' | 'open';
}

/** A case that tells the report's account from the clause. */
export function witnessAnswer(model: Model, words: Words, found: AuditWitness): AuditWitnessAnswer {
  return {
    covered: found.covered,
    sentence: sentenceOf(model, words, found),
    scenario: scenarioOf(found),
    on: isoDay(found.witness.on),
    other: found.other === 0 ? 'no' : 'open',
  };
}

function sentenceOf(model: Model, words: Words, { witness, facts }: AuditWitness): string {
  const told = wordsOf(model, words.lang, facts);
  const happened = witness.example.told
    .filter(({ value }, index) => value === 2 && index === 0)
    .map(({ type, roles, inside }) => {
      return told.question(
        { kind: 'description', happening: null, type, roles: knownRoles(roles), inside },
        true,
      );
    });
  const judged = witness.example.rows
    .filter((row) =>
      witness.own.some(({ asked }) => asked.kind === 'row' && asked.name === row.name),
    )
    .map((row) => told.question({ kind: 'row', ...row }, row.value === 2));
  return [...happened, ...judged].join('; ');
}

function scenarioOf({ witness }: AuditWitness): string {
  const { told, rows } = witness.example;
  const happened = told.map(({ value, ...one }) =>
    questionText({ kind: 'description', ...one, roles: knownRoles(one.roles) }, value === 2),
  );
  const judged = rows.map(({ value, ...row }) =>
    questionText({ kind: 'row', ...row }, value === 2),
  );
  return [...happened, ...judged, 'nothing else'].join(' and ');
}

/** What stands for "none of these" is left open: nobody can say it. */
function knownRoles(roles: Readonly<Record<string, readonly string[]>>) {
  return Object.fromEntries(
    Object.entries(roles).filter(([, ids]) => ids.every((id) => !/^(no|other) /.test(id))),
  );
}
