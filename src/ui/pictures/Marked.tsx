import type { Axis } from './axes';
import type { Dot } from './painting';
import { pixelOf, type Frame, type Sight } from './plane';

/** What a picture tells of one dot. */
export interface Told {
  issue: string;
  words: string;
  /** How far open ratings could move it up or down; null where nothing is open or the axis does not show it. */
  whisker: { low: number; high: number } | null;
}

interface MarkedProps {
  dot: Dot;
  told: Told;
  ray: boolean;
  sight: Sight;
  frame: Frame;
  up: Axis;
}

/** The dot that is told of: a ring, how far it could move, and what is worth as much. */
export function Marked({ dot, told, ray, sight, frame, up }: MarkedProps) {
  const { x, y } = pixelOf(dot, sight, frame);
  const level = (value: number) => pixelOf({ u: 0, v: up.shareOf(value) }, sight, frame).y;
  const kept = (pixels: number) => Math.min(frame.top + frame.height, Math.max(frame.top, pixels));
  const end = ray && dot.u > 0 ? Math.min(1 / dot.u, 1 / Math.max(dot.v, 1e-9)) : 0;
  const from = pixelOf({ u: 0, v: 0 }, sight, frame);
  const to = pixelOf({ u: dot.u * end, v: dot.v * end }, sight, frame);
  return (
    <>
      {end > 0 && sight.size === 1 && (
        <path class="nf-pic-ray" d={`M${from.x} ${from.y}L${to.x} ${to.y}`} stroke-dasharray="2 4" />
      )}
      {told.whisker && (
        <path
          class="nf-pic-whisker"
          d={`M${x - 4} ${kept(level(told.whisker.low))}h8m-4 0V${kept(level(told.whisker.high))}m-4 0h8`}
        />
      )}
      <circle class="nf-pic-ring" cx={x} cy={y} r="10" />
    </>
  );
}

interface StopProps {
  href: string;
  words: string;
  live: boolean;
  x: number;
  y: number;
  onFocus: () => void;
}

/** The one tab stop of the picture: the current issue, as a link to it. */
export function Stop({ href, words, live, x, y, onFocus }: StopProps) {
  return (
    <a
      class={live ? 'nf-pic-stop nf-pic-live' : 'nf-pic-stop'}
      href={href}
      aria-label={words}
      tabIndex={0}
      onFocus={onFocus}
    >
      <circle cx={x} cy={y} r="11" />
    </a>
  );
}
