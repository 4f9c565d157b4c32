// Models and acts for the measurements, made by hand: the use clause of a doctrine with five
// limbs, alone or among forty clauses of other instruments.

export const START = 29_000_000;
export const ON = START + 10_000;

const at = { earliest: START, latest: START };
const MARKS = { citations: [], speaker: null, knownFrom: null, reading: null };

export const c = (id) => ({ kind: 'const', id });
const any = (...terms) => ({ kind: 'any', terms });
const related = (relation, ...args) => ({ kind: 'related', relation, args });
export const always = { kind: 'atLeast', n: 0, of: [] };
const kind = (id, ...parents) => ({ id, parents, names: {} });
const ROLES = [
  'by',
  'on',
  'at',
  'with',
  'hitting',
  'threatening',
  'threatening of',
  'against',
  'into',
  'to',
  'because of',
  'part of',
];

function event(id, ...parents) {
  const roles = ROLES.map((name) => ({ id: name, label: name, type: 'actor' }));
  return { id, parents, roles, verb: null, object: null, says: {}, names: {} };
}

function relation(id, open = false) {
  return { id, open, settler: null, params: [], role: null, says: {}, names: {} };
}

export const pattern = (type, roles, handle = 'h', inside = null) => ({
  type,
  handle,
  roles,
  inside,
});
const row = (name, ...args) => ({ kind: 'row', name, args, by: null, inside: null, within: null });
const limb = (label, pattern, where = always) => ({ label, reading: null, pattern, where });
const h = { kind: 'happening', handle: 'h' };

export function clause(id, head, parts) {
  return {
    id,
    instrument: id.split('.')[0],
    locator: null,
    aspect: 'upon',
    binders: [],
    limbs: [],
    unless: null,
    head,
    defeats: [],
    under: null,
    citations: [],
    notes: {},
    ...parts,
  };
}

const bearer = (id) => ({
  holders: [{ actor: typeof id === 'string' ? c(id) : id, office: null }],
  together: false,
});

/** Attack with nuclear means, on assets, conventional aggression that threatens … : five limbs. */
export const USE = clause(
  'doctrine.use',
  {
    kind: 'liberty',
    negative: false,
    bearer: bearer('RUS'),
    act: pattern('nuclear-use', { by: c('RUS') }, null),
  },
  {
    aspect: 'when',
    limbs: [
      limb(
        'a',
        pattern('launch', {
          with: c('ballistic'),
          against: any(c('RUS'), related('ally', c('RUS'))),
        }),
        row('reliable', h),
      ),
      limb(
        'b',
        pattern('use', {
          with: c('wmd'),
          on: any(c('RUS'), related('ally', c('RUS')), c('forces-abroad')),
        }),
      ),
      limb(
        'c',
        pattern('action', { hitting: c('response-asset'), on: c('RUS') }),
        row('critical-to-response', h),
      ),
      limb(
        'd',
        pattern('attack', {
          on: any(c('RUS'), c('BLR')),
          with: c('conventional'),
          threatening: any(c('sovereignty'), c('territory')),
        }),
        { kind: 'atLeast', n: 2, of: [row('is-aggression', h), row('critical-threat', h)] },
      ),
      limb('e', pattern('launch', { with: c('aerospace') }), {
        kind: 'atLeast',
        n: 2,
        of: [
          row('massive', h),
          {
            kind: 'some',
            pattern: pattern('crossing', { by: h, into: c('RUS') }, 'x'),
            where: always,
          },
        ],
      }),
    ],
  },
);

export const KINDS = [
  kind('means'),
  kind('conventional', 'means'),
  kind('wmd', 'means'),
  kind('nuclear', 'wmd'),
  kind('chemical', 'wmd'),
  kind('biological', 'wmd'),
  kind('aerospace', 'means'),
  kind('ballistic', 'aerospace'),
  kind('cruise', 'aerospace'),
  kind('drone', 'aerospace'),
  kind('interest'),
  kind('sovereignty', 'interest'),
  kind('existence', 'sovereignty'),
  kind('territory', 'interest'),
  kind('trade', 'interest'),
  kind('asset'),
  kind('response-asset', 'asset'),
  kind('early-warning', 'response-asset'),
  kind('bridge', 'asset'),
  kind('forces-abroad'),
];

export const EVENTS = [
  event('action'),
  event('attack', 'action'),
  event('use', 'action'),
  event('launch', 'action'),
  event('crossing'),
  event('request'),
  event('assistance'),
  event('nuclear-use'),
  event('consultation'),
];

export const ACTORS = ['RUS', 'BLR', 'ARM', 'KAZ', 'UKR', 'FRA', 'USA', 'POL'];
export const TERMS = [
  'reliable',
  'critical-to-response',
  'is-aggression',
  'critical-threat',
  'massive',
];

function instrument(id, by = []) {
  const parts = {
    titles: {},
    steps: [],
    replaces: [],
    amends: [],
    uses: [],
    notes: {},
    citations: [],
  };
  return {
    id,
    type: by.length > 0 ? 'doctrine' : 'treaty',
    by,
    duration: null,
    knownFrom: null,
    ...parts,
  };
}

export function stated(name, args, parts = {}) {
  return {
    kind: 'row',
    name,
    args,
    from: null,
    to: null,
    value: 2,
    inside: null,
    marks: MARKS,
    ...parts,
  };
}

export function modelOf(instruments, clauses, rows) {
  return {
    format: 1,
    version: 'bench',
    statedDate: ON,
    kinds: KINDS,
    events: EVENTS,
    relations: [relation('ally'), ...TERMS.map((id) => relation(id, true))],
    actors: ACTORS.map((id) => ({
      id,
      group: false,
      names: {},
      also: [],
      codes: {},
      exists: { from: null, to: null },
    })),
    places: [],
    sources: [],
    instruments,
    clauses,
    families: [],
    rows,
    records: [],
    reports: [],
    axioms: [],
    scenarios: [],
  };
}

const STANDING = [
  stated('in force', ['doctrine'], { from: START - 500_000 }),
  stated('ally', ['ARM', 'RUS']),
  stated('ally', ['KAZ', 'RUS']),
  { kind: 'claim', names: ['ally'], about: {}, from: null, to: null, marks: MARKS },
];

export const ONE_CLAUSE = modelOf([instrument('doctrine', ['RUS'])], [USE], STANDING);

/** A treaty of three: whoever is attacked is helped once it asks, and consulted. */
function treaty(k) {
  const id = `treaty${k}`;
  const party = { kind: 'rows', name: 'party', args: [c(id), null] };
  const P = { kind: 'variable', name: 'P' };
  const Q = { kind: 'variable', name: 'Q' };
  const binders = [
    { variable: 'P', domain: party, other: [] },
    { variable: 'Q', domain: party, other: ['P'] },
  ];
  const duty = (act) => ({
    kind: 'duty',
    negative: false,
    bearer: bearer(Q),
    act,
    window: null,
    frequency: [],
    until: null,
    deems: null,
  });
  const asked = {
    kind: 'some',
    pattern: pattern('request', { by: P, to: Q, 'because of': h }, 'r'),
    where: always,
  };
  const type = ['attack', 'use', 'launch', 'crossing'][k % 4];
  const clauses = [
    clause(`${id}.assist`, duty(pattern('assistance', { to: P, 'because of': h }, null)), {
      binders,
      limbs: [limb(null, pattern(type, { on: P }), asked)],
    }),
    clause(`${id}.consult`, duty(pattern('consultation', { 'because of': h }, null)), {
      binders,
      limbs: [limb(null, pattern('request', { by: P, to: Q }))],
    }),
  ];
  const members = [ACTORS[k % 8], ACTORS[(k + 3) % 8]];
  const rows = [
    stated('in force', [id], { from: START - 600_000 - k, to: k % 5 === 0 ? START - 1000 : null }),
    ...members.map((actor) => stated('party', [id, actor])),
  ];
  return { instrument: instrument(id), clauses, rows };
}

/** The doctrine among twenty treaties: forty-one clauses. */
export function library() {
  const treaties = Array.from({ length: 20 }, (_, k) => treaty(k));
  return modelOf(
    [instrument('doctrine', ['RUS']), ...treaties.map((one) => one.instrument)],
    [USE, ...treaties.flatMap((one) => one.clauses)],
    [...STANDING, ...treaties.flatMap((one) => one.rows)],
  );
}

/** Linear congruences: the same acts on every machine. */
export function randomly(seed) {
  let state = seed >>> 0;
  return (n) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * n);
  };
}

const pick = (random, list) => list[random(list.length)];

/** Flat acts; a third of what could be known is missing (null). */
export function acts(count, missing = 1 / 3, seed = 7) {
  const random = randomly(seed);
  const known = (value) => (random(1000) < missing * 1000 ? null : value);
  return Array.from({ length: count }, () => ({
    type: pick(random, ['attack', 'use', 'launch', 'action']),
    on: known(pick(random, [...ACTORS, 'forces-abroad'])),
    against: known(pick(random, ACTORS)),
    with: known(pick(random, KINDS.slice(0, 10)).id),
    threatening: known(pick(random, KINDS.slice(10, 15)).id),
    hitting: known(pick(random, KINDS.slice(15, 19)).id),
    ...Object.fromEntries(TERMS.map((name) => [name, known(random(2) * 2)])),
    crossing: known(random(2) * 2),
  }));
}

/** An act as the facts of a case: one description, rows for its terms, a crossing or its absence. */
export function factsOf(act) {
  const roles = {};
  for (const role of ['on', 'against', 'with', 'threatening', 'hitting']) {
    if (act[role] !== null) roles[role] = [act[role]];
  }
  const facts = [describe('h', act.type, roles)];
  for (const name of TERMS) {
    if (act[name] !== null) facts.push(stated(name, ['h'], { value: act[name] }));
  }
  if (act.crossing === 2) facts.push(describe('x', 'crossing', { by: ['h'], into: ['RUS'] }));
  if (act.crossing === 0) {
    facts.push({
      kind: 'claim',
      names: ['crossing'],
      about: {},
      from: null,
      to: null,
      marks: MARKS,
    });
  }
  return facts;
}

function describe(happening, type, roles) {
  return {
    kind: 'description',
    happening,
    type,
    roles,
    start: at,
    end: at,
    value: 2,
    inside: null,
    marks: MARKS,
  };
}

export const VIEW = { on: ON, asKnownOn: ON, accordingTo: null, readings: [] };
