import type { Language } from '../../shared/language';
import type { Move, Preview, Previewed } from './preview';

/** So many are shown before all are asked for. */
const first = 5;

/** What a write would do to scores and places: how many rise and fall, and those that go furthest. */
export function PreviewTable({ language, previewed }: { language: Language; previewed: Previewed }) {
  const { preview, state } = previewed;
  if (state === 'none') {
    return null;
  }
  if (state === 'failed') {
    return <p class="nf-small">{language.text('ranking.bulk.then.failed')}</p>;
  }
  return preview === null ? (
    <p class="nf-small">{language.text('ranking.bulk.then.busy')}</p>
  ) : (
    <div
      class={state === 'busy' ? 'nf-bulk-then nf-bulk-then-busy' : 'nf-bulk-then'}
      aria-busy={state === 'busy'}
    >
      <p>{sentence(language, preview)}</p>
      <Moves language={language} moves={preview.moves.slice(0, first)} />
      {preview.moves.length > first && (
        <details>
          <summary>
            {language.text('ranking.bulk.then.all', language.whole(preview.moves.length - first))}
          </summary>
          <Moves language={language} moves={preview.moves.slice(first)} />
        </details>
      )}
      {preview.others > 0 && (
        <details>
          <summary>{language.count('ranking.bulk.then.others', preview.others)}</summary>
          <Moves language={language} moves={preview.otherMoves} />
        </details>
      )}
    </div>
  );
}

/** "23 rise, 2 fall and 4 stay". */
function sentence(language: Language, { total, rising, falling }: Preview): string {
  const staying = total - rising - falling;
  const parts = (
    [
      ['rising', rising],
      ['falling', falling],
      ['staying', staying],
    ] as const
  ).flatMap(([name, count]) => (count === 0 ? [] : [language.count(`ranking.bulk.then.${name}`, count)]));
  return language.text('ranking.bulk.then.scores', language.list(parts));
}

function Moves({ language, moves }: { language: Language; moves: readonly Move[] }) {
  return (
    <table class="nf-bulk-moves">
      <thead>
        <tr>
          <th scope="col">{language.text('ranking.picture.issue')}</th>
          <th scope="col">{language.text('ranking.bulk.then.now')}</th>
          <th scope="col">{language.text('ranking.bulk.then.then')}</th>
          <th scope="col">{language.text('ranking.place')}</th>
        </tr>
      </thead>
      <tbody>
        {moves.map((move) => (
          <tr key={move.issue}>
            <th scope="row" title={move.summary}>
              <span class="nf-bulk-move">
                {move.issue} <span class="nf-subtle">{move.summary}</span>
              </span>
            </th>
            <td>{points(language, move.score)}</td>
            <td>{points(language, move.then)}</td>
            <td>{places(language, move)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const points = (language: Language, score: number | null) => (score === null ? '–' : language.whole(score));

/** "14 → 3", or the one place where it stays there. */
function places(language: Language, { rank, rankThen }: Move): string {
  if (rankThen === null) {
    return '–';
  }
  return rank === rankThen
    ? language.whole(rankThen)
    : `${rank === null ? '–' : language.whole(rank)} → ${language.whole(rankThen)}`;
}
