import type { RefObject } from 'react';
import { useText } from '../text/use-text.js';
import { saveFile } from './downloads.js';

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
}) {
  const text = useText();
  const svg = () => props.of.current?.querySelector('svg');
  const asSvg = () => {
    const figure = svg();
    if (figure) saveFile(`${props.name}.svg`, 'image/svg+xml', standalone(figure));
  };
  const asPng = async () => {
    const figure = svg();
    if (figure) saveFile(`${props.name}.png`, 'image/png', await raster(figure));
  };
  return (
    <p className="downloads no-print">
      <span className="faint">{text.save}</span>
      <button type="button" className="quiet" onClick={asSvg}>
        SVG
      </button>
      <button type="button" className="quiet" onClick={() => void asPng()}>
        PNG
      </button>
    </p>
  );
}

function standalone(figure: SVGSVGElement): string {
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
  return new XMLSerializer().serializeToString(copy);
}

/** A part of a figure, cut out, is saved as large as the whole. */
function scaleOf(figure: SVGSVGElement): number {
  return Math.max(1, WIDE / figure.viewBox.baseVal.width);
}

async function raster(figure: SVGSVGElement): Promise<Blob> {
  const { width, height } = figure.viewBox.baseVal;
  const address = URL.createObjectURL(new Blob([standalone(figure)], { type: 'image/svg+xml' }));
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
