import { useEffect, useRef, useState } from 'react';
import { useWidth } from './use-width.js';

type Plot = typeof import('./plot.js');
export type Drawn = (plot: Plot, width: number) => SVGSVGElement | HTMLElement;

/**
 * A chart drawn by Plot as wide as there is room, so that its letters keep their size on a phone. It is one picture
 * with a name; what it shows stands in a table or a list beside it.
 */
export function Chart(props: {
  readonly label: string;
  readonly className: string;
  /** How high it will be, so that nothing moves when it is there; words that need more lines make it higher. */
  readonly height: number | ((width: number) => number);
  readonly draw: Drawn;
}) {
  const { label, className, height, draw } = props;
  const room = useRef<HTMLDivElement>(null);
  const width = useWidth(room);
  const [drawn, setDrawn] = useState(false);
  useEffect(() => {
    const element = room.current;
    if (!element || width === 0) return;
    let current = true;
    void import('./plot.js').then((plot) => {
      if (!current) return;
      const figure = draw(plot, width);
      // Its few rules stand in the page's own style sheet: the policy of the page allows no style written into it.
      for (const style of figure.querySelectorAll('style')) style.remove();
      // Names of its parts ("bar", "x-axis tick") tell nobody anything: the picture has one.
      for (const part of figure.querySelectorAll('[aria-label]')) {
        part.removeAttribute('aria-label');
      }
      figure.setAttribute('role', 'img');
      figure.setAttribute('aria-label', label);
      element.replaceChildren(figure);
      setDrawn(true);
    });
    return () => {
      current = false;
    };
  }, [draw, label, width]);
  return (
    <div
      ref={room}
      className={`chart ${className}`}
      aria-busy={!drawn}
      style={{ minHeight: typeof height === 'number' ? height : height(width) }}
    />
  );
}
