import type { Language } from '../shared/language';
import type { Preview, Spot } from './previewApi';

const size = { width: 380, height: 320 };
const field = { left: 34, top: 10, width: 336, height: 270 };
const ticks = [0, 25, 50, 75, 100];

const x = (business: number) => field.left + (business / 100) * field.width;
const y = (customer: number) => field.top + (1 - customer / 100) * field.height;
const isPlaced = ({ customer, business }: Spot) => customer !== null && business !== null;
const at = ({ customer, business }: Spot) => `${x(business ?? 0).toFixed(1)} ${y(customer ?? 0).toFixed(1)}`;

/** Customer against business value, before and after: a ring where an issue was, a dot where it would be. */
export function Sides({ language, points }: { language: Language; points: NonNullable<Preview['points']> }) {
  const placed = points.filter(({ from, to }) => isPlaced(from) && isPlaced(to));
  const moved = placed.filter(({ from, to }) => at(from) !== at(to));
  // One path each: a list may have ten thousand.
  const dots = (spots: readonly Spot[]) => spots.map((spot) => `M${at(spot)}h0`).join('');
  return (
    <figure class="nf-sides">
      <svg
        viewBox={`0 0 ${size.width} ${size.height}`}
        role="img"
        aria-label={language.text('settings.sides.title')}
      >
        {ticks.map((tick) => (
          <g key={tick}>
            <path class="nf-sides-grid" d={`M${x(tick)} ${y(0)}V${y(100)}M${x(0)} ${y(tick)}H${x(100)}`} />
            <text x={field.left - 6} y={y(tick) + 4} text-anchor="end">
              {language.whole(tick)}
            </text>
            <text x={x(tick)} y={y(0) + 14} text-anchor="middle">
              {language.whole(tick)}
            </text>
          </g>
        ))}
        <text x={x(50)} y={size.height - 6} text-anchor="middle">
          {language.text('settings.parameter.businessWeight')}
        </text>
        <text transform={`translate(9 ${y(50)}) rotate(-90)`} text-anchor="middle">
          {language.text('settings.parameter.customerWeight')}
        </text>
        <path class="nf-sides-way" d={moved.map(({ from, to }) => `M${at(from)}L${at(to)}`).join('')} />
        <path class="nf-sides-ring" d={dots(moved.map(({ from }) => from))} />
        <path class="nf-sides-hole" d={dots(moved.map(({ from }) => from))} />
        <path class="nf-sides-dot" d={dots(placed.map(({ to }) => to))} />
      </svg>
      <figcaption class="nf-small">
        {moved.length === 0
          ? language.text('settings.sides.none')
          : language.count('settings.sides.moved', moved.length, language.whole(placed.length))}{' '}
        {points.length > placed.length &&
          language.count('settings.sides.unplaced', points.length - placed.length)}
      </figcaption>
    </figure>
  );
}
