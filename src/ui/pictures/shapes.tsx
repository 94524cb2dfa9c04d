import type { Status } from '../shared/value';

/** One stroke or area of a shape, in a box of 16. */
interface Part {
  d: string;
  fill?: 'shape' | 'surface';
  stroke?: 'shape' | 'surface';
  width?: number;
  dash?: readonly number[];
}

const disc = (radius: number) =>
  `M${8 - radius} 8a${radius} ${radius} 0 1 0 ${2 * radius} 0a${radius} ${radius} 0 1 0 ${-2 * radius} 0z`;
const ring: Part = { d: disc(6.1), fill: 'surface', stroke: 'shape', width: 1.8 };
const tick = 'M4.6 8.2 7 10.6l4.4-4.8';
const diamond = 'M8 .6 15.4 8 8 15.4.6 8z';
const mark = 'M8 4.4v4.4M8 10.6v1.4';

/** Solid is known; hollow says that ratings are open. The form tells the status without its colour. */
const parts: Record<Status, { solid: readonly Part[]; hollow: readonly Part[] }> = {
  validated: {
    solid: [
      { d: disc(7), fill: 'shape' },
      { d: tick, stroke: 'surface', width: 1.8 },
    ],
    hollow: [ring, { d: tick, stroke: 'shape', width: 1.8 }],
  },
  assumed: {
    solid: [ring, { d: 'M8 1.9a6.1 6.1 0 0 0 0 12.2z', fill: 'shape' }],
    hollow: [ring, { d: 'M8 2v12', stroke: 'shape', width: 1.8 }],
  },
  'business-first': {
    solid: [
      { d: diamond, fill: 'shape' },
      { d: mark, stroke: 'surface', width: 1.8 },
    ],
    hollow: [
      { d: 'M8 1.8 14.2 8 8 14.2 1.8 8z', fill: 'surface', stroke: 'shape', width: 1.8 },
      { d: mark, stroke: 'shape', width: 1.8 },
    ],
  },
  'no-need': {
    solid: [{ ...ring, dash: [2.6, 2.19] }],
    hollow: [{ ...ring, dash: [2.6, 2.19] }],
  },
  unscored: {
    solid: [{ d: 'M3 8h10', stroke: 'shape', width: 2 }],
    hollow: [{ d: 'M3 8h10', stroke: 'shape', width: 2 }],
  },
};

/** How a dot looks. */
export interface Look {
  status: Status;
  hollow: boolean;
}

/** A name for a look, as for a drawing kept of it. */
export const lookName = ({ status, hollow }: Look): string => `${status}-${hollow ? 'hollow' : 'solid'}`;

/** The tokens of the statuses, as the shapes with words have them. */
const tokens: Record<Status, string> = {
  validated: '--ds-background-success-bold',
  assumed: '--ds-chart-information',
  'business-first': '--ds-chart-orange-bolder',
  'no-need': '--ds-icon-subtle',
  unscored: '--ds-icon-accent-gray',
};

/** The colours that dots are painted with. */
export interface Colours {
  surface: string;
  of(status: Status): string;
}

/** The colours of this moment: a canvas knows no tokens. */
export function coloursIn(element: Element): Colours {
  const style = getComputedStyle(element);
  const colour = (token: string) => style.getPropertyValue(token).trim() || 'gray';
  return {
    surface: colour('--ds-surface'),
    of: (status) => colour(tokens[status]),
  };
}

const paint = (colours: Colours, status: Status, role: 'shape' | 'surface') =>
  role === 'shape' ? colours.of(status) : colours.surface;

/** Draws a look once, as pixels that dots are copies of; null where nothing can draw. */
export function stampOf(look: Look, colours: Colours, size: number): ImageData | null {
  const context = new OffscreenCanvas(size, size).getContext('2d');
  if (!context) {
    return null;
  }
  context.scale(size / 16, size / 16);
  for (const part of parts[look.status][look.hollow ? 'hollow' : 'solid']) {
    const path = new Path2D(part.d);
    context.setLineDash([...(part.dash ?? [])]);
    if (part.fill) {
      context.fillStyle = paint(colours, look.status, part.fill);
      context.fill(path);
    }
    if (part.stroke) {
      context.strokeStyle = paint(colours, look.status, part.stroke);
      context.lineWidth = part.width ?? 1;
      context.stroke(path);
    }
  }
  return context.getImageData(0, 0, size, size);
}

/** The look as a symbol of an SVG that stands alone. */
export function symbolOf(look: Look, colours: Colours): string {
  const drawn = parts[look.status][look.hollow ? 'hollow' : 'solid'].map(
    ({ d, fill, stroke, width, dash }) => {
      const colour = (role: 'shape' | 'surface' | undefined) =>
        role ? paint(colours, look.status, role) : 'none';
      return `<path d="${d}" fill="${colour(fill)}" stroke="${colour(stroke)}" stroke-width="${width ?? 1}"${
        dash ? ` stroke-dasharray="${dash.join(' ')}"` : ''
      }/>`;
    },
  );
  return `<symbol id="${lookName(look)}" viewBox="0 0 16 16">${drawn.join('')}</symbol>`;
}

/** The look beside a word. */
export function DotShape({ status, hollow }: Look) {
  const role = (one: 'shape' | 'surface' | undefined) =>
    one === 'shape' ? 'var(--nf-shape)' : one === 'surface' ? 'var(--ds-surface)' : 'none';
  return (
    <svg class={`nf-shape nf-status-${status}`} viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      {parts[status][hollow ? 'hollow' : 'solid'].map(({ d, fill, stroke, width, dash }) => (
        <path
          key={d}
          d={d}
          fill={role(fill)}
          stroke={role(stroke)}
          stroke-width={width ?? 1}
          stroke-dasharray={dash?.join(' ')}
        />
      ))}
    </svg>
  );
}
