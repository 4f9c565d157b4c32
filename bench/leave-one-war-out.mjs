// How much of the agreement with human coders hangs on presumptions that were chosen with these wars in view: for each
// war the set of presumptions is chosen by all the other wars, and judged on the one left out. Also what each presumption
// adds. The data are those of others and not part of this project. Run after `npm run build`:
//   node bench/leave-one-war-out.mjs [data folder]
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bf2018, compared, PRESUMPTIONS } from '../packages/codings/dist/index.js';
import * as importers from '../packages/importers/dist/index.js';
import { load, openStore } from '../packages/stores/dist/index.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = process.argv[2] ?? join(root, '../shared/data/alliances');
const coders = join(folder, 'bf2018_outcomes_training_wars.csv');
if (!existsSync(coders)) throw new Error(`There is no ${coders}: name the folder of the data.`);

const store = await openStore();
for (const [file, dataSet] of [
  ['atop401_member.csv', importers.atopMembers],
  ['iwd_v1_wars_training.csv', importers.interstateWarData],
  ['cow_states2016.csv', importers.cowStates],
  ['cow_contiguity32_directed_episodes.csv', importers.cowContiguity],
]) {
  await load(store, join(folder, file), dataSet, importers.DATA_SETS);
}
for (const table of [
  importers.promises,
  importers.fightsOfInterstateWarData,
  importers.wars,
  importers.enemies,
  importers.spells('states'),
  importers.contiguity,
]) {
  await store.run(table);
}
await store.run(
  `CREATE TABLE theirs AS SELECT * FROM read_csv('${coders}', header = true, all_varchar = true)`,
);
const has = ['defense', 'offense', 'neutral', 'nonagg', 'consul', 'warname'];
const sides = {
  ours: { from: 'outcomes', warid: 'warid', atopid: 'atopid', outcome: 'outcome', has },
  theirs: { from: 'theirs', warid: 'warid', atopid: 'atopid', outcome: 'outcomeLLM', has },
};

/** Rows and agreement in each war, for all rows, those of defence, offence or neutrality, and those due. */
async function judged(presume) {
  for (const statement of bf2018({ fallback: true, presume })) await store.run(statement);
  await store.run(compared(sides));
  const rows = await store.rows(`SELECT warid,
      count(*)::INTEGER AS "all", count(*) FILTER (WHERE ours = theirs)::INTEGER AS "allRight",
      count(*) FILTER (WHERE don)::INTEGER AS "don", count(*) FILTER (WHERE don AND ours = theirs)::INTEGER AS "donRight",
      count(*) FILTER (WHERE don AND theirs <> 'dna')::INTEGER AS "due",
      count(*) FILTER (WHERE don AND theirs <> 'dna' AND ours = theirs)::INTEGER AS "dueRight"
    FROM (SELECT *, greatest(defense, offense, neutral) = 1 AS don FROM compared WHERE ours IS NOT NULL AND theirs IS NOT NULL)
    GROUP BY warid ORDER BY warid`);
  return { presume, wars: new Map(rows.map((row) => [row.warid, row])) };
}

const NONE = { all: 0, allRight: 0, don: 0, donRight: 0, due: 0, dueRight: 0 };
const plus = (a, b) => Object.fromEntries(Object.keys(NONE).map((key) => [key, a[key] + b[key]]));
const sum = (rows) => rows.reduce(plus, NONE);
const told = (label, total) =>
  console.log(
    `${label.padEnd(46)}${['all', 'don', 'due'].map((key) => `${total[`${key}Right`]}/${total[key]} ${((100 * total[`${key}Right`]) / total[key]).toFixed(1)} %`.padStart(18)).join('')}`,
  );

const sets = PRESUMPTIONS.reduce(
  (before, name) => [...before, ...before.map((set) => [...set, name])],
  [[]],
).sort((a, b) => b.length - a.length);
const variants = [];
for (const presume of sets) variants.push(await judged(presume));
const total = ({ wars }, without) =>
  sum([...wars].filter(([war]) => war !== without).map(([, row]) => row));
const [full] = variants;

told('all presumptions', total(full));
told('none', total(variants.at(-1)));
for (const name of PRESUMPTIONS) {
  const found = variants.find(
    ({ presume }) => presume.length === PRESUMPTIONS.length - 1 && !presume.includes(name),
  );
  told(`all but "${name}"`, total(found));
}
// The larger set wins a tie: it was there first.
const chosen = [...full.wars.keys()].map((war) => {
  const best = variants.reduce((a, b) => (total(b, war).donRight > total(a, war).donRight ? b : a));
  return { war, best };
});
told('chosen by all other wars', sum(chosen.map(({ war, best }) => best.wars.get(war))));
const other = chosen.filter(({ best }) => best !== full);
console.log(`in ${other.length} of ${chosen.length} wars the others choose another set than all:`);
for (const { war, best } of other) console.log(`  war ${war}: ${best.presume.join(', ')}`);
store.close();
