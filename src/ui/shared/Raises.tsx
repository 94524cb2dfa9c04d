import { roundHalfUp, type Language } from './language';
import type { Raise } from './value';

/** What would raise the score, computed by the server one change at a time. */
export function Raises({
  language,
  raises,
  score,
}: {
  language: Language;
  raises: readonly Raise[];
  score: number;
}) {
  const shown = raises
    .map((raise) => ({ ...raise, points: Math.max(1, roundHalfUp(raise.score - score)) }))
    .filter((raise) => raise.text !== '');
  if (shown.length === 0) {
    return <p class="nf-note">{language.text('shared.raises.none')}</p>;
  }
  return (
    <ul class="nf-raises">
      {shown.map((raise) => (
        <li key={raise.text}>
          <b>{language.signed(raise.points)}</b> <span>{raise.text}</span>
        </li>
      ))}
    </ul>
  );
}
