import { type Formula, isAlways, type Pattern, type Term } from '@casus/model';
import { mergedAlternatives } from './alternatives.js';
import { countText } from './counts.js';
import { type Forms, joinWords } from './forms.js';
import { gapText } from './gaps.js';
import type { Order } from './language.js';
import { handleRef } from './names.js';
import { patternDenied, patternNoun, patternSentence } from './patterns.js';
import { type Argument, rowSentence } from './rows.js';
import { type Env, frame, type Speech } from './speech.js';
import { roleName, roleNamed, termOrUnknown } from './terms.js';
import { clauseName } from './titles.js';

/** A condition's text and what holds it together, so that an "or" within an "and" gets its brackets. */
interface Said {
  readonly text: string;
  readonly joined: 'and' | 'or' | null;
}

/**
 * A condition in words. Negation is pushed down to the facts, where it reads "no request", "is not an ally";
 * `order` is that of every clause in it.
 */
export function formulaText(
  speech: Speech,
  formula: Formula,
  env: Env,
  order: Order = 'main',
  holds = true,
): string {
  return said(speech, formula, env, order, holds).text;
}

/** A limb: the happening that opens it and what is asked of it. */
export function limbFormula(
  speech: Speech,
  pattern: Pattern | null,
  where: Formula,
  env: Env,
  order: Order,
): string {
  const first = pattern ? [atom(somePattern(speech, pattern, env, order, true))] : [];
  const rest = isAlways(where) ? [] : [said(speech, where, env, order, true)];
  return joinSaid(speech, [...first, ...rest], 'and').text;
}

function said(speech: Speech, formula: Formula, env: Env, order: Order, holds: boolean): Said {
  switch (formula.kind) {
    case 'atLeast':
      return atLeast(speech, formula, env, order, holds);
    case 'not':
      return said(speech, formula.of, env, order, !holds);
    case 'some':
      return some(speech, formula, env, order, holds);
    case 'count':
      return atom(countText(speech, formula, env, order, holds, inner(speech, env)));
    case 'row':
      return atom(row(speech, formula, env, order, holds));
    case 'is':
      return atom(is(speech, formula, env, order, holds));
    case 'fits':
      return atom(fits(speech, formula, env, order, holds));
    case 'same': {
      const [a, b] = [formula.a, formula.b].map((term) =>
        termOrUnknown(speech, term, 'actor', env),
      );
      return atom(frame(speech, holds ? 'is' : 'is-not', [a ?? null, b ?? null], order));
    }
    case 'gap':
      return atom(gapText(speech, formula, env, order, holds));
    case 'clause': {
      const key = formula.state === 'applies' ? 'clause-applies' : 'clause-breached';
      return atom(
        frame(speech, holds ? key : `not-${key}`, [clauseName(speech, formula.clause)], order),
      );
    }
  }
}

function atom(text: string): Said {
  return { text, joined: null };
}

/** What stands after a colon is a main clause of its own. */
function inner(speech: Speech, env: Env): (formula: Formula, holds: boolean) => string {
  return (formula, holds) => formulaText(speech, formula, env, 'main', holds);
}

function atLeast(
  speech: Speech,
  formula: Extract<Formula, { kind: 'atLeast' }>,
  env: Env,
  order: Order,
  holds: boolean,
): Said {
  const merged = formula.n === 1 ? mergedAlternatives(formula.of) : formula.of;
  const [only] = merged;
  if (only && merged.length === 1) return said(speech, only, env, order, holds);
  if (merged.length < formula.of.length) {
    return atLeast(speech, { ...formula, of: merged }, env, order, holds);
  }
  // Not "at least n of N" is "at least N - n + 1 are not".
  const n = holds ? formula.n : formula.of.length - formula.n + 1;
  if (n <= 0) return atom(frame(speech, 'always', [], order));
  if (n > formula.of.length) return atom(frame(speech, 'never', [], order));
  if (n === formula.of.length || n === 1) {
    const joined = formula.of.length === 1 ? null : n === 1 ? 'or' : 'and';
    return joinSaid(
      speech,
      formula.of.map((part) => said(speech, part, env, order, holds)),
      joined,
    );
  }
  const parts = formula.of.map(
    (part, index) => `(${index + 1}) ${formulaText(speech, part, env, 'main', holds)}`,
  );
  return atom(frame(speech, 'at-least', [String(n), parts.join('; ')], order));
}

function joinSaid(speech: Speech, parts: readonly Said[], joined: 'and' | 'or' | null): Said {
  if (joined === null || parts.length < 2) return parts[0] ?? atom('');
  const texts = parts.map((part) =>
    part.joined && part.joined !== joined ? `(${part.text})` : part.text,
  );
  return { text: joinWords(texts, speech.message(joined)), joined };
}

function some(
  speech: Speech,
  formula: Extract<Formula, { kind: 'some' }>,
  env: Env,
  order: Order,
  holds: boolean,
): Said {
  const { pattern, where } = formula;
  if (holds) {
    const first = atom(somePattern(speech, pattern, env, order, true));
    if (isAlways(where)) return first;
    const rest = said(speech, where, env, order, true);
    return joinSaid(speech, [first, rest], 'and');
  }
  if (isAlways(where)) return atom(somePattern(speech, pattern, env, order, false));
  const noun = patternNoun(speech, pattern, env, pattern.inside ? 'a' : 'no');
  const property = formulaText(speech, where, env, 'main');
  const phrase = (casus: keyof Forms) =>
    frame(speech, 'with-property', [String(noun[casus]), property]);
  const forms = {
    ...noun,
    nom: phrase('nom'),
    gen: phrase('gen'),
    dat: phrase('dat'),
    acc: phrase('acc'),
  };
  const holder = pattern.inside && termOrUnknown(speech, pattern.inside, 'actor', env);
  return atom(
    holder
      ? frame(speech, 'not-informed', [holder, forms], order)
      : frame(speech, 'there-is', [forms], order),
  );
}

/** About the world a sentence; about what someone holds, "is informed of …". */
function somePattern(
  speech: Speech,
  pattern: Pattern,
  env: Env,
  order: Order,
  holds: boolean,
): string {
  if (!pattern.inside)
    return (holds ? patternSentence : patternDenied)(speech, pattern, env, order);
  const holder = termOrUnknown(speech, pattern.inside, 'actor', env);
  const noun = patternNoun(speech, pattern, env, 'a');
  return frame(speech, holds ? 'informed' : 'not-informed', [holder, noun], order);
}

function row(
  speech: Speech,
  formula: Extract<Formula, { kind: 'row' }>,
  env: Env,
  order: Order,
  holds: boolean,
): string {
  const params = speech.lexicon.relations.get(formula.name)?.params ?? [];
  const args = formula.args.map((term, index): Argument => {
    const id =
      term.kind === 'const'
        ? term.id
        : term.kind === 'variable'
          ? (env.bindings[term.name] ?? null)
          : null;
    return { id, forms: termOrUnknown(speech, term, params[index] ?? 'actor', env) };
  });
  const text = rowSentence(speech, formula.name, args, holds, order);
  return attributed(
    speech,
    attributed(speech, text, 'judged-by', formula.by, env),
    'believed-by',
    formula.inside,
    env,
  );
}

function attributed(
  speech: Speech,
  text: string,
  key: 'judged-by' | 'believed-by',
  who: Term | null,
  env: Env,
): string {
  return who
    ? speech.message(key, { text, who: termOrUnknown(speech, who, 'actor', env).gen })
    : text;
}

function is(
  speech: Speech,
  formula: Extract<Formula, { kind: 'is' }>,
  env: Env,
  order: Order,
  holds: boolean,
): string {
  const { language } = speech;
  const noun = patternNoun(speech, formula.pattern, env, holds ? 'a' : language.notDeterminer);
  const text = frame(
    speech,
    holds ? 'is' : 'is-no',
    [handleRef(speech, formula.handle, env), noun],
    order,
  );
  return attributed(speech, text, 'believed-by', formula.pattern.inside, env);
}

function fits(
  speech: Speech,
  formula: Extract<Formula, { kind: 'fits' }>,
  env: Env,
  order: Order,
  holds: boolean,
): string {
  const bound = env.handles[formula.handle] ?? { type: '', handle: null, roles: {}, inside: null };
  const role = roleNamed(speech, bound, formula.role);
  const subject = frame(speech, 'of-event', [
    roleName(speech, bound.type, role?.label ?? formula.role),
    handleRef(speech, formula.handle, env),
  ]);
  const filler = termOrUnknown(speech, formula.term, role?.type ?? 'actor', env);
  return frame(speech, holds ? 'is' : 'is-not', [subject, filler], order);
}
