import type { Language } from '../shared/language';
import type { Move } from './previewApi';

/** How many places are drawn. */
const first = 20;
const step = 22;
const top = 30;
const width = 380;
/** Where the lines begin and end. */
const [left, right] = [132, 248];

const within = (place: number | null): place is number => place !== null && place <= first;

/** The first places now and after, a line an issue: solid up, dashed down, faint where it stays. */
export function Places({ language, moves }: { language: Language; moves: readonly Move[] }) {
  const lowest = Math.max(...moves.flatMap(({ from, to }) => [from, to]).filter(within), 1);
  const height = top + lowest * step + 8;
  const at = (place: number | null) => (within(place) ? top + (place - 1) * step : height - 2);
  const score = (value: number | null) => (value === null ? '–' : language.whole(value));
  return (
    <>
      <svg
        class="nf-places"
        viewBox={`0 0 ${width} ${height}`}
        role="img"
        aria-label={language.text('settings.places.title')}
      >
        <text class="nf-places-head" x={left - 8} y={12} text-anchor="end">
          {language.text('settings.places.now')}
        </text>
        <text class="nf-places-head" x={right + 8} y={12}>
          {language.text('settings.places.after')}
        </text>
        {moves.map(({ issue, from, to, scoreFrom, scoreTo }) => {
          const way = from === to ? 'stays' : (from ?? Infinity) > (to ?? Infinity) ? 'up' : 'down';
          return (
            <g key={issue} class={`nf-place-${way}`}>
              <path d={`M${left} ${at(from)}L${right} ${at(to)}`} />
              {within(from) && (
                <>
                  <text x={0} y={at(from) + 4} class="nf-places-place">
                    {language.whole(from)}
                  </text>
                  <text x={left - 8} y={at(from) + 4} text-anchor="end">
                    {issue} {score(scoreFrom)}
                  </text>
                </>
              )}
              {within(to) && (
                <>
                  <text x={right + 8} y={at(to) + 4}>
                    {score(scoreTo)} {issue}
                  </text>
                  <text x={width} y={at(to) + 4} text-anchor="end" class="nf-places-place">
                    {language.whole(to)}
                  </text>
                </>
              )}
            </g>
          );
        })}
      </svg>
      {/* A table takes the height of its rows, however small it is told to be. */}
      <div class="nf-unseen">
        <table>
          <caption>{language.text('settings.places.title')}</caption>
          <thead>
            <tr>
              <th scope="col">{language.text('settings.preview.issue')}</th>
              <th scope="col">{language.text('settings.places.now')}</th>
              <th scope="col">{language.text('settings.places.after')}</th>
            </tr>
          </thead>
          <tbody>
            {moves.map(({ issue, from, to }) => (
              <tr key={issue}>
                <th scope="row">{issue}</th>
                <td>{from === null ? '–' : language.whole(from)}</td>
                <td>{to === null ? '–' : language.whole(to)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}
