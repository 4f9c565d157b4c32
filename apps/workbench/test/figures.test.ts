import { expect, test } from 'vitest';
import { lines } from '../src/views/track-rows.js';
import type { Area } from '../src/views/world.js';
import { labels, section } from '../src/views/world-view.js';

test('words are broken into lines between them, and none is cut', () => {
  const text = 'offen (Ankündigung) · Das Vereinigte Königreich beabsichtigt, zu reagieren';
  const broken = lines(text, 30);
  expect(broken.length).toBeGreaterThan(1);
  expect(broken.join(' ')).toBe(text);
  expect(Math.max(...broken.map(({ length }) => length))).toBeLessThanOrEqual(30);
  expect(lines('Unterseebootsvertrag', 5)).toEqual(['Unterseebootsvertrag']);
});

test('on a small map fewer names find room, and none lies over another', () => {
  const box = section('europe');
  const areas = ['Belgien', 'Frankreich', 'Polen', 'Italien'].map((name, at): Area => {
    const centre = [box.x + box.width * (0.4 + at * 0.07), box.y + box.height / 2] as const;
    return { key: name, name, centre, actor: name, path: '' };
  });
  const wide = labels(areas, box, box.width / 1200).length;
  const phone = labels(areas, box, box.width / 358).length;
  expect(wide).toBe(4);
  expect(phone).toBeGreaterThan(0);
  expect(phone).toBeLessThan(wide);
});
