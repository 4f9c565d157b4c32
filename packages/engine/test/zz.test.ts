import { it } from 'vitest';
import { readFileSync } from 'node:fs';
import { words } from '@casus/words';
import { endOfDay, isoDay } from '@casus/model';
import { cover } from '../src/cover/cover.ts';
it('x', () => {
  const m = JSON.parse(readFileSync('/tmp/model.json','utf8'));
  const w = words(m,'en');
  for (const d of ['2024-11-18','2024-11-20','2025-03-13']) {
    console.log(d);
    for (const e of cover(m, {on:endOfDay(d), asKnownOn: m.statedDate, accordingTo:null, readings:[]}, {to:'BLR'})) {
      const c = m.clauses.find((x:any)=>x.id===e.clause);
      const env = w.env(c, {clause:c.id,limb:e.limb?.label??null,reading:e.limb?.reading??null,bindings:e.bindings,happenings:{}} as any);
      console.log(e.from,e.to,e.clause,e.limb?.label,e.promise,e.since&&isoDay(e.since),e.until&&isoDay(e.until),e.readings, e.basis.map(r=>r.name+'('+r.args+')').join(' '), '|', e.limb && w.formula({kind:'some',pattern:e.limb.pattern!,where:e.limb.where},env));
    }
  }
  console.time('all'); console.log(cover(m, {on:m.statedDate, asKnownOn: m.statedDate, accordingTo:null, readings:[]}).map(e=>[e.from,e.to,e.clause,e.limb?.label,e.promise].join(' '))); console.timeEnd('all');
});
import { conflicts } from '../src/conflict/conflicts.ts';
import { prepare } from '../src/evaluate/prepare.ts';
import { questionText } from '../src/explain/question-text.ts';
it('y', () => {
  const m = JSON.parse(readFileSync('/tmp/model.json','utf8'));
  const w = words(m,'en');
  const found = conflicts(m, {on:null, asKnownOn: m.statedDate, accordingTo:null, readings:[]}, prepare(m));
  for (const x of found) console.log(x.kind, x.force, x.first.clause, JSON.stringify(x.first.holders), x.second.clause, JSON.stringify(x.second.holders), x.since&&isoDay(x.since), x.until&&isoDay(x.until), isoDay(x.at), w.pattern(x.act,undefined,'noun'), x.given.map(g=>questionText(g.question,g.value)), x.confirmed);
});
