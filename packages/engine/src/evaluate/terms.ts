import type { Term, Truth } from '@casus/model';
import { candidates } from './row-reading.js';
import { type RowSpec, relatedRow } from './rows.js';
import { handleSlot, type Scope, variableSlot } from './scope.js';
import { fitsId, fitTable, type Taxonomy } from './taxonomy.js';
import { type Frame, type Ids, NONE, type TermCode } from './types.js';

const yes = (): boolean => true;

/** A term as three questions: which ids, surely those, and how far fillers answer it. */
export function compileTerm(term: Term, scope: Scope): TermCode {
  const { kinds } = scope.tables;
  switch (term.kind) {
    case 'const':
      return constant(term.id, kinds);
    case 'variable': {
      const slot = variableSlot(scope, term.name);
      return dynamic((frame) => frame.vars[slot] as Ids, yes, kinds);
    }
    case 'bind': {
      const slot = variableSlot(scope, term.name);
      const ids = (frame: Frame) => frame.vars[slot] as Ids;
      const fit = (fillers: Ids, sure: boolean): Truth => (fillers.length === 0 || !sure ? 1 : 2);
      const covered = coveredIds(ids, yes);
      return { ids, sure: yes, fit, covered, alternatives: (frame) => known(ids(frame)) };
    }
    case 'happening': {
      const slot = handleSlot(scope, term.handle);
      const code = dynamic((frame) => frame.descs[slot]?.self ?? NONE, yes, kinds);
      return { ...code, name: (frame) => frame.phantoms[slot] ?? null };
    }
    case 'role':
      return roleTerm(handleSlot(scope, term.handle), term.role, kinds);
    case 'any':
      return several(
        term.terms.map((item) => compileTerm(item, scope)),
        false,
      );
    case 'all':
      return several(
        term.terms.map((item) => compileTerm(item, scope)),
        true,
      );
    case 'related':
      return related(term.relation, term.args, scope);
  }
}

function constant(id: string, kinds: Taxonomy): TermCode {
  const table = fitTable(kinds, id);
  const ids = [id];
  const fit = (fillers: Ids, sure: boolean): Truth => {
    if (fillers.length === 0) return 1;
    let best: Truth = 0;
    for (let i = 0; i < fillers.length; i++) {
      const value = table.get(fillers[i] as string) ?? 0;
      if (value > best) best = value;
    }
    return best === 2 && !sure ? 1 : best;
  };
  return {
    ids: () => ids,
    sure: yes,
    fit,
    covered: (_, one) => one(id),
    alternatives: () => [ids],
  };
}

function roleTerm(slot: number, role: string, kinds: Taxonomy): TermCode {
  const ids = (frame: Frame): Ids => frame.descs[slot]?.roles[role] ?? NONE;
  const sure = (frame: Frame): boolean => !(frame.descs[slot]?.unsure?.includes(role) ?? false);
  return dynamic(ids, sure, kinds);
}

function dynamic(
  ids: (frame: Frame) => Ids,
  sure: (frame: Frame) => boolean,
  kinds: Taxonomy,
): TermCode {
  const fit = (fillers: Ids, fillersSure: boolean, frame: Frame): Truth => {
    if (fillers.length === 0) return 1;
    const wanted = ids(frame);
    if (wanted.length === 0) return 1;
    return fitIds(fillers, fillersSure, wanted, sure(frame), kinds);
  };
  const alternatives = (frame: Frame) => (sure(frame) ? known(ids(frame)) : []);
  return { ids, sure, fit, covered: coveredIds(ids, sure), alternatives };
}

/** Joint wanted ids must each be there; of disputed ones any may be meant. */
function fitIds(
  fillers: Ids,
  sure: boolean,
  wanted: Ids,
  wantedSure: boolean,
  kinds: Taxonomy,
): Truth {
  let least: Truth = 2;
  let most: Truth = 0;
  for (const want of wanted) {
    let best: Truth = 0;
    for (const filler of fillers) {
      const value = fitsId(kinds, filler, want);
      if (value > best) best = value;
    }
    if (best < least) least = best;
    if (best > most) most = best;
  }
  const value = wantedSure ? least : most;
  return value === 2 && !(sure && wantedSure) ? 1 : value;
}

/** Alternatives or a team. Resolved as ids, alternatives are unsure. */
function several(terms: readonly TermCode[], joint: boolean): TermCode {
  const ids = (frame: Frame): Ids => {
    const all = terms.map((term) => term.ids(frame));
    return all.some((list) => list.length === 0) ? NONE : [...new Set(all.flat())];
  };
  const sure = (frame: Frame): boolean =>
    terms.every((term) => term.sure(frame)) && (joint || ids(frame).length <= 1);
  const fit = (fillers: Ids, fillersSure: boolean, frame: Frame): Truth => {
    let value: Truth = joint ? 2 : 0;
    for (const term of terms) {
      const next = term.fit(fillers, fillersSure, frame);
      if (joint ? next < value : next > value) value = next;
    }
    return value;
  };
  const alternatives = (frame: Frame): readonly Ids[] => {
    const each = terms.map((term) => term.alternatives(frame));
    if (!joint) return each.flat();
    return each.reduce<readonly Ids[]>(
      (teams, more) => teams.flatMap((team) => more.map((ids) => [...new Set([...team, ...ids])])),
      [[]],
    );
  };
  return { ids, sure, fit, covered: coveredIds(ids, sure), alternatives };
}

/** The alternatives that a term gives. */
export function choices(term: Term): readonly Term[] {
  return term.kind === 'any' ? term.terms.flatMap(choices) : [term];
}

/** Of joint ids one is enough; of disputed ones each must do. */
function coveredIds(ids: TermCode['ids'], sure: TermCode['sure']): TermCode['covered'] {
  return (frame, one) => {
    const known = ids(frame);
    if (known.length === 0) return false;
    return sure(frame) ? known.some(one) : known.every(one);
  };
}

function known(ids: Ids): readonly Ids[] {
  return ids.length === 0 ? [] : [ids];
}

/** Whoever stands in the relation. Who that is stays open, so it names no ids. */
function related(relation: string, args: readonly Term[], scope: Scope): TermCode {
  const terms = args.map((arg) => compileTerm(arg, scope));
  const spec: RowSpec = relatedRow(relation, terms, scope);
  const fit = (fillers: Ids, sure: boolean, frame: Frame): Truth => {
    if (fillers.length === 0) return 1;
    let best: Truth = 0;
    for (const filler of fillers) {
      const value = spec.value(frame, [filler]);
      if (value > best) best = value;
    }
    return best === 2 && !sure ? 1 : best;
  };
  const all = terms.map(() => null);
  const alternatives = (frame: Frame): readonly Ids[] =>
    candidates(frame, relation, 0, [null, ...all])
      .filter((id) => spec.value(untraced(frame), [id]) === 2)
      .map((id) => [id]);
  return { ids: () => NONE, sure: yes, fit, covered: () => false, alternatives };
}

function untraced(frame: Frame): Frame {
  return { ...frame, tracer: null };
}
