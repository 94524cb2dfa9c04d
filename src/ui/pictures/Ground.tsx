import type { Language } from '../shared/language';
import type { Axis } from './axes';
import { Hatch } from './Hatch';
import type { Box } from './labels';
import { pixelOf, type Frame, type Range, type Sight } from './plane';

/** A part of a picture with a name. */
export interface Corner extends Range {
  name: string;
  /** What its name means, where there is room for it. */
  meaning: string;
}

/** Words at an upper edge of a picture, while all of it is seen. */
export interface Note {
  text: string;
  right: boolean;
}

interface GroundProps {
  language: Language;
  id: string;
  width: number;
  height: number;
  frame: Frame;
  sight: Sight;
  across: Axis;
  up: Axis;
  corner: Corner | null;
  notes: readonly Note[];
  svg: { current: SVGSVGElement | null };
}

/** What lies under the dots: the axes with their values, and the corner that has a name. */
export function Ground({
  language,
  id,
  width,
  height,
  frame,
  sight,
  across,
  up,
  corner,
  notes,
  svg,
}: GroundProps) {
  const { left, top } = frame;
  const right = left + frame.width;
  const bottom = top + frame.height;
  const columns = across
    .ticksIn(sight.u, sight.u + sight.size, Math.max(2, Math.floor(frame.width / 80)))
    .map((value) => ({ value, ...pixelOf({ u: across.shareOf(value), v: 0 }, sight, frame) }));
  const lines = up
    .ticksIn(sight.v, sight.v + sight.size, Math.max(2, Math.floor(frame.height / 60)))
    .map((value) => ({ value, ...pixelOf({ u: 0, v: up.shareOf(value) }, sight, frame) }));
  const box = corner && cornerBox(corner, sight, frame);
  return (
    <svg
      ref={(element) => {
        svg.current = element;
      }}
      class="nf-pic-ground"
      xmlns="http://www.w3.org/2000/svg"
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      aria-hidden="true"
    >
      <defs>
        <Hatch id={`${id}-hatch`} apart={6} thick={1} opacity={0.35} />
      </defs>
      <rect class="nf-pic-frame" x={left} y={top} width={frame.width} height={frame.height} />
      <path
        class="nf-pic-line"
        d={[
          ...columns.map(({ x }) => `M${x} ${top}V${bottom}`),
          ...lines.map(({ y }) => `M${left} ${y}H${right}`),
        ].join('')}
      />
      {box && (
        <rect
          class="nf-pic-corner"
          x={box.x}
          y={box.y}
          width={box.width}
          height={box.height}
          fill={`url(#${id}-hatch)`}
          stroke-dasharray="4 3"
        />
      )}
      {columns.map(({ value, x }) => (
        <text key={value} class="nf-pic-subtle" x={x} y={bottom + 17} text-anchor="middle" font-size="11">
          {language.entered(value)}
        </text>
      ))}
      {lines.map(({ value, y }) => (
        <text key={value} class="nf-pic-subtle" x={left - 8} y={y + 4} text-anchor="end" font-size="11">
          {language.entered(value)}
        </text>
      ))}
      <text
        class="nf-pic-text"
        x={(left + right) / 2}
        y={bottom + 38}
        text-anchor="middle"
        font-size="12"
        font-weight="600"
      >
        {across.title} →
      </text>
      <text
        class="nf-pic-text"
        transform={`translate(13 ${(top + bottom) / 2}) rotate(-90)`}
        text-anchor="middle"
        font-size="12"
        font-weight="600"
      >
        {up.title} →
      </text>
      {notes.map((note) => (
        <text
          key={note.text}
          class="nf-pic-subtle"
          x={note.right ? right - 10 : left + 10}
          y={top + 18}
          text-anchor={note.right ? 'end' : 'start'}
          font-size="12"
        >
          {note.text}
        </text>
      ))}
    </svg>
  );
}

/** The part of a corner that is seen, in pixels; null where none of it is. */
export function cornerBox(corner: Range, sight: Sight, frame: Frame): Box | null {
  const from = pixelOf(corner.from, sight, frame);
  const to = pixelOf(corner.to, sight, frame);
  const x = Math.max(from.x, frame.left);
  const y = Math.max(to.y, frame.top);
  const width = Math.min(to.x, frame.left + frame.width) - x;
  const height = Math.min(from.y, frame.top + frame.height) - y;
  return width > 0 && height > 0 ? { x, y, width, height } : null;
}

/** The words of a corner with their place: at its lower right, in as many lines as it takes. */
export interface CornerWords extends Box {
  lines: readonly string[];
}

const line = 16;

/** The name of a corner, with what it means as far as there is room; null where there is none for the name. */
export function cornerWords(
  { name, meaning }: Corner,
  box: Box,
  measure: (text: string) => number,
): CornerWords | null {
  const wide = (text: string) => measure(text) * 1.06 + 8;
  const lines = [[`${name}: ${meaning}`], [`${name}:`, meaning], [name]].find(
    (words) => words.every((words) => wide(words) + 4 <= box.width) && words.length * line + 8 <= box.height,
  );
  if (!lines) {
    return null;
  }
  const width = Math.max(...lines.map(wide));
  const height = lines.length * line;
  return { lines, x: box.x + box.width - width - 2, y: box.y + box.height - height - 4, width, height };
}
