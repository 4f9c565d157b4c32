import type { RefObject } from 'react';
import { useText } from '../text/use-text.js';
import { saveFile } from './downloads.js';
import { withText } from './png-text.js';
import { type FactsOf, type Made, useMade } from './provenance.js';

/** What a figure's looks rest on: written into the file, which has no style sheet. */
const LOOKS = [
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-width',
  'stroke-opacity',
  'stroke-dasharray',
  'font-family',
  'font-size',
  'font-weight',
  'opacity',
  'visibility',
  'vector-effect',
  'paint-order',
];
const SCALE = 2;
const WIDE = 960;

/** The figure as a file: SVG to work on, PNG to show. */
export function SaveFigure(props: {
  readonly of: RefObject<HTMLElement | null>;
  readonly name: string;
  readonly facts?: FactsOf;
}) {
  const text = useText();
  const made = useMade(props.facts ?? null);
  const svg = () => props.of.current?.querySelector<SVGSVGElement>('svg:not([aria-hidden])');
  const asSvg = async () => {
    const figure = svg();
    if (!figure || !made) return;
    saveFile(`${props.name}.svg`, 'image/svg+xml', standalone(figure, await made()));
  };
  const asPng = async () => {
    const figure = svg();
    if (!figure || !made) return;
    const by = await made();
    const png = await withText(await raster(figure, by), 'Casus', JSON.stringify(by.by));
    saveFile(`${props.name}.png`, 'image/png', png);
  };
  return (
    <p className="downloads no-print">
      <span className="faint">{text.save}</span>
      <button type="button" className="quiet" onClick={() => void asSvg()}>
        SVG
      </button>
      <button type="button" className="quiet" onClick={() => void asPng()}>
        PNG
      </button>
    </p>
  );
}

function standalone(figure: SVGSVGElement, made: Made): string {
  const copy = figure.cloneNode(true) as SVGSVGElement;
  const inside = copy.querySelectorAll<SVGElement>('*');
  figure.querySelectorAll<SVGElement>('*').forEach((element, index) => {
    const looks = getComputedStyle(element);
    for (const name of LOOKS) inside[index]?.setAttribute(name, looks.getPropertyValue(name));
    inside[index]?.removeAttribute('class');
  });
  const { x, y, width, height } = figure.viewBox.baseVal;
  copy.removeAttribute('class');
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  const scale = scaleOf(figure);
  copy.setAttribute('width', String(width * scale));
  copy.setAttribute('height', String(height * scale));
  const ground = document.createElementNS('http://www.w3.org/2000/svg', 'rect');
  for (const [name, value] of Object.entries({ x, y, width, height })) {
    ground.setAttribute(name, String(value));
  }
  ground.setAttribute('fill', getComputedStyle(document.body).backgroundColor);
  copy.prepend(ground);
  copy.prepend(...said(made));
  return new XMLSerializer().serializeToString(copy);
}

/** What the figure was worked out with: a line for people, and all of it for programs. */
function said(made: Made): Element[] {
  return (['desc', 'metadata'] as const).map((name) => {
    const element = document.createElementNS('http://www.w3.org/2000/svg', name);
    element.textContent = name === 'desc' ? made.line : JSON.stringify(made.by);
    return element;
  });
}

/** A part of a figure, cut out, is saved as large as the whole. */
function scaleOf(figure: SVGSVGElement): number {
  return Math.max(1, WIDE / figure.viewBox.baseVal.width);
}

async function raster(figure: SVGSVGElement, made: Made): Promise<Blob> {
  const { width, height } = figure.viewBox.baseVal;
  const address = URL.createObjectURL(
    new Blob([standalone(figure, made)], { type: 'image/svg+xml' }),
  );
  const image = new Image();
  image.src = address;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = width * scaleOf(figure) * SCALE;
  canvas.height = height * scaleOf(figure) * SCALE;
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  URL.revokeObjectURL(address);
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('PNG'))), 'image/png');
  });
}
