import type { Clause, Description, Instance, Limb, Pattern, Term } from '@casus/model';
import { splitForms } from '@casus/model';
import type { Env, Speech } from './speech.js';

/**
 * What was made of an object of the model, which never changes: a clause is walked through once, not for
 * each of the thousands of rows that it has.
 */
function once<Key extends object, Made>(make: (key: Key) => Made): (key: Key) => Made {
  const made = new WeakMap<Key, Made>();
  return (key) => {
    const known = made.get(key);
    if (known !== undefined) return known;
    const fresh = make(key);
    made.set(key, fresh);
    return fresh;
  };
}

/** What a limb's text refers to: its handles with the patterns that bind them, its variables. */
export const limbEnv = (clause: Clause, limb: Limb): Env => limbEnvs(clause)(limb);

const limbEnvs = once((clause: Clause) =>
  once(
    (limb: Limb): Env => ({
      bindings: {},
      handles: handlesIn([limb, clause.unless, clause.head]),
      letters: lettersIn(clause),
    }),
  ),
);

/** For the head, where the limbs may bind one handle to happenings of several types. */
export const headEnv = once(
  (clause: Clause): Env => ({
    bindings: {},
    handles: handlesIn(clause),
    letters: lettersIn(clause),
  }),
);

/** For a part of a clause that stands alone: variables are what they range over, where that has a name. */
export function apart(speech: Speech, clause: Clause, env: Env): Env {
  const sets = clause.binders.flatMap(({ variable, domain, other }) => {
    if (domain.kind !== 'rows' || domain.name !== 'party') return [];
    const key = other.length > 0 ? 'another.party' : 'a.party';
    const [nom = '', gen = nom, dat = nom, acc = nom] = splitForms(speech.message(key));
    return [[variable, { nom, gen, dat, acc, plural: false }] as const];
  });
  return { ...env, sets: new Map(sets) };
}

/** A clause with an instance's actors and happenings in place of letters and handles. */
export function instanceEnv(speech: Speech, clause: Clause, instance: Instance): Env {
  const limb = clause.limbs.find(
    (each) =>
      each.label === instance.limb &&
      (instance.reading === null || each.reading === instance.reading),
  );
  const env = limb ? limbEnv(clause, limb) : headEnv(clause);
  const known = Object.entries(instance.happenings).flatMap(([handle, id]) => {
    const description = speech.lexicon.happenings.get(id);
    const bound = env.handles[handle];
    return description ? [[handle, describedBy(description)(bound ?? UNNAMED)] as const] : [];
  });
  return {
    ...env,
    bindings: instance.bindings,
    handles: { ...env.handles, ...Object.fromEntries(known) },
  };
}

/** A record's word for a happening of which the clause has none of its own. */
const UNNAMED: Pattern = { type: '', handle: null, roles: {}, inside: null };

/** The clause's own word for the happening stands; the fillers are those of the record. */
const describedBy = once((description: Description) =>
  once((bound: Pattern) => described(description, bound === UNNAMED ? undefined : bound)),
);

function described(description: Description, bound: Pattern | undefined): Pattern {
  const recorded = Object.entries(description.roles).flatMap(([role, ids]): [string, Term][] => {
    const terms = ids.map((id): Term => ({ kind: 'const', id }));
    const [first] = terms;
    return first ? [[role, terms.length === 1 ? first : { kind: 'all', terms }]] : [];
  });
  return {
    type: bound?.type ?? description.type,
    handle: bound?.handle ?? null,
    roles: { ...bound?.roles, ...Object.fromEntries(recorded) },
    inside: null,
  };
}

/** Model objects are plain data, so that one walk finds every pattern with a handle. */
export function handlesIn(value: unknown): Record<string, Pattern> {
  const found: Record<string, Pattern> = {};
  walk(value, (node) => {
    if (!isPattern(node) || node.handle === null) return;
    const known = found[node.handle];
    // Limbs that bind one handle to different types: the head can only say "this event".
    if (known && known.type !== node.type) found[node.handle] = { ...known, type: '', roles: {} };
    else found[node.handle] = known ?? node;
  });
  return found;
}

const lettersIn = once((clause: Clause): ReadonlySet<string> => {
  const letters = new Set<string>();
  walk(clause, (node) => {
    if (node.kind === 'variable' && typeof node.name === 'string') letters.add(node.name);
  });
  return letters;
});

function isPattern(node: object): node is Pattern {
  return 'type' in node && 'roles' in node && 'handle' in node && 'inside' in node;
}

function walk(value: unknown, visit: (node: Record<string, unknown>) => void): void {
  if (typeof value !== 'object' || value === null) return;
  if (!Array.isArray(value)) visit(value as Record<string, unknown>);
  for (const part of Object.values(value)) walk(part, visit);
}
