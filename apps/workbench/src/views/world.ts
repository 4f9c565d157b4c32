import { geoEqualEarth, geoPath } from 'd3-geo';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import atlas from 'world-atlas/countries-110m.json' with { type: 'json' };

export const WIDTH = 960;
export const HEIGHT = 470;

type Atlas = Topology<{ countries: GeometryCollection<{ name: string }> }>;
type Point = readonly [number, number];

export interface Area {
  readonly key: string;
  readonly path: string;
  readonly name: string;
  /** The library's actor; null: none, or disputed. */
  readonly actor: string | null;
  readonly centre: Point;
}

interface Named {
  readonly id: string;
  readonly name: string;
  readonly english: readonly string[];
}

const topology = atlas as unknown as Atlas;
const countries = feature(topology, topology.objects.countries);
const projection = geoEqualEarth().fitExtent(
  [
    [4, 4],
    [WIDTH - 4, HEIGHT - 4],
  ],
  { type: 'Sphere' },
);
const draw = geoPath(projection).digits(1);

export const land = { outline: draw({ type: 'Sphere' }) ?? '' };

/** ISO 3166 numbers of those whose name the atlas shortens. */
const SHORTENED: Readonly<Record<string, string>> = {
  '044': 'BHS',
  '070': 'BIH',
  '090': 'SLB',
  '140': 'CAF',
  '178': 'COG',
  '180': 'COD',
  '214': 'DOM',
  '226': 'GNQ',
  '270': 'GMB',
  '528': 'NLD',
  '608': 'PHL',
  '728': 'SSD',
  '748': 'SWZ',
  '784': 'ARE',
  '807': 'MKD',
  '826': 'GBR',
};

/** Areas of the atlas about whose status states differ; drawn hatched, whoever holds them. */
const DISPUTED = [
  'Kosovo',
  'N. Cyprus',
  'Somaliland',
  'W. Sahara',
  'Taiwan',
  'Palestine',
  'Falkland Is.',
];

/** The outline of the Crimean peninsula, roughly: the atlas draws it as part of Russia. */
const CRIMEA: readonly Point[] = [
  [33.6, 46.2],
  [34.4, 46.1],
  [35.0, 45.7],
  [35.5, 45.3],
  [36.6, 45.4],
  [36.4, 45.05],
  [35.5, 45.05],
  [34.9, 44.75],
  [33.8, 44.4],
  [33.4, 44.6],
  [33.6, 45.0],
  [32.5, 45.35],
  [33.2, 45.8],
  [33.6, 46.2],
];

let known: { readonly actors: readonly Named[]; readonly areas: readonly Area[] } | null = null;

/** The areas of the map, with the library's actors where there is one. */
export function areas(actors: readonly Named[]): readonly Area[] {
  if (known?.actors !== actors) known = { actors, areas: areasOf(actors) };
  return known.areas;
}

function areasOf(actors: readonly Named[]): Area[] {
  const byName = new Map(actors.flatMap((actor) => actor.english.map((name) => [name, actor])));
  const byId = new Map(actors.map((actor) => [actor.id, actor]));
  return countries.features.map((item, index) => {
    const label = item.properties.name;
    const actor = byName.get(label) ?? byId.get(SHORTENED[String(item.id)] ?? '') ?? null;
    const [x = 0, y = 0] = draw.centroid(largest(item as Feature) as never);
    return {
      key: `${index}`,
      path: draw(item) ?? '',
      name: actor?.name ?? label,
      actor: actor?.id ?? null,
      centre: [x, y],
    };
  });
}

type Feature = { readonly geometry: { readonly type: string; readonly coordinates: unknown[] } };

/** Of several parts the largest: a centre between a country and its islands lies in the sea. */
function largest(item: Feature): unknown {
  if (item.geometry.type !== 'MultiPolygon') return item;
  const parts = item.geometry.coordinates.map((coordinates) => ({
    type: 'Polygon',
    coordinates,
  }));
  return parts.sort((a, b) => draw.area(b as never) - draw.area(a as never))[0];
}

export function disputed(): {
  readonly key: string;
  readonly path: string;
  readonly name: string;
}[] {
  const fromAtlas = countries.features
    .filter((item) => DISPUTED.includes(item.properties.name))
    .map((item) => ({
      key: item.properties.name,
      name: item.properties.name,
      path: draw(item) ?? '',
    }));
  const crimea = draw({ type: 'LineString', coordinates: CRIMEA as unknown as number[][] }) ?? '';
  return [...fromAtlas, { key: 'Crimea', name: 'Crimea', path: `${crimea}Z` }];
}

/** A line from the promising to the covered, bent so that there and back differ. */
export function arc(from: Point | undefined, to: Point | undefined): string {
  if (!from || !to) return '';
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
  const middle = [(from[0] + to[0]) / 2 + dy * 0.18, (from[1] + to[1]) / 2 - dx * 0.18];
  return `M${from}Q${middle.map((it) => it.toFixed(1))} ${to}`;
}
