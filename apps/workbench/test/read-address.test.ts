import { expect, test } from 'vitest';
import { cover } from '../src/app/address-parts.js';
import { faultsOf, reader } from '../src/app/read-address.js';
import { addressWith, addressWithout, parseSearch } from '../src/app/search.js';

const KNOWN = ['POL', 'DEU', 'london-1839', 'reuters'];
const has = (_: string, name: string) => KNOWN.includes(name);
const faults = (routeId: string, search: string, params = {}) =>
  faultsOf({ routeId, params, search: parseSearch(search) }, has).map(
    ({ part, value, why }) => `${part}=${value}: ${why.kind}`,
  );

test('what an address says and cannot be read is told of, part by part', () => {
  expect(faults('/cover', 'on=1939-08-31&to=POL&by=&lang=de&source=reuters')).toEqual([]);
  expect(faults('/cover', 'on=foo')).toEqual(['on=foo: day']);
  expect(faults('/conflict', 'known=2025-02-30&who=XYZ')).toEqual([
    'known=2025-02-30: day',
    'who=XYZ: name',
  ]);
  expect(faults('/cover', 'as=grap&when=1939-08-31')).toEqual([
    'as=grap: choice',
    'when=1939-08-31: part',
  ]);
  expect(faults('/cover', 'to=POL&to=DEU')).toEqual(['to=POL, DEU: twice']);
  expect(faults('/cover', 'source=reuters&source=foo')).toEqual(['source=foo: name']);
  expect(faults('/audit', 'lang=fr')).toEqual(['lang=fr: choice']);
  expect(faults('/instrument/$name', '', { name: 'foo' })).toEqual(['name=foo: name']);
  expect(faults('/instrument/$name', '', { name: 'london-1839' })).toEqual([]);
  expect(faults('__root__', 'what=ever')).toEqual([]);
});

test('a misspelt part of an address finds the one it was meant for', () => {
  const [fault] = faultsOf({ routeId: '/track', params: {}, search: { know: '2025-01-01' } }, has);
  expect(fault?.why).toEqual({ kind: 'part', near: ['known'] });
});

test('a proposal puts right one part and leaves the others', () => {
  const at = { pathname: '/cover', search: { on: '1939-08-31', to: 'POLL', source: ['a', 'b'] } };
  const to = { place: 'search', part: 'to', value: 'POLL' } as const;
  expect(addressWith(at, to, 'POL')).toBe('#/cover?on=1939-08-31&to=POL&source=a&source=b');
  expect(addressWith(at, to, 'POLL', 'by')).toBe('#/cover?on=1939-08-31&by=POLL&source=a&source=b');
  const source = { place: 'search', part: 'source', value: 'b' } as const;
  expect(addressWith(at, source, 'c')).toBe('#/cover?on=1939-08-31&to=POLL&source=a&source=c');
  expect(addressWithout(at, 'source', 'b')).toBe('#/cover?on=1939-08-31&to=POLL&source=a');
  expect(addressWithout(at, 'to', 'POLL')).toBe('#/cover?on=1939-08-31&source=a&source=b');
  const twice = { pathname: '/cover', search: { to: ['POL', 'DEU'] } };
  expect(addressWithout(twice, 'to', 'POL, DEU')).toBe('#/cover');
  const path = { place: 'path', part: 'name', value: 'lond' } as const;
  expect(addressWith({ pathname: '/instrument/lond', search: {} }, path, 'london-1839')).toBe(
    '#/instrument/london-1839',
  );
});

test('what is said once and may be said often is a list; what is empty is not said', () => {
  const state = reader(cover)({ source: 'reuters', on: '', to: 'POL' });
  expect(state.source).toEqual(['reuters']);
  expect(state.on).toBeUndefined();
  expect(state.to).toBe('POL');
});
