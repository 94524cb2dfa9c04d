import { anchors, tieWidth } from '../shared/arithmetic';
import { Failure } from '../shared/Failure';
import type { Language } from '../shared/language';
import { Phrase } from '../shared/Phrase';
import type { ServerProblem } from '../shared/server';
import { StatusShape } from '../shared/StatusShape';
import { parametersOf, type Query } from './api';
import { AsideLane } from './AsideLane';
import type { BulkKind } from './bulk/Bulk';
import { Chips } from './Chips';
import { ColumnChoice } from './ColumnChoice';
import { fitting, type Column } from './columns';
import type { Sheet } from './compare/Sheets';
import { Filter, OrderChoice } from './Controls';
import { Export } from './Export';
import { Pictures } from '../pictures/Pictures';
import { Chosen, ViewChoice, type View } from '../pictures/ViewChoice';
import { List, type ListProps } from './List';
import { defaultJql, setAside, type Order, type Slice } from './rows';
import { Skeleton } from './Skeleton';
import { useWidth } from './windowing';

export interface RankingViewProps extends Omit<ListProps, 'list' | 'width'> {
  announced: string;
  onQuery: (change: Partial<Query>) => void;
  onColumns: (columns: readonly Column[]) => void;
  onAgain: () => void;
  onBulk: (kind: BulkKind) => void;
  onSheet: (sheet: Sheet) => void;
  view: View;
  onView: (view: View) => void;
  onIssues: (issues: readonly string[]) => void;
}

/** The ranking page: how much is scored, which issues, in which order, and why. */
export function RankingView(props: RankingViewProps) {
  const { language, base, query, listing, announced, onQuery, onAgain } = props;
  const { list, doing, problem } = listing;
  const wrongJql = problem !== null && listing.met === 'list' && problem.kind === 'bad-input';
  const [page, width] = useWidth();
  return (
    <div class="nf nf-ranking" ref={page}>
      <div class="nf-page-head">
        <div>
          <h1>{language.text('ranking.title')}</h1>
          {list && <Counts language={language} list={list} />}
        </div>
        <div class="nf-toolbar">
          <ViewChoice language={language} view={props.view} onView={props.onView} />
          <button type="button" class="aui-button" onClick={() => props.onSheet('research')}>
            {language.text('ranking.research.button')}
          </button>
          <Export language={language} base={base} project={query.project} parameters={parametersOf(query)} />
        </div>
      </div>
      <div class="nf-controls">
        <Filter
          language={language}
          project={query.project}
          jql={query.jql}
          fault={wrongJql ? faultOf(language, problem) : null}
          busy={doing === 'loading'}
          onFilter={(jql) => onQuery({ jql })}
        />
        <OrderChoice language={language} order={query.order} onOrder={(order) => onQuery({ order })} />
        <ColumnChoice
          language={language}
          chosen={props.columns}
          shown={fitting(props.columns, width).shown}
          onChange={props.onColumns}
        />
      </div>
      {list && (
        <Chips
          language={language}
          list={list}
          is={query.is}
          subtasks={query.subtasks}
          onChange={(is) => onQuery({ is })}
          onSubtasks={(subtasks) => onQuery({ subtasks })}
        />
      )}
      {problem && listing.met === 'list' && !wrongJql && (
        <Failure
          language={language}
          problem={problem}
          sentence={language.text('ranking.failed')}
          base={base}
          onAgain={onAgain}
        />
      )}
      {props.view === 'list' && list?.setAside && !query.is.includes(setAside) && (
        <AsideLane
          language={language}
          base={base}
          aside={list.setAside}
          today={props.today}
          onAll={() => onQuery({ is: [setAside] })}
        />
      )}
      {list === null && doing === 'loading' && <Skeleton words={language.text('ranking.loading')} />}
      {props.view === 'list' ? (
        <>
          <Chosen language={language} issues={query.issues ?? []} onAll={() => props.onIssues([])} />
          {list !== null && <Hits {...props} list={list} width={width} />}
        </>
      ) : (
        <Pictures
          language={language}
          base={base}
          asked={{
            project: query.project,
            jql: query.jql,
            is: query.is,
            subtasks: query.subtasks,
          }}
          view={props.view}
          unscored={list === null || list.capped ? 0 : list.total - list.scored}
          onIssues={props.onIssues}
          onCompare={(one, other) => props.onSheet([one, other])}
        />
      )}
      <Below {...props} />
      <p class="nf-unseen" role="status" aria-live="polite">
        {announced}
      </p>
    </div>
  );
}

/** What stays in sight below the list: what the ticked rows can be used for, and what was just saved. */
function Below(props: RankingViewProps) {
  const { language, ticked, editing, listing } = props;
  const list = listing.list;
  const mayWrite = list !== null && (list.mayEditNeeds || list.rows.some((row) => row.mayEdit));
  const moving = [...editing.states.values()].filter((state) => state.to !== null).length;
  return (
    <div class="nf-below">
      {(editing.last !== null || editing.problem !== null || moving > 0) && (
        <div class="nf-saved" role="group" aria-label={language.text('ranking.edit.done')}>
          {editing.last !== null && (
            <>
              <span>{editing.last.words}</span>
              <button type="button" class="nf-link-button" aria-keyshortcuts="z" onClick={editing.undo}>
                {language.text('panel.undo')} <kbd>z</kbd>
              </button>
            </>
          )}
          {moving > 0 && (
            <button type="button" class="nf-link-button" aria-keyshortcuts="." onClick={editing.letGo}>
              {language.count('ranking.edit.letGo', moving)} <kbd>.</kbd>
            </button>
          )}
          {editing.problem && (
            <span class="nf-row-bad" role="alert">
              {editing.problem.messages.join(' ') || language.text('ranking.edit.notUndone')}
            </span>
          )}
        </div>
      )}
      {ticked.size > 0 && (
        <div class="nf-bulk-bar" role="group" aria-label={language.text('ranking.bulk')}>
          <b>{language.count('ranking.bulk.ticked', ticked.size)}</b>
          <button
            type="button"
            class="aui-button aui-button-primary"
            disabled={ticked.size !== 2}
            aria-keyshortcuts="c"
            onClick={props.onCompare}
          >
            {language.text('ranking.bulk.compare')}
          </button>
          {mayWrite &&
            (['attach', 'set', 'impact'] as const).map((kind) => (
              <button key={kind} type="button" class="aui-button" onClick={() => props.onBulk(kind)}>
                {language.text(`ranking.bulk.${kind}`)}
              </button>
            ))}
          <button type="button" class="nf-link-button nf-bulk-clear" onClick={props.onClear}>
            {language.text('ranking.bulk.clear')} <kbd>Esc</kbd>
          </button>
        </div>
      )}
    </div>
  );
}

const faultOf = (language: Language, problem: ServerProblem) =>
  problem.messages.length > 0 ? problem.messages.join(' ') : language.text('ranking.failed');

/** "300 of 2,474 scored, 6 validated", and how many nobody has looked at: unknown has a count of its own. */
function Counts({ language, list }: { language: Language; list: Slice }) {
  const { total, scored, capped } = list;
  const validated = list.counts['validated'] ?? 0;
  return (
    <p class="nf-counts">
      <span>
        <Phrase
          text={language.text(capped ? 'ranking.scored.capped' : 'ranking.scored')}
          values={[language.whole(scored), language.whole(total)]}
        />
      </span>
      {scored > 0 && (
        <span class="nf-status nf-status-validated">
          <StatusShape status="validated" />
          <span>
            <Phrase text={language.text('ranking.validated')} values={[language.whole(validated)]} />
          </span>
        </span>
      )}
      {!capped && total > scored && (
        <span class="nf-status nf-status-unscored">
          <StatusShape status="unscored" />
          <span>
            <Phrase text={language.text('ranking.unscored')} values={[language.whole(total - scored)]} />
          </span>
        </span>
      )}
    </p>
  );
}

type HitsProps = RankingViewProps & { list: Slice; width: number };

function Hits(props: HitsProps) {
  const { language, base, query, list, listing, onQuery, onMore } = props;
  const filtered = query.jql !== defaultJql || query.is.length > 0;
  const partakers = query.order === 'valueForEffort' && (
    <p class="nf-note nf-partakers">{language.text('ranking.order.partakers')}</p>
  );
  if (list.rows.length === 0) {
    return (
      <>
        {partakers}
        <p class="nf-empty">
          {language.text('ranking.noHits')}{' '}
          {filtered && (
            <button type="button" class="nf-link-button" onClick={() => onQuery({ jql: defaultJql, is: [] })}>
              {language.text('ranking.clear')}
            </button>
          )}
        </p>
      </>
    );
  }
  return (
    <>
      {partakers}
      {list.scored === 0 && !filtered && (
        <div class="nf-message nf-information nf-first-day">
          <div>
            <p>
              <b>{language.text('ranking.firstDay', language.whole(list.total))}</b>
            </p>
            <p>
              {language.text('ranking.firstDay.how')}{' '}
              <a
                href={`${base}/projects/${encodeURIComponent(query.project)}?selectedItem=dev.needfirst.start`}
              >
                {language.text('ranking.firstDay.start')}
              </a>
            </p>
          </div>
        </div>
      )}
      <List {...props} />
      {listing.met === 'more' && listing.problem && (
        <Failure
          language={language}
          problem={listing.problem}
          sentence={language.text('ranking.failedMore')}
          base={base}
          onAgain={onMore}
        />
      )}
      {list.next !== null && (
        <div class="nf-more">
          <button type="button" class="aui-button" disabled={listing.doing !== null} onClick={onMore}>
            {language.text('ranking.more')}
          </button>
          <span class="nf-subtle">
            {listing.doing === 'loading-more'
              ? language.text('ranking.loadingMore')
              : restWords(language, list, query.order, query.is.length > 0)}
          </span>
        </div>
      )}
      <Legend language={language} />
    </>
  );
}

/** What stands below the rows shown: "284 more scored, then 2,174 not looked at, by key". */
export function restWords(language: Language, list: Slice, order: Order, filtered = false): string {
  const shownScored = list.rows.filter((row) => row.score !== null).length;
  const scored = Math.max(0, list.scored - shownScored);
  const unscored = Math.max(0, list.total - list.scored - (list.rows.length - shownScored));
  if (list.capped || order === 'valueForEffort' || filtered) {
    return language.text('ranking.rest.uncounted');
  }
  if (scored === 0) {
    return language.text('ranking.rest.unscored', language.whole(unscored));
  }
  return unscored === 0
    ? language.text('ranking.rest.onlyScored', language.whole(scored))
    : language.text('ranking.rest.scored', language.whole(scored), language.whole(unscored));
}

/** What bars, hatches and rules mean; the levels are fixed anchors. */
function Legend({ language }: { language: Language }) {
  const levels = [...anchors].reverse().map((anchor) => language.whole(anchor));
  return (
    <section class="nf-legend" aria-label={language.text('ranking.legend')}>
      <span>
        <b>{language.text('ranking.legend.score')}</b> {language.text('ranking.legend.levels', ...levels)}
      </span>
      <span>
        <i class="nf-key nf-customer" />
        {language.text('ranking.legend.customer')}
      </span>
      <span>
        <i class="nf-key nf-business" />
        {language.text('ranking.legend.business')}
      </span>
      <span>
        <i class="nf-key nf-hatch" />
        {language.text('ranking.legend.waiting')}
      </span>
      <span>
        <i class="nf-key nf-key-range" />
        {language.text('ranking.legend.range')}
      </span>
      <span>
        <i class="nf-key nf-key-tie" />
        {language.text('ranking.legend.tie', language.whole(tieWidth))}
      </span>
    </section>
  );
}
