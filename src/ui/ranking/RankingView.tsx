import { anchors, tieWidth } from '../shared/arithmetic';
import { Failure } from '../shared/Failure';
import type { Language } from '../shared/language';
import { Phrase } from '../shared/Phrase';
import type { Resource } from '../shared/resource';
import type { ServerProblem } from '../shared/server';
import { StatusShape } from '../shared/StatusShape';
import type { IssueValue } from '../shared/value';
import type { Query } from './api';
import { Filter, OrderChoice } from './Controls';
import { Export } from './Export';
import { List } from './List';
import type { Listing } from './listing';
import type { Sheet } from './compare/Sheets';
import { defaultJql, type Order } from './rows';
import { Skeleton } from './Skeleton';
import { Pictures } from '../pictures/Pictures';
import { Chosen, ViewChoice, type View } from '../pictures/ViewChoice';

export interface RankingViewProps {
  language: Language;
  base: string;
  query: Query;
  listing: Listing;
  current: string | null;
  opened: string | null;
  why: Resource<IssueValue | null>;
  announced: string;
  onFilter: (jql: string) => void;
  onOrder: (order: Order) => void;
  onCurrent: (issue: string) => void;
  onOpen: (issue: string | null) => void;
  onMore: () => void;
  onAgain: () => void;
  onWhyAgain: () => void;
  onSheet: (sheet: Sheet) => void;
  view: View;
  onView: (view: View) => void;
  onIssues: (issues: readonly string[]) => void;
}

/** The ranking page: how much is scored, which issues, in which order, and why. */
export function RankingView(props: RankingViewProps) {
  const { language, base, query, listing, announced, onFilter, onOrder, onAgain } = props;
  const { list, doing, problem } = listing;
  const wrongJql = problem !== null && listing.met === 'list' && problem.kind === 'bad-input';
  return (
    <div class="nf nf-ranking">
      <div class="nf-page-head">
        <h1>{language.text('ranking.title')}</h1>
        {list && <Counts language={language} total={list.total} scored={list.scored} capped={list.capped} />}
        <ViewChoice language={language} view={props.view} onView={props.onView} />
      </div>
      <div class="nf-controls">
        <Filter
          language={language}
          project={query.project}
          jql={query.jql}
          fault={wrongJql ? faultOf(language, problem) : null}
          busy={doing === 'loading'}
          onFilter={onFilter}
        />
        <OrderChoice language={language} order={query.order} onOrder={onOrder} />
        <Export
          language={language}
          base={base}
          project={query.project}
          parameters={{ jql: query.jql, order: query.order }}
        />
        <button type="button" class="aui-button" onClick={() => props.onSheet('research')}>
          {language.text('ranking.research.button')}
        </button>
      </div>
      {problem && listing.met === 'list' && !wrongJql && (
        <Failure
          language={language}
          problem={problem}
          sentence={language.text('ranking.failed')}
          base={base}
          onAgain={onAgain}
        />
      )}
      {list === null && doing === 'loading' && <Skeleton words={language.text('ranking.loading')} />}
      {props.view === 'list' ? (
        <>
          <Chosen language={language} issues={query.issues ?? []} onAll={() => props.onIssues([])} />
          {list !== null && <Hits {...props} list={list} />}
        </>
      ) : (
        <Pictures
          language={language}
          base={base}
          asked={query}
          view={props.view}
          unscored={list === null || list.capped ? 0 : list.total - list.scored}
          onIssues={props.onIssues}
          onCompare={(one, other) => props.onSheet([one, other])}
        />
      )}
      <p class="nf-unseen" role="status" aria-live="polite">
        {announced}
      </p>
    </div>
  );
}

const faultOf = (language: Language, problem: ServerProblem) =>
  problem.messages.length > 0 ? problem.messages.join(' ') : language.text('ranking.failed');

interface CountsProps {
  language: Language;
  total: number;
  scored: number;
  capped: boolean;
}

/** "300 of 2,474 scored", and how many nobody has looked at: unknown has a count of its own. */
function Counts({ language, total, scored, capped }: CountsProps) {
  return (
    <p class="nf-counts">
      <span>
        <Phrase
          text={language.text(capped ? 'ranking.scored.capped' : 'ranking.scored')}
          values={[language.whole(scored), language.whole(total)]}
        />
      </span>
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

type HitsProps = RankingViewProps & { list: NonNullable<Listing['list']> };

function Hits(props: HitsProps) {
  const { language, base, query, list, listing, onFilter, onMore } = props;
  const filtered = query.jql !== defaultJql;
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
            <button type="button" class="nf-link-button" onClick={() => onFilter(defaultJql)}>
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
            <p>{language.text('ranking.firstDay.how')}</p>
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
              : restWords(language, list, query.order)}
          </span>
        </div>
      )}
      <Legend language={language} />
    </>
  );
}

/** What stands below the rows shown: "284 more scored, then 2,174 not looked at, by key". */
export function restWords(language: Language, list: NonNullable<Listing['list']>, order: Order): string {
  const shownScored = list.rows.filter((row) => row.score !== null).length;
  const scored = Math.max(0, list.scored - shownScored);
  const unscored = Math.max(0, list.total - list.scored - (list.rows.length - shownScored));
  if (list.capped || order === 'valueForEffort') {
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
