import { writeFileSync } from 'node:fs';
import { not } from '@casus/model';
import { test } from 'vitest';
import { words } from '../src/index.ts';
import { clause, limb, model, pattern } from './fixture.ts';
import { formulas } from './formulas.ts';
import { heads } from './heads.ts';
test('gen', () => {
  const env = { bindings: {}, handles: { h: pattern('attack', {}), r: pattern('request', {}) }, letters: new Set<string>() };
  const w = { en: words(model, 'en'), de: words(model, 'de') };
  const first = limb(pattern('attack', {}, 'h'));
  const F = Object.fromEntries(Object.entries(formulas).map(([k, f]) => [k, [w.en.formula(f, env), w.en.formula(not(f), env), w.de.formula(f, env), w.de.formula(not(f), env), w.de.clause(clause({ kind: 'power', bearer: { holders: [], together: false }, act: pattern('', {}) }, [limb(null, f)])).limbs[0]?.text ?? '']]));
  const H = Object.fromEntries(Object.entries(heads).map(([k, h]) => [k, (['en', 'de'] as const).map((l) => w[l].clause(clause(h, [first])).head)]));
  writeFileSync('/tmp/f.json', JSON.stringify(F, null, 2)); writeFileSync('/tmp/h.json', JSON.stringify(H, null, 2));
});
