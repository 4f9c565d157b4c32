import { geoEqualEarth, geoPath } from 'd3-geo';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import atlas from 'world-atlas/countries-110m.json' with { type: 'json' };

export const WIDTH = 960;
export const HEIGHT = 470;

type Atlas = Topology<{ countries: GeometryCollection<{ name: string }> }>;
export type Point = readonly [number, number];

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
/** Where a place (degrees east, degrees north) lies on the map. */
export function onMap([east, north]: Point): Point {
  const [x, y] = projection([east, north]) ?? [0, 0];
  return [x, y];
}

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

/** Where the name and the lines of a state stand whose middle lies far from where most of it happens. */
const CENTRES: Readonly<Record<string, Point>> = { RUS: [37.6, 55.8], USA: [-96, 39] };

/**
 * States that are no more, on the areas of today's states that took their place. From 1945: before, their borders
 * ran too far from those. The Baltic states are left out: that they belonged to the Soviet Union was not recognised
 * by many.
 */
const BYGONE = [
  {
    id: 'SUN',
    from: '1945-05-09',
    until: '1991-12-26',
    areas: 'RUS UKR BLR MDA GEO ARM AZE KAZ UZB TKM KGZ TJK'.split(' '),
  },
  { id: 'CSK', from: '1945-05-09', until: '1993-01-01', areas: ['CZE', 'SVK'] },
  {
    id: 'YUG',
    from: '1945-11-29',
    until: '1992-04-27',
    areas: 'SVN HRV BIH SRB MNE MKD XKX'.split(' '),
  },
] as const;

let known: { readonly actors: readonly Named[]; readonly areas: readonly Area[] } | null = null;

/** The areas of the map, with the library's actors where there is one. */
function areas(actors: readonly Named[]): readonly Area[] {
  if (known?.actors !== actors) known = { actors, areas: areasOf(actors) };
  return known.areas;
}

/** Bygone states of which no area of today is left, as points where their governments sat. */
const SEATS: Readonly<Record<string, Point>> = {
  AUH: [16.4, 48.2],
  CSK: [14.4, 50.1],
  DDR: [13.4, 52.5],
  KOE: [127, 37.6],
  OTT: [29, 41],
  RVN: [106.7, 10.8],
  SCG: [20.5, 44.8],
  SUN: [37.6, 55.8],
  YAR: [44.2, 15.4],
  YMD: [45, 12.8],
  YUG: [20.5, 44.8],
};

/** Those of these states that have no area on the map. */
export function seats(ids: readonly string[], actors: readonly Named[]): readonly Area[] {
  return ids.flatMap((id) => {
    const seat = SEATS[id];
    const name = actors.find((actor) => actor.id === id)?.name ?? id;
    return seat ? [{ key: `seat ${id}`, path: '', name, actor: id, centre: onMap(seat) }] : [];
  });
}

/** The areas as they stood on a day, as far as today's can show it. */
export function areasOn(day: string, actors: readonly Named[]): readonly Area[] {
  const standing = BYGONE.filter(({ from, until }) => from <= day && day < until);
  if (standing.length === 0) return areas(actors);
  return areas(actors).map((area) => {
    const own = standing.find((one) => one.areas.some((id) => id === area.actor));
    if (!own) return area;
    const name = actors.find(({ id }) => id === own.id)?.name ?? own.id;
    return { ...area, actor: own.id, name };
  });
}

function areasOf(actors: readonly Named[]): Area[] {
  const byName = new Map(actors.flatMap((actor) => actor.english.map((name) => [name, actor])));
  const byId = new Map(actors.map((actor) => [actor.id, actor]));
  return countries.features.map((item, index) => {
    const label = item.properties.name;
    const actor = byName.get(label) ?? byId.get(SHORTENED[String(item.id)] ?? '') ?? null;
    const [east, north] = CENTRES[actor?.id ?? ''] ?? [null, null];
    const [x = 0, y = 0] =
      east === null ? draw.centroid(largest(item as Feature) as never) : onMap([east, north]);
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
