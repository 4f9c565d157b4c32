import type { EventType, Model } from '@casus/model';
import type { Words } from '@casus/words';
import type { Library } from './evaluate.js';

/** What a text or a case may speak of: the words of the library that fit what was asked. */
export interface Vocabulary {
  readonly schema: 'casus/words/1';
  readonly library: Library;
  readonly events: readonly EventWord[];
  /** Relations are looked up in rows; terms are open: somebody has to judge, their settler, or nobody. */
  readonly relations: readonly RelationWord[];
  readonly kinds: readonly KindWord[];
  readonly places: readonly NamedWord[];
  readonly actors: readonly NamedWord[];
}

export interface NamedWord {
  readonly id: string;
  readonly name: string;
}

export interface KindWord extends NamedWord {
  /** What it stands below: who says the one has said the other. */
  readonly below: readonly string[];
}

export interface EventWord extends NamedWord {
  readonly is: readonly string[];
  /** As they are written: preposition, what the vocabulary calls it, and what may stand there. */
  readonly roles: readonly { preposition: string; label: string; type: string }[];
  /** The verb of a duty or right to do it, where it has one: "must assist". */
  readonly verb: string | null;
}

export interface RelationWord {
  readonly id: string;
  readonly of: readonly string[];
  readonly open: boolean;
  readonly settler: string | null;
}

/** Words whose name, English or German name, role or alias contains all of `q`; none: every word. */
export function vocabulary(model: Model, words: Words, library: Library, q = ''): Vocabulary {
  const parts = q.toLowerCase().split(/\s+/).filter(Boolean);
  const fits = (...texts: readonly (string | undefined)[]) =>
    parts.every((part) => texts.some((text) => text?.toLowerCase().includes(part)));
  const kinds = model.kinds.map((item) => ({
    id: item.id,
    name: words.kind(item.id),
    below: item.parents,
  }));
  return {
    schema: 'casus/words/1',
    library,
    events: model.events
      .map((item) => eventWord(words, item))
      .filter(({ id, name, roles }) => fits(id, name, ...roles.map(({ label }) => label))),
    relations: model.relations
      .map(({ id, params, open, settler }) => ({ id, of: params, open, settler }))
      .filter(({ id, of }) => fits(id, ...of)),
    kinds: kinds.filter(({ id, name, below }) => fits(id, name, ...below)),
    places: model.places
      .map(({ id }) => ({ id, name: words.kind(id) }))
      .filter(({ id, name }) => fits(id, name)),
    actors: model.actors
      .filter(({ id, also }) => fits(id, words.actor(id), ...also))
      .map(({ id }) => ({ id, name: words.actor(id) })),
  };
}

function eventWord(words: Words, { id, parents, roles, verb }: EventType): EventWord {
  return {
    id,
    name: words.pattern({ type: id, handle: null, roles: {}, inside: null }, undefined, 'noun'),
    is: parents,
    roles: roles
      .filter((role) => !role.id.endsWith(' of'))
      .map((role) => {
        const whose = roles.some((other) => other.id === `${role.id} of`);
        const type = whose ? `${role.type} of actor` : role.type;
        return { preposition: role.id, label: role.label, type };
      }),
    verb,
  };
}
