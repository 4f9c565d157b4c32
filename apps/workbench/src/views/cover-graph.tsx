import type { CoverEdgeAnswer } from '@casus/answers';
import { useMemo } from 'react';
import { useCatalogue } from '../app/catalogue.js';
import { useText } from '../text/use-text.js';
import { HEIGHT, layout, WIDTH } from './graph-layout.js';

/** So few nodes leave room for the titles of instruments. */
const FEW = 24;
const short = (title: string) => (title.length > 44 ? `${title.slice(0, 43)}…` : title);

/** States round their instruments: a line leads from who promises to the text, and on to who is covered. */
export default function CoverGraph(props: {
  readonly edges: readonly CoverEdgeAnswer[];
  readonly chosen: string | undefined;
  readonly onSelect: (actor: string) => void;
}) {
  const text = useText();
  const { actors, instruments } = useCatalogue();
  const graph = useMemo(() => layout(props.edges), [props.edges]);
  const name = (id: string) => actors.find((actor) => actor.id === id)?.name ?? id;
  const title = (id: string) => instruments.find((item) => item.id === id)?.title ?? id;
  if (graph.nodes.length === 0) return <p className="nothing">{text.cover.nothing}</p>;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a graph of buttons is a group, no field set
    <svg
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      className="graph"
      role="group"
      aria-label={text.cover.graphLabel}
    >
      <defs>
        <marker
          id="arrow"
          viewBox="0 0 8 8"
          refX="7"
          refY="4"
          markerWidth="7"
          markerHeight="7"
          orient="auto"
        >
          <path d="M0 0L8 4L0 8z" className="arrow" />
        </marker>
      </defs>
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
      {graph.nodes
        .filter((node) => node.sort === 'instrument')
        .map((node) => (
          <g key={node.id} transform={`translate(${node.x},${node.y})`} className="node-instrument">
            <rect x="-5" y="-5" width="10" height="10" rx="2" />
            <title>{title(node.id)}</title>
            {graph.nodes.length <= FEW ? (
              <text y="20" textAnchor="middle">
                {short(title(node.id))}
              </text>
            ) : null}
          </g>
        ))}
      {graph.nodes
        .filter((node) => node.sort === 'actor')
        .map((node) => (
          // biome-ignore lint/a11y/useSemanticElements: there is no button element inside SVG
          <g
            key={node.id}
            transform={`translate(${node.x},${node.y})`}
            className={node.id === props.chosen ? 'node node-chosen' : 'node'}
            role="button"
            tabIndex={0}
            aria-pressed={node.id === props.chosen}
            aria-label={name(node.id)}
            onClick={() => props.onSelect(node.id)}
            onKeyDown={(event) => {
              if (event.key !== 'Enter' && event.key !== ' ') return;
              event.preventDefault();
              props.onSelect(node.id);
            }}
          >
            <circle r="7" />
            <text x="11" y="4">
              {name(node.id)}
            </text>
          </g>
        ))}
    </svg>
  );
}
