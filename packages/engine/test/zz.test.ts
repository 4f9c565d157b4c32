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
