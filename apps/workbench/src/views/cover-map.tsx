import type { CoverEdgeAnswer } from '@casus/answers';
import { memo, useMemo, useRef } from 'react';
import { useCatalogue } from '../app/catalogue.js';
import { useWidth } from '../parts/use-width.js';
import { useText } from '../text/use-text.js';
import { type Area, arc, areasOn, disputed, land, seats, WIDTH } from './world.js';
import { type Extent, extentOf, LETTERS, labels, type Section, section } from './world-view.js';

/** Lines for so many edges at most: beyond, areas are shaded and a state is chosen first. */
const MOST_LINES = 60;

/** On the whole world so many names at most: more would hide each other. */
const MOST_NAMED = 24;

/** Covered states shaded, promises as lines; the same can be reached by the fields and the table. */
function CoverMap(props: {
  readonly edges: readonly CoverEdgeAnswer[];
  readonly on: string;
  readonly to: string | undefined;
  readonly by: string | undefined;
  readonly extent: Extent | undefined;
  readonly onSelect: (actor: string) => void;
  readonly onExtent: (extent: Extent) => void;
}) {
  const text = useText();
  const { actors } = useCatalogue();
  const { edges, on, to, by } = props;
  const chosen = to ?? by;
  const world = useMemo(() => areasOn(on, actors), [on, actors]);
  const drawn = useMemo(() => figures(edges, world, actors), [edges, world, actors]);
  const { covered, promising, place, points, involved, pairs } = drawn;
  const shown = props.extent ?? extentOf(involved);
  const box = section(shown);
  const room = useRef<SVGSVGElement>(null);
  // What is read or pressed keeps its size, however small the map is drawn.
  const pixel = box.width / (useWidth(room) || WIDTH);
  const lines = pairs.length <= MOST_LINES ? pairs : [];
  const unseen = [...new Set([...covered, ...promising])].filter((id) => !place.has(id));
  const role = ({ actor }: Area) =>
    [
      'area',
      actor && promising.has(actor) ? 'area-promising' : '',
      actor && covered.has(actor) ? 'area-covered' : '',
      actor && actor === chosen ? 'area-chosen' : '',
    ].join(' ');
  return (
    <>
      <ExtentChoice shown={shown} onChange={props.onExtent} />
      <svg
        ref={room}
        viewBox={[box.x, box.y, box.width, box.height].map((it) => it.toFixed(1)).join(' ')}
        className="map"
        role="img"
        aria-label={text.cover.mapLabel}
      >
        <Patterns unit={pixel} />
        <path d={land.outline} className="sea" />
        {world.map((area) => (
          // biome-ignore lint/a11y/noStaticElementInteractions: the fields above choose by keyboard
          <path
            key={area.key}
            d={area.path}
            className={role(area)}
            onClick={() => area.actor && props.onSelect(area.actor)}
          >
            <title lang={area.actor ? undefined : 'en'}>{area.name}</title>
          </path>
        ))}
        {disputed().map((area) => (
          <path key={area.key} d={area.path} fill="url(#hatch)" className="area-disputed">
            <title>{area.name}</title>
          </path>
        ))}
        {lines.map(({ from, to, promise }) => (
          <path
            key={`${from} ${to} ${promise}`}
            d={arc(place.get(from)?.centre, place.get(to)?.centre)}
            className={`edge promise-${promise}`}
            markerEnd="url(#to-covered)"
          />
        ))}
        {points.map((point) => (
          // biome-ignore lint/a11y/noStaticElementInteractions: the fields above choose by keyboard
          <circle
            key={point.key}
            cx={point.centre[0]}
            cy={point.centre[1]}
            r={5 * pixel}
            className={`seat ${role(point)}`}
            onClick={() => point.actor && props.onSelect(point.actor)}
          >
            <title>{point.name}</title>
          </circle>
        ))}
        <Names areas={involved} box={box} pixel={pixel} />
      </svg>
      <Legend
        edges={edges.length}
        pairs={pairs.length}
        fewer={to ? (by ? 'promise' : 'by') : by ? 'to' : 'any'}
      />
      {unseen.length > 0 ? (
        <p className="faint">
          {text.cover.offMap}{' '}
          {unseen.map((id) => actors.find((actor) => actor.id === id)?.name ?? id).join(', ')}
        </p>
      ) : null}
    </>
  );
}

function figures(
  edges: readonly CoverEdgeAnswer[],
  world: readonly Area[],
  actors: Parameters<typeof seats>[1],
) {
  const covered = new Set(edges.flatMap((edge) => edge.to ?? []));
  const promising = new Set(edges.map((edge) => edge.from));
  const place = new Map<string, Area>();
  for (const area of world) {
    if (area.actor !== null && !place.has(area.actor)) place.set(area.actor, area);
  }
  const all = [...new Set([...promising, ...covered])];
  const points = seats(
    all.filter((id) => !place.has(id)),
    actors,
  );
  for (const point of points) place.set(point.actor ?? '', point);
  const involved = all.flatMap((id) => place.get(id) ?? []);
  const pairs = pairsOf(edges).filter(({ from, to }) => place.has(from) && place.has(to));
  return { covered, promising, place, points, involved, pairs };
}

function ExtentChoice(props: {
  readonly shown: Extent;
  readonly onChange: (extent: Extent) => void;
}) {
  const text = useText();
  return (
    <fieldset className="switch no-print">
      <legend className="unseen">{text.cover.extent}</legend>
      {(['world', 'europe'] as const).map((extent) => (
        <label key={extent}>
          <input
            type="radio"
            name="extent"
            checked={props.shown === extent}
            onChange={() => props.onChange(extent)}
          />
          {text.cover.extents[extent]}
        </label>
      ))}
    </fieldset>
  );
}

function Patterns({ unit }: { readonly unit: number }) {
  return (
    <defs>
      <pattern
        id="hatch"
        width={5 * unit}
        height={5 * unit}
        patternUnits="userSpaceOnUse"
        patternTransform="rotate(45)"
      >
        <line x1="0" y1="0" x2="0" y2={5 * unit} className="hatch" />
      </pattern>
      <marker
        id="to-covered"
        viewBox="0 0 8 8"
        refX="7"
        refY="4"
        markerWidth={7 * unit}
        markerHeight={7 * unit}
        markerUnits="userSpaceOnUse"
        orient="auto"
      >
        <path d="M0 0L8 4L0 8z" className="arrow" />
      </marker>
    </defs>
  );
}

function Names(props: {
  readonly areas: readonly Area[];
  readonly box: Section;
  readonly pixel: number;
}) {
  const { areas, box, pixel } = props;
  if (box.unit === 1 && areas.length > MOST_NAMED) return null;
  return labels(areas, box, pixel).map(({ id, name, at: [x, y] }) => (
    <text
      key={id}
      x={x.toFixed(1)}
      y={(y - 6 * pixel).toFixed(1)}
      textAnchor="middle"
      className="place"
      fontSize={(LETTERS * pixel).toFixed(2)}
      strokeWidth={(2.6 * pixel).toFixed(2)}
    >
      {name}
    </text>
  ));
}

function Legend(props: {
  readonly edges: number;
  readonly pairs: number;
  /** What can still be chosen, to have fewer. */
  readonly fewer: 'any' | 'by' | 'to' | 'promise';
}) {
  const { edges, pairs, fewer } = props;
  const text = useText();
  return (
    <>
      {edges === 0 ? <p className="nothing">{text.cover.nothing}</p> : null}
      <p className="legend faint">
        <span className="swatch area-promising" /> {text.cover.legend.promising}
        <span className="swatch area-covered" /> {text.cover.legend.covered}
        <span className="swatch area-promising area-covered" /> {text.cover.legend.both}
        <span className="swatch swatch-hatch" /> {text.cover.legend.disputed}
      </p>
      {pairs > MOST_LINES ? (
        <p className="faint">{text.cover.tooMany(edges, pairs, text.cover.fewer[fewer])}</p>
      ) : null}
    </>
  );
}

interface Pair {
  readonly from: string;
  readonly to: string;
  readonly promise: string;
}

function pairsOf(edges: readonly CoverEdgeAnswer[]): Pair[] {
  const pairs = new Map<string, Pair>();
  for (const { from, to, promise } of edges) {
    if (to !== null && to !== from) pairs.set(`${from} ${to} ${promise}`, { from, to, promise });
  }
  return [...pairs.values()];
}

export default memo(CoverMap);
