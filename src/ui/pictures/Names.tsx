import type { CornerWords } from './Ground';
import { labelHeight, type Label } from './labels';

interface NamesProps {
  corner: CornerWords | null;
  labels: readonly Label[];
  /** The key of an issue by the place of its dot. */
  nameOf: (index: number) => string;
}

/** The names in a picture: of its corner, and of the best dots. */
export function Names({ corner, labels, nameOf }: NamesProps) {
  return (
    <>
      {corner && (
        <text
          class="nf-pic-text nf-pic-halo"
          text-anchor="end"
          font-size="12"
          font-weight="600"
          stroke-width="4"
          paint-order="stroke"
        >
          {corner.lines.map((line, index) => (
            <tspan key={line} x={corner.x + corner.width - 4} y={corner.y + 12 + 16 * index}>
              {line}
            </tspan>
          ))}
        </text>
      )}
      {labels.map((place) => (
        <text
          key={place.index}
          class="nf-pic-text nf-pic-halo"
          x={place.x}
          y={place.y + labelHeight - 4}
          font-size="12"
          font-weight="500"
          stroke-width="3"
          paint-order="stroke"
        >
          {nameOf(place.index)}
        </text>
      ))}
    </>
  );
}
