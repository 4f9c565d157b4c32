import { type Area, HEIGHT, onMap, type Point, WIDTH } from './world.js';

/** Which part of the map is shown: its corner, and how much of the whole width. */
export interface Section {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** What is one on the whole map is this long here. */
  readonly unit: number;
}

const WORLD: Section = { x: 0, y: 0, width: WIDTH, height: HEIGHT, unit: 1 };

/** From Iceland to the Urals, from Gibraltar to the North Cape. */
const EUROPE = sectionOf([
  [-24, 36],
  [-10, 34],
  [48, 36],
  [56, 62],
  [18, 71.5],
]);

function sectionOf(points: readonly Point[]): Section {
  const placed = points.map(onMap);
  const xs = placed.map(([x]) => x);
  const ys = placed.map(([, y]) => y);
  const [left, top] = [Math.min(...xs), Math.min(...ys)];
  const [wide, high] = [Math.max(...xs) - left, Math.max(...ys) - top];
  const width = Math.max(wide, (high * WIDTH) / HEIGHT);
  const height = (width * HEIGHT) / WIDTH;
  const x = left - (width - wide) / 2;
  const y = top - (height - high) / 2;
  return { x, y, width, height, unit: width / WIDTH };
}

export type Extent = 'world' | 'europe';

export function section(extent: Extent): Section {
  return extent === 'europe' ? EUROPE : WORLD;
}

/** What is asked about lies in Europe alone: the rest of the world would only make it small. */
export function extentOf(areas: readonly Area[]): Extent {
  const inside = ({ centre: [x, y] }: Area) =>
    x >= EUROPE.x && x <= EUROPE.x + EUROPE.width && y >= EUROPE.y && y <= EUROPE.y + EUROPE.height;
  return areas.length > 0 && areas.every(inside) ? 'europe' : 'world';
}

export interface Label {
  readonly id: string;
  readonly name: string;
  readonly at: Point;
}

const MOST_LABELS = 40;

/** How high letters are on the screen, in pixels. */
export const LETTERS = 12;

/** Names beside the areas, as many as find room: the first ones of the list first. `pixel`: one on the screen. */
export function labels(areas: readonly Area[], box: Section, pixel: number): Label[] {
  const taken: (readonly [number, number, number, number])[] = [];
  const found: Label[] = [];
  for (const { key, name, centre } of areas) {
    const [x, y] = centre;
    const [half, high] = [name.length * 0.29 * LETTERS * pixel, 0.65 * LETTERS * pixel];
    const own = [x - half, y - high, x + half, y + high] as const;
    const fits =
      own[0] >= box.x &&
      own[2] <= box.x + box.width &&
      own[1] >= box.y &&
      own[3] <= box.y + box.height;
    const free = taken.every(
      ([a, b, c, d]) => own[2] < a || own[0] > c || own[3] < b || own[1] > d,
    );
    if (!fits || !free || found.length >= MOST_LABELS) continue;
    taken.push(own);
    found.push({ id: key, name, at: centre });
  }
  return found;
}
