import { useEffect, useState } from 'preact/hooks';
import type { Language } from '../shared/language';
import { evidenceWords } from '../shared/words';
import { states, type Listed, type Order, type State } from './api';
import { Frame } from './Frame';
import { Known } from './Head';
import type { NeedsProps } from './Needs';
import { usePages } from './pages';
import { hashOf, type Route } from './route';

const wait = 200;

/** The needs of a project as a list: searched, filtered by what they lack, ordered by a column. */
export function ListPage({ language, base, project, go }: NeedsProps & { go: (route: Route) => void }) {
  const [typed, setTyped] = useState('');
  const [text, setText] = useState('');
  const [state, setState] = useState<State | null>(null);
  const [order, setOrder] = useState<{ by: Order; down: boolean }>({ by: 'score', down: true });
  const pages = usePages(base, {
    project,
    text,
    state,
    order: order.by,
    down: order.down,
    outcome: null,
    serving: false,
  });
  useEffect(() => {
    const timer = setTimeout(() => setText(typed.trim()), wait);
    return () => clearTimeout(timer);
  }, [typed]);

  const heading = (by: Order) => (
    <th
      scope="col"
      class="nf-figure"
      aria-sort={order.by === by ? (order.down ? 'descending' : 'ascending') : undefined}
    >
      <button
        type="button"
        class="nf-sort"
        onClick={() => setOrder({ by, down: order.by === by ? !order.down : true })}
      >
        {language.text(`needs.column.${by}`)}
        <span aria-hidden="true">{order.by === by ? (order.down ? ' ↓' : ' ↑') : ''}</span>
      </button>
    </th>
  );
  const filtered = text !== '' || state !== null;
  return (
    <Frame
      language={language}
      base={base}
      project={project}
      view="list"
      pages={pages}
      go={go}
      filters={
        <div class="nf-filters" role="search">
          <input
            type="search"
            class="nf-input nf-search"
            aria-label={language.text('needs.search')}
            placeholder={language.text('needs.search')}
            value={typed}
            onInput={(event) => setTyped(event.currentTarget.value)}
          />
          <div class="nf-filter-chips">
            {states.map((one) => (
              <button
                key={one}
                type="button"
                class="nf-filter"
                aria-pressed={state === one}
                disabled={state !== one && pages.page?.counts[one] === 0}
                onClick={() => setState(state === one ? null : one)}
              >
                {language.text(`needs.state.${one}`)}{' '}
                <span class="nf-filter-count">{language.whole(pages.page?.counts[one] ?? 0)}</span>
              </button>
            ))}
          </div>
        </div>
      }
      rest={
        pages.page && (
          <>
            {' '}
            {language.text(
              'needs.shown',
              language.whole(pages.needs.length),
              language.whole(pages.page.total),
            )}
          </>
        )
      }
      foot={pages.needs.length > 0 && <p class="nf-note">{language.text('needs.legend')}</p>}
    >
      <div class="nf-unseen" role="status">
        {pages.state === 'ready' && filtered
          ? language.count('recording.foundCount', pages.page?.total ?? 0)
          : ''}
      </div>
      {pages.state === 'ready' && pages.page && pages.page.all === 0 && (
        <p class="nf-nothing">{language.text('needs.none')}</p>
      )}
      {pages.state === 'ready' && pages.page && pages.page.all > 0 && pages.needs.length === 0 && (
        <p class="nf-nothing">
          {language.text('needs.noHits')}{' '}
          <button
            type="button"
            class="nf-link-button"
            onClick={() => {
              setTyped('');
              setText('');
              setState(null);
            }}
          >
            {language.text('needs.clear')}
          </button>
        </p>
      )}
      {pages.needs.length > 0 && (
        <table class="nf-list nf-all-needs">
          <caption class="nf-unseen">{language.text('needs.title')}</caption>
          <thead>
            <tr>
              <th scope="col">{language.text('needs.column.need')}</th>
              {heading('importance')}
              {heading('satisfaction')}
              {heading('reach')}
              {heading('confidence')}
              <th scope="col">{language.text('needs.column.evidence')}</th>
              {heading('issues')}
              {heading('score')}
            </tr>
          </thead>
          <tbody>
            {pages.needs.map((need) => (
              <Row key={need.id} language={language} base={base} need={need} />
            ))}
          </tbody>
        </table>
      )}
    </Frame>
  );
}

function Row({ language, base, need }: { language: Language; base: string; need: Listed }) {
  const rating = (name: 'importance' | 'satisfaction' | 'reach') => {
    const given = need[name];
    return (
      <td class="nf-figure" data-label={language.text(`needs.column.${name}`)}>
        {given === null ? (
          <span class="nf-subtle">
            <span aria-hidden="true">?</span>
            <span class="nf-unseen">{language.text('recording.open')}</span>
          </span>
        ) : name === 'reach' ? (
          language.percent(given)
        ) : (
          language.entered(given)
        )}
      </td>
    );
  };
  const note = noteOf(language, need);
  return (
    <tr>
      <th scope="row" class="nf-need-cell">
        <a href={hashOf({ view: 'need', id: need.id })} dir="auto">
          {need.statement}
        </a>
        <span class="nf-who" dir="auto">
          {need.who ?? language.text('needs.whoOpen')}
        </span>
      </th>
      {rating('importance')}
      {rating('satisfaction')}
      {rating('reach')}
      <td class="nf-figure nf-broad" data-label={language.text('needs.column.confidence')}>
        <Known language={language} confidence={need.confidence} />
      </td>
      <td class="nf-full" data-label={language.text('needs.column.evidence')}>
        {language.sentence(evidenceWords(language, need.evidence, 2) ?? language.text('needs.noEvidence'))}
        {note && <span class="nf-who">{note}</span>}
      </td>
      <td class="nf-figure" data-label={language.text('needs.column.issues')}>
        {need.issues.length === 0 ? '–' : language.whole(need.issues.length)}
      </td>
      <td class="nf-figure nf-broad" data-label={language.text('needs.column.score')}>
        {need.best ? (
          <>
            <b>{language.whole(need.best.score)}</b>{' '}
            <a href={`${base}/browse/${encodeURIComponent(need.best.issue)}`}>{need.best.issue}</a>
          </>
        ) : (
          <span class="nf-subtle">{language.text('needs.noIssue')}</span>
        )}
      </td>
    </tr>
  );
}

/** The one thing most worth knowing of a need beside its evidence. */
function noteOf(language: Language, need: Listed): string | null {
  if (need.evidence.some(({ stance }) => stance === 'contradicts')) {
    return language.text('needs.contradicted');
  }
  const first = (['opinions-only', 'ageing', 'open-ratings'] as const).find((state) =>
    need.states.includes(state),
  );
  return first === undefined ? null : language.text(`needs.note.${first}`);
}
