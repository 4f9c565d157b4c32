// The use clause of the 2024 doctrine on 5,000 acts with a third of the facts missing: code written by
// hand with two truth values (the limit), the compiled clause without and with trace, closures,
// json-rules-engine; and, apart, whole cases over the whole library by the public `evaluate`.
// Ratios are to the hand-written code, from interleaved rounds. Run after `npm run build`:
//   node bench/evaluate.mjs [rounds]
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Engine } from 'json-rules-engine';
import { engine as bundled } from './bundle.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const { readLibrary } = await import('../packages/language/dist/index.js');
const { prepare, compileClause, layoutFor, roleField, bits } = await bundled();

const files = readdirSync(join(root, 'library'), { recursive: true }).filter((f) =>
  f.endsWith('.casus'),
);
const texts = files
  .sort()
  .map((path) => ({ path, text: readFileSync(join(root, 'library', path), 'utf8') }));
const { model } = await readLibrary(texts);
const clause = model.clauses.find((item) => item.id === 'ru-nuclear-2024.use');

// ---- acts
const TYPES = ['aggression', 'attack', 'launch', 'use', 'action'];
const layout = layoutFor(model, TYPES);
const code = (id) => layout.codes.get(id) ?? 0;
const ally = new Set(['BLR', 'ARM', 'KAZ', 'KGZ', 'TJK']);
const standing = (relation, subject, others) =>
  relation === 'ally' && others[0] === 'RUS' ? (ally.has(subject) ? 2 : 0) : 1;

let seed = 20241119;
const random = () => {
  seed = (seed * 1664525 + 1013904223) >>> 0;
  return seed / 4294967296;
};
const pick = (list) => list[Math.floor(random() * list.length)];
const or = (value) => (random() < 1 / 3 ? null : value);
const ACTORS = ['RUS', 'BLR', 'KAZ', 'UKR', 'POL', 'USA'];
const acts = Array.from({ length: 5000 }, () => {
  const type = pick(TYPES);
  return {
    type,
    inside: type === 'launch' && random() < 0.8 ? 'RUS' : null,
    by: or(pick(['UKR', 'POL', 'USA'])),
    on: or(pick(ACTORS)),
    against: or(pick(ACTORS)),
    of: or(
      type === 'use'
        ? pick(['nuclear-weapons', 'chemical', 'conventional'])
        : pick(['ballistic-missile', 'drone', 'cruise-missile']),
    ),
    with: or(pick(['conventional', 'nuclear-weapons', 'chemical'])),
    hitting: or(pick(['critical-to-response', 'forces-abroad', 'military-facility'])),
    owner: or(pick(['RUS', 'BLR'])),
    threatening: or(pick(['sovereignty', 'territorial-integrity', 'existence', 'security'])),
    criticalSovereignty: or(random() < 0.5),
    criticalTerritory: or(random() < 0.5),
    massive: or(random() < 0.5),
    crossing: or(random() < 0.5),
  };
});

const truth = (value) => (value === null ? bits.unknown : value ? bits.true : bits.false);
const flat = acts.map((act) => ({
  type: code(act.type),
  inside: act.inside ? code(act.inside) : -1,
  [roleField('by')]: code(act.by),
  [roleField('on')]: code(act.on),
  [roleField('against')]: code(act.against),
  [roleField('of')]: code(act.of),
  [roleField('with')]: code(act.with),
  [roleField('hitting')]: code(act.hitting),
  [roleField('hitting of')]: code(act.owner),
  [roleField('threatening')]: code(act.threatening),
  [roleField('threatening of')]: code(act.on),
  t_critical_threat_sovereignty: truth(act.criticalSovereignty),
  t_critical_threat_territorial_integrity: truth(act.criticalTerritory),
  t_massive: truth(act.massive),
  l_crossing_RUS: truth(act.crossing),
}));

// ---- the same rule by hand, two truth values: what is missing is false
const isWmd = (w) => w === 'nuclear-weapons' || w === 'chemical';
function byHand(a) {
  if (a.type === 'launch' && a.inside === 'RUS') {
    if (a.of === 'ballistic-missile' && (a.against === 'RUS' || ally.has(a.against))) return true;
    return (
      (a.of === 'drone' || a.of === 'cruise-missile') && a.massive === true && a.crossing === true
    );
  }
  if (a.inside !== null) return false;
  if (a.type === 'use' && isWmd(a.of)) {
    if (a.on === 'RUS' || ally.has(a.on)) return true;
    if (a.hitting === 'forces-abroad' && a.owner === 'RUS') return true;
  }
  if (
    a.hitting === 'critical-to-response' &&
    a.owner === 'RUS' &&
    a.type !== 'launch' &&
    a.type !== 'aggression'
  )
    return true;
  return (
    a.type === 'aggression' &&
    (a.on === 'RUS' || a.on === 'BLR') &&
    a.with === 'conventional' &&
    (a.criticalSovereignty === true || a.criticalTerritory === true)
  );
}

// ---- the same rule for json-rules-engine
const fact = (name, operator, value) => ({ fact: name, operator, value });
const rules = new Engine([], { allowUndefinedFacts: true });
rules.addRule({
  event: { type: 'available' },
  conditions: {
    any: [
      {
        all: [
          fact('type', 'equal', 'launch'),
          fact('inside', 'equal', 'RUS'),
          fact('of', 'equal', 'ballistic-missile'),
          fact('against', 'in', ['RUS', ...ally]),
        ],
      },
      {
        all: [
          fact('type', 'equal', 'launch'),
          fact('inside', 'equal', 'RUS'),
          fact('of', 'in', ['drone', 'cruise-missile']),
          fact('massive', 'equal', true),
          fact('crossing', 'equal', true),
        ],
      },
      {
        all: [
          fact('type', 'equal', 'use'),
          fact('of', 'in', ['nuclear-weapons', 'chemical']),
          {
            any: [
              fact('on', 'in', ['RUS', ...ally]),
              { all: [fact('hitting', 'equal', 'forces-abroad'), fact('owner', 'equal', 'RUS')] },
            ],
          },
        ],
      },
      {
        all: [
          fact('type', 'in', ['attack', 'use', 'action']),
          fact('hitting', 'equal', 'critical-to-response'),
          fact('owner', 'equal', 'RUS'),
        ],
      },
      {
        all: [
          fact('type', 'equal', 'aggression'),
          fact('on', 'in', ['RUS', 'BLR']),
          fact('with', 'equal', 'conventional'),
          {
            any: [
              fact('criticalSovereignty', 'equal', true),
              fact('criticalTerritory', 'equal', true),
            ],
          },
        ],
      },
    ],
  },
});

// ---- whole cases as records of facts, for the public evaluate
const day = model.statedDate - 1439;
const at = { earliest: day, latest: model.statedDate };
const OWN = { citations: [], speaker: null, knownFrom: null, reading: null };
const roleOf = (act) => ({
  by: act.by,
  on: act.type === 'launch' ? null : act.on,
  against: act.type === 'launch' ? act.against : null,
  of: ['use', 'launch'].includes(act.type) ? act.of : null,
  with: ['attack', 'aggression'].includes(act.type) ? act.with : null,
});
const cases = acts.map((act) => {
  const roles = Object.fromEntries(
    Object.entries(roleOf(act))
      .filter(([, v]) => v !== null)
      .map(([k, v]) => [k, [v]]),
  );
  const facts = [
    {
      kind: 'description',
      happening: 'h',
      type: act.type,
      roles,
      start: at,
      end: at,
      value: 2,
      inside: act.inside,
      marks: OWN,
    },
  ];
  if (act.criticalSovereignty !== null && act.on) {
    facts.push({
      kind: 'row',
      name: 'critical-threat',
      args: ['h', 'sovereignty', act.on],
      from: null,
      to: null,
      value: act.criticalSovereignty ? 2 : 0,
      inside: null,
      marks: OWN,
    });
  }
  return facts;
});
const view = { on: model.statedDate, asKnownOn: model.statedDate, accordingTo: null, readings: [] };
const casus = prepare(model);


const N=Number(process.argv[2]??200);
const cpu=()=>{const u=process.cpuUsage();return (u.user+u.system)/1000;};
let sink=0;
const go=(name,f)=>{const s=cpu();f();const d=cpu()-s;console.log(name.padEnd(30),Math.round(N/(d/1000)),'/s cpu');return N/d;};
const few=acts.slice(0,N);
const prof=process.argv[3];
for(let r=0;r<Number(process.env.R??1);r++){
 const c0=cpu();
 for(const act of few){const facts=Object.fromEntries(Object.entries(act).filter(([,v])=>v!==null)); sink+=(await rules.run(facts)).events.length;}
 const jre=N/(cpu()-c0);
 console.log('jre',Math.round(jre*1000));
 const a=go('all',()=>{for(const f of cases.slice(0,N))sink+=casus.evaluate(f,view).length});
 const b=go('resting left out',()=>{for(const f of cases.slice(0,N))sink+=casus.evaluate(f,view,{resting:false}).length});
 console.log('ratios',(a/jre).toFixed(2),(b/jre).toFixed(2));
}

if(prof){
 const cl=model.clauses.map(c=>c.id);
 const acc={};for(const f of cases.slice(0,N)){for(const c of cl){const s=cpu();const n=casus.evaluate(f,view,{clauses:[c],resting:prof!=='rest'}).length;acc[c]??=[0,0];acc[c][0]+=cpu()-s;acc[c][1]+=n;}}
 console.log(Object.entries(acc).sort((a,b)=>b[1][0]-a[1][0]).slice(0,25).map(([k,v])=>k+' '+v[0].toFixed(0)+'ms n='+v[1]).join('\n'));
}
