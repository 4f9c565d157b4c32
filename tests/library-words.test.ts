import type { Model } from '@casus/model';
import { words } from '@casus/words';
import { beforeAll, describe, expect, test } from 'vitest';
import { library } from './library.js';

// What a clause of the library may not read like. Each test is a class of slip that once stood in a brief.

interface Said {
  readonly clause: string;
  readonly text: string;
}

let model: Model;
let english: Said[];
let german: Said[];
beforeAll(async () => {
  model = await library();
  const said = (lang: 'en' | 'de'): Said[] => {
    const speak = words(model, lang);
    return model.clauses
      .filter(({ instrument }) => instrument !== null)
      .map((clause) => ({ clause: clause.id, text: speak.clause(clause).lines.join('\n') }));
  };
  english = said('en');
  german = said('de');
}, 60_000);

const reading = (all: readonly Said[], pattern: RegExp) =>
  all.filter(({ text }) => pattern.test(text)).map(({ clause }) => clause);

describe('variables', () => {
  /** "Party P", "a state (X)", "member P of": where a letter is introduced. */
  const introduced = (text: string, letter: string) =>
    new RegExp(
      `\\(${letter}\\)|(?:Party|Vertragspartei|member|Mitglied|state|Staat) ${letter}\\b`,
    ).test(text);

  test('no letter is spoken of that nothing introduced', () => {
    const lost = [...english, ...german].flatMap(({ clause, text }) => {
      const letters = new Set(text.match(/(?<![\p{L}\d.-])[A-Z](?![\p{L}\d.-])/gu) ?? []);
      return [...letters]
        .filter((letter) => !introduced(text, letter))
        .map((letter) => `${clause}: ${letter}`);
    });
    expect(lost).toEqual([]);
  });

  test('no list of equations where one will do: "V is A, V is B or V is C"', () => {
    expect(reading(english, /\b([A-Z]) is [^,;.()]+(?:,| or) \1 is (?!not)/)).toEqual([]);
    expect(reading(english, /\b([A-Z]) lies in [^,;.()]+(?:,| or) \1 lies in /)).toEqual([]);
  });
});

describe('English', () => {
  test('whoever asks, asks for something', () => {
    const bare = /\basks?\b(?! (?:[^.;]*? )?for )/;
    expect(reading(english, bare)).toEqual([]);
  });

  test('plural happenings take plural verbs', () => {
    expect(
      reading(english, /\bthese \w+s (?:is|was|has|does|concerns|passes|menaces|threatens)\b/),
    ).toEqual([]);
  });

  test('"each" stands before those whom it binds, and "not" after "must"', () => {
    expect(reading(english, /\b(?:must|intend|may) each\b/)).toEqual([]);
  });

  test('the means are closed by a comma before the condition', () => {
    const open = model.clauses.filter(({ under, limbs }) => under && limbs.length > 0);
    const speak = words(model, 'en');
    expect(open.length).toBeGreaterThan(10);
    for (const clause of open) {
      const { lines } = speak.clause(clause);
      const means = clause.under?.texts.en ?? '';
      expect(lines[0]).toContain(means);
      expect(lines[0]?.includes(`${means} if`)).toBe(false);
    }
  });

  test('a condition on a happening can be said of it in a relative clause', () => {
    // "the author of that is a state" came of a subject that is not the happening itself.
    const subjects = model.relations
      .filter(({ open, params }) => open && params[0] === 'event')
      .flatMap(({ id, says }) => [says.en, says.de].map((text) => ({ id, text: text ?? '' })));
    expect(subjects.length).toBeGreaterThan(0);
    expect(subjects.filter(({ text }) => /\bof \{1\}|\{1:gen\}/.test(text))).toEqual([]);
  });

  test('the roles of force and war that explanations ask about are named, so that none is left in English', () => {
    const named = new Set(model.events.flatMap(({ names }) => Object.keys(names)));
    const roles = model.events
      .filter(({ id }) => ['attack', 'use', 'threat', 'hostilities'].includes(id))
      .flatMap((event) => event.roles.map(({ label }) => label.replaceAll(' ', '-')));
    const bare = roles.filter(
      (role) => !named.has(`de-the-${role}`) || !named.has(`en-the-${role}`),
    );
    expect(roles).toContain('threatened-of');
    expect(bare).toEqual([]);
  });

  test('nobody "acts, hitting" something', () => {
    expect(reading(english, /\bacts, /)).toEqual([]);
  });
});

describe('German', () => {
  test('the verb is second in a main clause, before "gemeinsam"', () => {
    const late =
      / gemeinsam (?:müssen|dürfen|ändern|greifen|halten|leisten|stationieren|entscheiden)\b/;
    const speak = words(model, 'de');
    const told = model.records.flatMap(({ id, facts }) =>
      facts.flatMap((fact) =>
        fact.kind === 'description' ? [{ clause: id, text: speak.event(fact) }] : [],
      ),
    );
    const clauses = german.map(({ clause, text }) => ({
      clause,
      text: text.split(/, wenn/)[0] ?? '',
    }));
    expect(reading([...clauses, ...told], late)).toEqual([]);
  });

  test('whom a use is against and what it strikes are told apart', () => {
    const speak = words(model, 'de');
    const is = (id: string) => ({ kind: 'const', id }) as const;
    const roles = {
      of: is('wmd'),
      on: is('UKR'),
      hitting: is('forces-abroad'),
      'hitting of': is('RUS'),
    };
    const use = { type: 'use', handle: null, inside: null, roles };
    for (const as of ['noun', 'clause'] as const)
      expect(speak.pattern(use, undefined, as)).toMatch(/ gegen die Ukraine mit Wirkung gegen \S/);
    const { on: _target, ...alone } = roles;
    expect(speak.pattern({ ...use, roles: alone })).toMatch(/ setzt \S+ gegen \S/);
  });

  test('that an act is joint is said once', () => {
    expect(reading(german, /gemeinsame[nmrs]? [^,.;]* gemeinsam\b/)).toEqual([]);
  });

  test('people are not damaged, and nobody holds forces in two verbs', () => {
    expect(reading(german, /Beschädigung (?:der Zivilbevölkerung|der Streitkräfte)/)).toEqual([]);
    expect(
      reading(
        german,
        /\b(?:oder|und) (?:verwendet|wendet|belässt) [^,;.]* (?:droht|verwendet|hält)\b/,
      ),
    ).toEqual([]);
  });

  test('no possessive that would have to agree with whoever is bound', () => {
    const agreeing =
      /\b(?:nach|in|mit all|mit) (?:seine[nrm]?|ihre[nrm]?) (?:verfassungsmäßigen|Macht|Kräften)/;
    expect(reading(german, agreeing)).toEqual([]);
  });

  test('a circumstance stands before what it is a circumstance of: "wegen … Krieg gegen A führt"', () => {
    expect(reading(german, /Krieg gegen (?:(?!führt)[^,;.])* wegen /)).toEqual([]);
  });
});

describe('readings', () => {
  test('two readings of one condition are never joined by a bare "or"', () => {
    const joined = /\(reading: ([^)]+)\)[^\n]*; or\n\s+(?:\(\w+\) )?\(reading: (?!\1\))/;
    expect(reading(english, joined)).toEqual([]);
    const deutsch = /\(Lesart: ([^)]+)\)[^\n]*; oder\n\s+(?:\w+\) )?\(Lesart: (?!\1\))/;
    expect(reading(german, deutsch)).toEqual([]);
  });
});
