import type {
  Actor,
  Clause,
  EventType,
  Head,
  Kind,
  Limb,
  Model,
  Names,
  Pattern,
  Relation,
  Role,
  Term,
} from '@casus/model';
import { always, startOfDay } from '@casus/model';

type Cases = readonly [nom: string, gen?: string, dat?: string, acc?: string];

function names(en: string, de: Cases, plural: readonly string[] = []): Names {
  const [nom, gen = null, dat = null, acc = null] = de;
  return {
    en: {
      nom: en,
      gen: null,
      dat: null,
      acc: null,
      plural: plural.includes('en'),
      adjective: null,
    },
    de: { nom, gen, dat, acc, plural: plural.includes('de'), adjective: null },
  };
}

function actor(id: string, called: Names, group = false): Actor {
  return { id, group, names: called, also: [], codes: {}, exists: [] };
}

const actors: Actor[] = [
  actor('RUS', names('Russia', ['Russland', 'Russlands'])),
  actor('BLR', names('Belarus', ['Belarus', 'von Belarus'])),
  actor('UKR', names('Ukraine', ['die Ukraine', 'der Ukraine', 'der Ukraine', 'die Ukraine'])),
  actor('SDN', names('Sudan', ['der Sudan', 'des Sudan', 'dem Sudan', 'den Sudan'])),
  actor(
    'USA',
    names(
      'the United States',
      [
        'die Vereinigten Staaten',
        'der Vereinigten Staaten',
        'den Vereinigten Staaten',
        'die Vereinigten Staaten',
      ],
      ['de'],
    ),
  ),
  actor(
    'UnionState',
    names('the Union State', [
      'der Unionsstaat',
      'des Unionsstaates',
      'dem Unionsstaat',
      'den Unionsstaat',
    ]),
    true,
  ),
];

const kinds: Kind[] = [
  {
    id: 'materiel',
    parents: [],
    names: names('materiel', ['Rüstung', 'von Rüstung']),
  },
  {
    id: 'weapon',
    parents: ['materiel'],
    names: {
      ...names('a weapon', ['eine Waffe', 'einer Waffe', 'einer Waffe', 'eine Waffe']),
      'en-some': {
        nom: 'an unknown weapon',
        gen: null,
        dat: null,
        acc: null,
        plural: false,
        adjective: null,
      },
      'de-some': {
        nom: 'eine unbekannte Waffe',
        gen: 'einer unbekannten Waffe',
        dat: 'einer unbekannten Waffe',
        acc: null,
        plural: false,
        adjective: null,
      },
    },
  },
  {
    id: 'conventional',
    parents: ['weapon'],
    names: names(
      'conventional weapons',
      ['konventionelle Waffen', 'konventioneller Waffen', 'konventionellen Waffen'],
      ['en', 'de'],
    ),
  },
  {
    id: 'wmd',
    parents: ['weapon'],
    names: names(
      'weapons of mass destruction',
      ['Massenvernichtungswaffen', 'von Massenvernichtungswaffen'],
      ['en', 'de'],
    ),
  },
  {
    id: 'nuclear',
    parents: ['wmd'],
    names: names('nuclear weapons', ['Kernwaffen', 'von Kernwaffen'], ['en', 'de']),
  },
  {
    id: 'interest',
    parents: [],
    names: names('an interest', ['ein Interesse', 'eines Interesses', 'einem Interesse']),
  },
  {
    id: 'sovereignty',
    parents: ['interest'],
    names: names('the sovereignty', ['die Souveränität', 'der Souveränität', 'der Souveränität']),
  },
  {
    id: 'territorial-integrity',
    parents: ['interest'],
    names: names('the territorial integrity', [
      'die territoriale Integrität',
      'der territorialen Integrität',
      'der territorialen Integrität',
    ]),
  },
  {
    id: 'president',
    parents: [],
    names: names('the president', [
      'der Präsident',
      'des Präsidenten',
      'dem Präsidenten',
      'den Präsidenten',
    ]),
  },
];

const LINKS: Role[] = [
  { id: 'because of', label: 'occasion', type: 'event' },
  { id: 'part of', label: 'whole', type: 'event' },
];

function event(
  id: string,
  roles: readonly (readonly [string, string, string])[],
  says: Record<string, string>,
  phrases: Record<string, string>,
  parents: string[] = [],
): EventType {
  return {
    id,
    parents,
    roles: [...LINKS, ...roles.map(([role, label, type]) => ({ id: role, label, type }))],
    verb: null,
    object: null,
    says,
    names: phrases,
  };
}

const attackRoles = [
  ['by', 'attacker', 'actor'],
  ['on', 'victim', 'actor'],
  ['with', 'weapon', 'weapon'],
  ['threatening', 'interest', 'interest'],
  ['threatening of', 'interest of', 'actor'],
] as const;

const events: EventType[] = [
  event(
    'attack',
    attackRoles,
    {
      en: '{attacker} {attacker:verb attacks|attack} {victim}[ with {weapon}][, threatening {interest} of {interest of}]',
      de: '{attacker} {attacker:verb greift|greifen} {victim:acc}[ mit {weapon:dat}][ unter Bedrohung {interest:gen} {interest of:gen}] an_',
    },
    {
      en: '{noun}[ by {attacker}][ on {victim}][ with {weapon}]',
      de: '{noun}[ {attacker:gen}][ auf {victim:acc}][ mit {weapon:dat}]',
      'en-noun': 'attack',
      'de-noun': 'der Angriff|des Angriffs',
      'en-inf': 'attack {victim}[ with {weapon}]',
      'de-inf': '{victim:acc}[ mit {weapon:dat}] an_greifen',
      'de-the-victim': 'der angegriffene Staat|des angegriffenen Staates',
    },
  ),
  event(
    'armed-attack',
    attackRoles,
    {},
    { 'en-noun': 'armed attack', 'de-noun': 'der bewaffnete Angriff|des bewaffneten Angriffs' },
    ['attack'],
  ),
  event(
    'aggression',
    attackRoles,
    {
      en: '{attacker} {attacker:verb commits|commit} aggression against {victim}[ with {weapon}]',
      de: '{attacker} {attacker:verb begeht|begehen}[ mit {weapon:dat}] eine Aggression gegen {victim:acc}',
    },
    {
      en: '{noun}[ by {attacker}][ against {victim}]',
      de: '{noun}[ {attacker:gen}][ gegen {victim:acc}]',
      'en-noun': 'aggression',
      'de-noun': 'die Aggression|der Aggression',
    },
  ),
  event(
    'assistance',
    [
      ['by', 'helper', 'actor'],
      ['to', 'assisted', 'actor'],
    ],
    {
      en: '{helper} {helper:verb assists|assist} {assisted}[ because of {occasion}]',
      de: '{helper} {helper:verb leistet|leisten} {assisted:dat}[ wegen {occasion:gen}] Beistand',
    },
    {
      en: '{noun}[ by {helper}] to {assisted}[ because of {occasion}]',
      de: '{noun}[ {helper:gen}] für {assisted:acc}[ wegen {occasion:gen}]',
      'en-noun': '~assistance',
      'de-noun': '~der Beistand|des Beistands',
      'en-inf': 'assist {assisted}[ because of {occasion}]',
      'de-inf': '{assisted:dat}[ wegen {occasion:gen}] Beistand _leisten',
    },
  ),
  event(
    'use',
    [
      ['by', 'user', 'actor'],
      ['of', 'weapon', 'weapon'],
      ['on', 'target', 'actor'],
      ['against', 'enemy', 'actor'],
    ],
    {
      en: '{user} {user:verb uses|use} {weapon}[ on {target}][ against {enemy}]',
      de: '{user} {user:verb setzt|setzen} {weapon:acc}[ gegen {target:acc}][ gegen {enemy:acc}] ein_',
    },
    {
      en: '{noun}[ of {weapon}][ by {user}][ on {target}]',
      de: '{noun}[ {weapon:gen}][ durch {user:acc}][ gegen {target:acc}]',
      'en-noun': '~use',
      'de-noun': 'der Einsatz|des Einsatzes',
      'en-inf': 'use {weapon}[ on {target}][ against {enemy}]',
      'de-inf': '{weapon:acc}[ gegen {target:acc}][ gegen {enemy:acc}] ein_setzen',
    },
  ),
  event(
    'request',
    [
      ['by', 'requester', 'actor'],
      ['to', 'requested', 'actor'],
    ],
    {
      en: '{requester} {requester:verb requests|request} assistance[ of {requested}][ because of {occasion}]',
      de: '{requester} {requester:verb ersucht|ersuchen}[ {requested:acc}][ wegen {occasion:gen}] um Beistand',
    },
    {
      en: '{noun}[ by {requester}][ to {requested}][ because of {occasion}]',
      de: '{noun}[ {requester:gen}][ an {requested:acc}][ wegen {occasion:gen}]',
      'en-noun': 'request',
      'de-noun': 'das Ersuchen|des Ersuchens',
    },
  ),
  event(
    'launch',
    [
      ['by', 'launcher', 'actor'],
      ['of', 'missile', 'weapon'],
    ],
    {},
    {},
  ),
];

function relation(
  id: string,
  params: string[],
  says: Record<string, string>,
  phrases: Record<string, string>,
  open = false,
  settler: string | null = null,
): Relation {
  return { id, open, settler, params, role: null, says, names: phrases };
}

const relations: Relation[] = [
  relation(
    'ally',
    ['actor', 'actor'],
    {
      en: '{1} {1:verb is|are} an ally of {2}',
      de: '{1} {1:verb ist|sind} mit {2:dat} verbündet',
    },
    {
      en: 'an ally of {2}',
      de: 'ein Verbündeter {2:gen}|eines Verbündeten {2:gen}|einem Verbündeten {2:gen}|einen Verbündeten {2:gen}',
      'en-set': 'the allies of {2}',
      'de-set': 'der Verbündeten {2:gen}',
    },
  ),
  relation(
    'nuclear-armed',
    ['actor'],
    {
      en: '{1} {1:verb has|have} nuclear weapons',
      de: '{1} {1:verb verfügt|verfügen} über Kernwaffen',
    },
    { 'en-set': 'the nuclear-armed states', 'de-set': 'der Kernwaffenstaaten' },
  ),
  relation(
    'critical-threat',
    ['event', 'interest', 'actor'],
    {
      en: '{1} {1:verb is|are} a critical threat to {2}[ of {3}]',
      de: '{1} {1:verb ist|sind} eine kritische Bedrohung {2:gen}[ {3:gen}]',
    },
    { 'en-noun': 'critical threat', 'de-noun': 'die kritische Bedrohung|der kritischen Bedrohung' },
    true,
  ),
  relation(
    'unprovoked',
    ['event'],
    { en: '{1} {1:verb is|are} unprovoked', de: '{1} {1:verb ist|sind} nicht provoziert' },
    {},
    true,
    'RUS',
  ),
  relation('unnamed', ['actor', 'actor'], {}, {}),
];

export const model: Model = {
  format: 1,
  version: '0',
  statedDate: startOfDay('2026-01-01'),
  kinds,
  events,
  relations,
  actors,
  places: [{ id: 'dnipro', names: names('Dnipro', ['Dnipro']), also: [] }],
  sources: [
    {
      id: 'text',
      titles: { en: 'Treaty text', de: 'Vertragstext' },
      address: null,
      publisher: null,
      language: null,
      dated: null,
      speaker: null,
      certainty: 'reported',
    },
  ],
  instruments: [
    {
      id: 'guarantees',
      type: 'treaty',
      titles: { en: 'Treaty on Security Guarantees', de: 'Vertrag über Sicherheitsgarantien' },
      by: [],
      steps: [],
      replaces: [],
      amends: [],
      uses: [],
      duration: null,
      knownFrom: null,
      citations: [],
      notes: {},
    },
  ],
  clauses: [],
  families: [],
  rows: [],
  records: [],
  reports: [],
  axioms: [],
  scenarios: [],
};

export const is = (id: string): Term => ({ kind: 'const', id });
export const as = (name: string): Term => ({ kind: 'variable', name });
export const some = (name: string): Term => ({ kind: 'bind', name });
export const at = (handle: string): Term => ({ kind: 'happening', handle });
export const any = (...terms: Term[]): Term => ({ kind: 'any', terms });

export function pattern(
  type: string,
  roles: Record<string, Term>,
  handle: string | null = null,
  inside: Term | null = null,
): Pattern {
  return { type, handle, roles, inside };
}

export function limb(
  first: Pattern | null,
  where: Limb['where'] = always,
  label: string | null = null,
): Limb {
  return { label, reading: null, pattern: first, where };
}

export function bearer(...ids: (string | Term)[]) {
  return {
    holders: ids.map((id) => ({ actor: typeof id === 'string' ? is(id) : id, office: null })),
    together: false,
  };
}

export function clause(head: Head, limbs: Limb[] = [], more: Partial<Clause> = {}): Clause {
  return {
    id: 'guarantees.x',
    instrument: 'guarantees',
    locator: 'para. 19',
    aspect: 'upon',
    binders: [],
    limbs,
    readings: {},
    unless: null,
    head,
    defeats: [],
    under: null,
    citations: [],
    notes: {},
    ...more,
  };
}

export function duty(
  act: Pattern,
  who: ReturnType<typeof bearer>,
  more: Partial<Extract<Head, { kind: 'duty' }>> = {},
): Extract<Head, { kind: 'duty' }> {
  return {
    kind: 'duty',
    negative: false,
    bearer: who,
    act,
    window: null,
    frequency: [],
    until: null,
    deems: null,
    ...more,
  };
}
