import { CASES, type Case, type NounForms } from '@casus/model';

export { CASES, type Case };

/** What may fill a slot: a phrase in every case, and the number its verb agrees with. */
export interface Forms {
  readonly nom: string;
  readonly gen: string;
  readonly dat: string;
  readonly acc: string;
  readonly plural: boolean;
}

export function invariable(text: string, plural = false): Forms {
  return { nom: text, gen: text, dat: text, acc: text, plural };
}

/** A case that was left out equals the nominative (README, "Names"). */
export function fromNoun(noun: NounForms): Forms {
  const { nom, gen, dat, acc, plural } = noun;
  return { nom, gen: gen ?? nom, dat: dat ?? nom, acc: acc ?? nom, plural };
}

/** Each case through the same change. */
export function mapForms(forms: Forms, change: (text: string, casus: Case) => string): Forms {
  return {
    nom: change(forms.nom, 'nom'),
    gen: change(forms.gen, 'gen'),
    dat: change(forms.dat, 'dat'),
    acc: change(forms.acc, 'acc'),
    plural: forms.plural,
  };
}

/** "A, B und C" in every case; `plural` is the number of the whole. */
export function joinForms(items: readonly Forms[], word: string, plural: boolean): Forms {
  const join = (casus: Case) =>
    joinWords(
      items.map((item) => item[casus]),
      word,
    );
  return { nom: join('nom'), gen: join('gen'), dat: join('dat'), acc: join('acc'), plural };
}

export function joinWords(items: readonly string[], word: string): string {
  const last = items.at(-1) ?? '';
  return items.length < 2 ? last : `${items.slice(0, -1).join(', ')} ${word} ${last}`;
}
