import { AstUtils } from 'langium';
import { type ActorSet, type Filler, isClauseBody } from '../grammar/generated/ast.js';
import { target } from '../lower/context.js';
import type { Taxonomy } from './taxonomy.js';

/** What a filler is, as far as its text tells: null where only an evaluation could. */
export type Sort =
  | { readonly is: 'actor' | 'place' | 'happening' | 'text' }
  | { readonly is: 'kind'; readonly kind: string }
  /** Whatever stands in a relation: of the sort of its first parameter. */
  | { readonly is: 'type'; readonly type: string }
  | null;

interface Named {
  readonly node: Filler;
  readonly sort: Sort;
  readonly said: string;
}

/** Each alternative or member of a filler by itself. */
export function namesOf(filler: Filler): Named[] {
  if (filler.$type === 'GroupFiller') return filler.items.flatMap(namesOf);
  return [{ node: filler, sort: sortOf(filler), said: filler.$cstNode?.text ?? '' }];
}

function sortOf(filler: Exclude<Filler, { $type: 'GroupFiller' }>): Sort {
  switch (filler.$type) {
    case 'NameFiller':
      return target(filler.ref) && { is: 'actor' };
    case 'PartiesFiller':
      return { is: 'actor' };
    case 'HandleFiller':
      return { is: 'happening' };
    case 'StringFiller':
      return { is: 'text' };
    case 'VarFiller':
      return boundSort(filler, filler.var);
    case 'SomeFiller': {
      const relation = target(filler.noun);
      return relation && { is: 'type', type: relation.params[0] ?? 'actor' };
    }
    case 'NounFiller': {
      const noun = target(filler.noun);
      switch (noun?.$type) {
        case 'KindDecl':
        case 'KindEntry':
          return { is: 'kind', kind: noun.name };
        case 'PlaceDecl':
          return { is: 'place' };
        case 'RelationDecl':
          return { is: 'type', type: noun.params[0] ?? 'actor' };
        default:
          return null;
      }
    }
  }
}

/** A variable with a binder ranges over a set whose sort is known. */
function boundSort(node: Filler, variable: string): Sort {
  const body = AstUtils.getContainerOfType(node, isClauseBody);
  const binder = body?.binders.find((item) => item.var === variable);
  return binder ? setSort(binder.set) : null;
}

function setSort(set: ActorSet): Sort {
  if (set.$type !== 'RelationSet') return { is: 'actor' };
  return { is: 'type', type: target(set.relation)?.params[0] ?? 'actor' };
}

/** Null where the sort fits the type; else what the type takes, in words. */
export function clash(sort: Sort, type: string, taxonomy: Taxonomy): string | null {
  if (sort === null || fit(sort, type, taxonomy)) return null;
  if (type === 'actor') return 'an actor';
  if (type === 'place') return 'a place';
  if (!taxonomy.parents.has(type)) return 'a happening';
  return `a kind of ${type}`;
}

function fit(sort: NonNullable<Sort>, type: string, taxonomy: Taxonomy): boolean {
  switch (sort.is) {
    case 'actor':
      // A state's name also says where.
      return type === 'actor' || type === 'place';
    case 'place':
      return type === 'place';
    case 'text':
      return type === 'place' || type === 'actor';
    case 'happening':
      return type !== 'actor' && type !== 'place' && !taxonomy.parents.has(type);
    case 'type':
      return sort.type === type || comparable(sort.type, type, taxonomy);
    case 'kind':
      return comparable(sort.kind, type, taxonomy);
  }
}

/** One is above the other: a weapon may turn out to be a nuclear weapon, never a missile. */
function comparable(a: string, b: string, taxonomy: Taxonomy): boolean {
  return taxonomy.within(a, b) || taxonomy.within(b, a);
}
