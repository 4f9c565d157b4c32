import type { CoverEdgeAnswer } from '@casus/answers';
import { useCatalogue } from '../app/catalogue.js';
import { useText } from '../text/use-text.js';
import { type Area, arc, areas, disputed, HEIGHT, land, WIDTH } from './world.js';

/** Lines for so many edges at most: beyond, areas are shaded and a state is chosen first. */
const MOST_LINES = 60;

/** Covered states shaded, promises as lines; the same can be reached by the fields and the table. */
export default function CoverMap(props: {
  readonly edges: readonly CoverEdgeAnswer[];
  readonly chosen: string | undefined;
  readonly onSelect: (actor: string) => void;
}) {
  const text = useText();
  const { actors } = useCatalogue();
  const world = areas(actors);
  const place = new Map(world.map((area) => [area.actor, area]));
  const covered = new Set(props.edges.flatMap((edge) => edge.to ?? []));
  const promising = new Set(props.edges.map((edge) => edge.from));
  const pairs = pairsOf(props.edges).filter(({ from, to }) => place.has(from) && place.has(to));
  const lines = pairs.length <= MOST_LINES ? pairs : [];
  const unseen = [...new Set([...covered, ...promising])].filter((id) => !place.has(id));
  const role = (area: Area) =>
    [
      'area',
      area.actor && promising.has(area.actor) ? 'area-promising' : '',
      area.actor && covered.has(area.actor) ? 'area-covered' : '',
      area.actor && area.actor === props.chosen ? 'area-chosen' : '',
    ].join(' ');
  return (
    <>
      <svg
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        className="map"
        role="img"
        aria-label={text.cover.mapLabel}
      >
        <defs>
          <pattern
            id="hatch"
            width="5"
            height="5"
            patternUnits="userSpaceOnUse"
            patternTransform="rotate(45)"
          >
            <line x1="0" y1="0" x2="0" y2="5" className="hatch" />
          </pattern>
        </defs>
        <path d={land.outline} className="sea" />
        {world.map((area) => (
          // biome-ignore lint/a11y/noStaticElementInteractions: the fields above choose by keyboard
          <path
            key={area.key}
            d={area.path}
            className={role(area)}
            onClick={() => area.actor && props.onSelect(area.actor)}
          >
            <title>{area.name}</title>
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
          />
        ))}
      </svg>
      <p className="legend faint">
        <span className="swatch area-promising" /> {text.cover.legend.promising}
        <span className="swatch area-covered" /> {text.cover.legend.covered}
        <span className="swatch swatch-hatch" /> {text.cover.legend.disputed}
      </p>
      {pairs.length > MOST_LINES ? (
        <p className="faint">{text.cover.tooMany(pairs.length)}</p>
      ) : null}
      {unseen.length > 0 ? (
        <p className="faint">
          {text.cover.offMap}{' '}
          {unseen.map((id) => actors.find((actor) => actor.id === id)?.name ?? id).join(', ')}
        </p>
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
