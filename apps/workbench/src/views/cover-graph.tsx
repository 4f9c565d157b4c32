import type { CoverEdgeAnswer } from '@casus/answers';
import { Link } from '@tanstack/react-router';
import { memo, useMemo, useState } from 'react';
import { useCatalogue } from '../app/catalogue.js';
import { useText } from '../text/use-text.js';
import { betweenGroups, groupsOf } from './graph-groups.js';
import { type GraphNode, HEIGHT, layout, WIDTH } from './graph-layout.js';

const MOST_NAMES = 3;
/** More instruments are numbered, and named below. */
const MOST_TITLES = 5;
const short = (title: string) => (title.length > 40 ? `${title.slice(0, 39)}…` : title);

interface Props {
  readonly edges: readonly CoverEdgeAnswer[];
  readonly chosen: string | undefined;
  readonly onSelect: (actor: string) => void;
}

/** States round their instruments: a line leads from who promises to the text, and on to who is covered. */
function CoverGraph({ edges, chosen, onSelect }: Props) {
  const text = useText();
  const { actors, instruments } = useCatalogue();
  const [opened, setOpened] = useState<string>();
  const groups = useMemo(() => groupsOf(edges, chosen), [edges, chosen]);
  const graph = useMemo(() => layout(betweenGroups(edges, groups)), [edges, groups]);
  const name = (id: string) => actors.find((actor) => actor.id === id)?.name ?? id;
  const title = (id: string) => instruments.find((item) => item.id === id)?.title ?? id;
  if (graph.nodes.length === 0) return <p className="nothing">{text.cover.nothing}</p>;
  const membersOf = (id: string) => groups.get(id) ?? [id];
  const label = (id: string) => {
    const members = membersOf(id);
    return members.length <= MOST_NAMES
      ? members.map(name).join(', ')
      : text.cover.group(name(members[0] ?? id), members.length - 1);
  };
  const texts = graph.nodes.filter(({ sort }) => sort === 'instrument').map(({ id }) => id);
  const many = texts.length > MOST_TITLES;
  const press = (id: string) => {
    if (membersOf(id).length === 1) onSelect(id);
    else setOpened(opened === id ? undefined : id);
  };
  const open = opened !== undefined && groups.has(opened) ? membersOf(opened) : [];
  return (
    <>
      {/* biome-ignore lint/a11y/useSemanticElements: a graph of buttons is a group, no field set */}
      <svg
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        className="graph"
        role="group"
        aria-label={text.cover.graphLabel}
      >
        <Arrow />
        {graph.links.map((link) => (
          <line
            key={link.key}
            x1={link.x1}
            y1={link.y1}
            x2={link.x2}
            y2={link.y2}
            className={`edge promise-${link.promise}`}
            markerEnd={link.arrow ? 'url(#arrow)' : undefined}
          />
        ))}
        {graph.nodes.map((node) =>
          node.sort === 'instrument' ? (
            <Instrument
              key={`i ${node.id}`}
              node={node}
              title={title(node.id)}
              number={many ? texts.indexOf(node.id) + 1 : null}
            />
          ) : (
            <Actors
              key={`a ${node.id}`}
              node={node}
              label={label(node.id)}
              size={membersOf(node.id).length}
              pressed={node.id === chosen || node.id === opened}
              onPress={() => press(node.id)}
            />
          ),
        )}
      </svg>
      {[...groups.values()].some((members) => members.length > 1) ? (
        <p className="faint">{text.cover.grouped}</p>
      ) : null}
      {many ? (
        <ol className="numbered">
          {texts.map((id) => (
            <li key={id}>
              <Link to="/instrument/$name" params={{ name: id }}>
                {title(id)}
              </Link>
            </li>
          ))}
        </ol>
      ) : null}
      {open.length > 1 ? (
        <section className="members" aria-label={text.cover.members(open.length)}>
          <p className="faint">{text.cover.members(open.length)}</p>
          <ul>
            {open.map((id) => (
              <li key={id}>
                <button type="button" className="quiet" onClick={() => onSelect(id)}>
                  {name(id)}
                </button>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </>
  );
}

function Arrow() {
  return (
    <defs>
      <marker
        id="arrow"
        viewBox="0 0 8 8"
        refX="7"
        refY="4"
        markerWidth="9"
        markerHeight="9"
        markerUnits="userSpaceOnUse"
        orient="auto"
      >
        <path d="M0 0L8 4L0 8z" className="arrow" />
      </marker>
    </defs>
  );
}

function Instrument(props: {
  readonly node: GraphNode;
  readonly title: string;
  readonly number: number | null;
}) {
  const { node, title, number } = props;
  if (number !== null) {
    return (
      <g transform={`translate(${node.x},${node.y})`} className="node-instrument">
        <rect x="-10" y="-9" width="20" height="18" rx="4" />
        <title>{title}</title>
        <text y="4" textAnchor="middle" className="in-node">
          {number}
        </text>
      </g>
    );
  }
  return (
    <g transform={`translate(${node.x},${node.y})`} className="node-instrument">
      <rect x="-5" y="-5" width="10" height="10" rx="2" />
      <title>{title}</title>
      <text y="19" textAnchor={anchor(node.x)}>
        {short(title)}
      </text>
    </g>
  );
}

/** A title near the edge runs inwards. */
function anchor(x: number): 'start' | 'middle' | 'end' {
  return x < 130 ? 'start' : x > WIDTH - 130 ? 'end' : 'middle';
}

function Actors(props: {
  readonly node: GraphNode;
  readonly label: string;
  readonly size: number;
  readonly pressed: boolean;
  readonly onPress: () => void;
}) {
  const { node, label, size, pressed, onPress } = props;
  const radius = 7 + Math.min(11, Math.sqrt(size - 1) * 1.3);
  const left = node.x > WIDTH - 12 - label.length * 7.4;
  return (
    // biome-ignore lint/a11y/useSemanticElements: there is no button element inside SVG
    <g
      transform={`translate(${node.x},${node.y})`}
      className={pressed ? 'node node-chosen' : 'node'}
      role="button"
      tabIndex={0}
      aria-pressed={pressed}
      aria-label={label}
      onClick={onPress}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' && event.key !== ' ') return;
        event.preventDefault();
        onPress();
      }}
    >
      <circle r="14" className="node-room" />
      <circle r={radius} />
      <text x={(radius + 4) * (left ? -1 : 1)} y="4" textAnchor={left ? 'end' : 'start'}>
        {label}
      </text>
    </g>
  );
}

export default memo(CoverGraph);
