import type { Language } from '../../shared/language';
import type { ServerProblem } from '../../shared/server';
import { badLinesOf, badPlacesOf } from './importing';

/** Why a file is kept out: line by line, or place by place. */
export function Faults({ language, problem }: { language: Language; problem: ServerProblem }) {
  const lines = badLinesOf(problem);
  const places = badPlacesOf(problem);
  const count = lines.length + places.length;
  const named = new Set(Object.values(problem.inputs));
  const general = problem.messages.filter((words) => !named.has(words));
  return (
    <div role="alert">
      {general.length + count === 0 && <p class="nf-row-bad">{language.text('ranking.import.failed')}</p>}
      {general.length > 0 && <p class="nf-row-bad">{general.join(' ')}</p>}
      {count > 0 && (
        <>
          <h3 class="nf-heading">{language.count('ranking.import.bad', count)}</h3>
          <ul class="nf-bulk-failed">
            {lines.map(({ line, column, words }) => (
              <li key={`${line} ${column}`}>
                {column === null
                  ? language.text('ranking.import.line', String(line), words)
                  : language.text('ranking.import.line.column', String(line), column, words)}
              </li>
            ))}
            {places.map(({ place, words }) => (
              <li key={place}>
                <code>{place}</code> {words}
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
