import { and, type Formula, type Pattern, type Term } from '@casus/model';
import { handlesIn } from './envs.js';
import { type Forms, joinWords, mapForms } from './forms.js';
import { formulaText } from './formulas.js';
import { eventText, lineage } from './lexicon.js';
import { patternNoun, saidRoles, withRoles } from './patterns.js';
import { type Env, frame, type Speech } from './speech.js';
import { termOrUnknown } from './terms.js';

/** A class of cases: what happens, and what must hold besides. */
export interface Situation {
  /** null: nothing has to happen. */
  readonly pattern: Pattern | null;
  readonly conditions: readonly Formula[];
}

type IsSo = Extract<Formula, { kind: 'is' }>;

/** "an aggression against Belarus with conventional weapons that is a critical threat to …". */
export function situationText(speech: Speech, { pattern, conditions }: Situation): string {
  const handles = handlesIn([pattern, conditions]);
  const env: Env = { bindings: {}, handles, letters: new Set() };
  if (pattern === null) return formulaText(speech, and(...conditions), env);
  const { said, unsaid } = parted(speech, pattern);
  const { handle } = pattern;
  const all = [...unsaid, ...conditions.map((one) => ownHolder(one, pattern.inside))];
  const about = all.filter((one) => handle !== null && isAbout(one, handle));
  const beside = all.filter((one) => !about.includes(one));
  const noun = withClauses(speech, patternNoun(speech, said, env, 'a'), pattern, about, env);
  const first = informed(speech, pattern, noun, env);
  if (beside.length === 0) return first;
  const rest = formulaText(speech, and(...beside), env);
  return speech.message('situation.and', { first, rest });
}

/** What the noun phrase has no place for is said in a clause of its own. */
function parted(speech: Speech, pattern: Pattern): { said: Pattern; unsaid: IsSo[] } {
  const places = saidRoles(speech, pattern);
  const entries = Object.entries(pattern.roles);
  const rest = entries.filter(([role]) => !places.has(role));
  const said = {
    ...pattern,
    roles: Object.fromEntries(entries.filter((one) => !rest.includes(one))),
  };
  if (rest.length === 0 || pattern.handle === null) return { said, unsaid: [] };
  const roles = Object.fromEntries(rest);
  const unsaid: IsSo = {
    kind: 'is',
    handle: pattern.handle,
    pattern: { type: '', handle: null, roles, inside: pattern.inside },
  };
  return { said, unsaid: [unsaid] };
}

/** What is held about a belief is part of the belief: the holder is named once. */
function ownHolder(formula: Formula, inside: Term | null): Formula {
  const same = (other: Term | null) =>
    inside?.kind === 'const' && other?.kind === 'const' && inside.id === other.id;
  if (formula.kind === 'not') return { ...formula, of: ownHolder(formula.of, inside) };
  if (formula.kind === 'row' && same(formula.inside)) return { ...formula, inside: null };
  if (formula.kind === 'is' && same(formula.pattern.inside)) {
    return { ...formula, pattern: { ...formula.pattern, inside: null } };
  }
  return formula;
}

/** Its subject is the happening: it can be said in a relative clause. */
function isAbout(formula: Formula, handle: string): boolean {
  switch (formula.kind) {
    case 'not':
      return isAbout(formula.of, handle);
    case 'is':
      return formula.handle === handle;
    case 'row': {
      const [subject] = formula.args;
      return subject?.kind === 'happening' && subject.handle === handle;
    }
    default:
      return false;
  }
}

function withClauses(
  speech: Speech,
  noun: Forms,
  pattern: Pattern,
  about: readonly Formula[],
  env: Env,
): Forms {
  if (about.length === 0) return noun;
  const key = `${speech.language.code}-noun`;
  const source = eventText(speech.lexicon, pattern.type, 'names', key) ?? speech.language.event;
  const forms = speech.language.relative(source);
  const relative = { ...env, relative: { handle: pattern.handle ?? '', forms } };
  const texts = about.map((one) => clause(speech, pattern, one, relative, true));
  const clauses = joinWords(texts, speech.message('and'));
  return mapForms(noun, (text) => speech.message('situation.that', { noun: text, clauses }));
}

function clause(
  speech: Speech,
  pattern: Pattern,
  formula: Formula,
  env: Env,
  holds: boolean,
): string {
  if (formula.kind === 'not') return clause(speech, pattern, formula.of, env, !holds);
  if (formula.kind !== 'is') return formulaText(speech, formula, env, 'sub', holds);
  const noun = describedNoun(speech, pattern.type, formula.pattern, env, holds);
  const subject = env.relative?.forms ?? null;
  return frame(speech, holds ? 'is' : 'is-no', [subject, noun], 'sub');
}

/** As the nearest type whose phrase has a place for all that is said; else with the roles listed. */
function describedNoun(
  speech: Speech,
  own: string,
  asked: Pattern,
  env: Env,
  holds: boolean,
): Forms {
  const determiner = holds ? 'a' : speech.language.notDeterminer;
  const types = asked.type === '' ? lineage(speech.lexicon, own).map(({ id }) => id) : [asked.type];
  const roles = Object.keys(asked.roles);
  const fitting = types.find((type) => {
    const places = saidRoles(speech, { ...asked, type });
    return roles.every((role) => places.has(role));
  });
  const pattern = { ...asked, type: fitting ?? types[0] ?? own };
  if (fitting !== undefined) return patternNoun(speech, pattern, env, determiner);
  const bare = patternNoun(speech, { ...pattern, roles: {} }, env, determiner);
  return withRoles(speech, bare, pattern, env);
}

function informed(speech: Speech, pattern: Pattern, noun: Forms, env: Env): string {
  if (pattern.inside === null) return noun.nom;
  const holder = termOrUnknown(speech, pattern.inside, 'actor', env);
  return frame(speech, 'informed', [holder, noun]);
}
