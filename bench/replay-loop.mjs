// For scale: the same clause as a loop over json-rules-engine, an event at a time, and in two values only. What members
// promised is read once; for each attack each promise in force on its first day is put to the rules.
import { Engine } from 'json-rules-engine';

const fact = (name, operator, value) => ({ fact: name, operator, value });
const free = (column) => fact(column, 'equal', 0);

const rules = new Engine([], { allowUndefinedFacts: true });
rules.addRule({
  event: { type: 'due' },
  conditions: {
    all: [
      fact('defense', 'equal', 1),
      { any: [free('defcoadv'), fact('named', 'equal', true)] },
      ...['defcoloc', 'defcocon', 'defconum', 'defcodem', 'defconpr', 'obvary', 'olimob'].map(free),
    ],
  },
});

/** Prints how many of a few thousand attacks a second pass through; reads `promises` and `happenings`. */
export async function loop(connection, sample = 3000) {
  const rows = async (sql) => (await connection.runAndReadAll(sql)).getRowObjectsJson();
  const spells = await rows(
    `SELECT *, epoch_ms(entered) AS a, epoch_ms(coalesce("left", DATE '9999-12-31')) AS b FROM promises`,
  );
  const alliances = grouped(spells);
  const attacks = await rows(
    `SELECT "by", "on", epoch_ms(start_earliest) AS t FROM happenings WHERE type = 'attack' LIMIT ${sample}`,
  );
  const started = performance.now();
  let [due, asked] = [0, 0];
  for (const attack of attacks) {
    for (const members of alliances.values()) {
      const on = members.filter(
        ({ a, b }) => Number(a) <= Number(attack.t) && Number(attack.t) < Number(b),
      );
      if (!on.some(({ member }) => member === attack.on)) continue;
      for (const spell of on.filter(({ member }) => member !== attack.on)) {
        const named = [spell.statthr1, spell.statthr2].includes(attack.by);
        asked++;
        due += (await rules.run({ ...spell, named })).events.length;
      }
    }
  }
  const seconds = (performance.now() - started) / 1000;
  console.log(
    `json-rules-engine, a loop: ${(attacks.length / seconds).toFixed(0)} attacks a second (${attacks.length} attacks, ${asked} promises asked, ${due} due; two values, no performance)`,
  );
}

function grouped(spells) {
  const all = new Map();
  for (const spell of spells) all.set(spell.atopid, [...(all.get(spell.atopid) ?? []), spell]);
  return all;
}
