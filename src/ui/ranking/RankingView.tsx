import { useRef } from 'preact/hooks';
import { Failure } from '../shared/Failure';
import type { Language } from '../shared/language';
import { useWidth } from '../shared/measuring';
import { Phrase } from '../shared/Phrase';
import type { ServerProblem } from '../shared/server';
import { StatusShape } from '../shared/StatusShape';
import { parametersOf, type Query } from './api';
import { AsideLane } from './AsideLane';
import { Below } from './Below';
import type { BulkKind } from './bulk/Bulk';
import { Chips } from './Chips';
import { ColumnChoice } from './ColumnChoice';
import { columnsIn, fitting, type Column } from './columns';
import type { Sheet } from './compare/Sheets';
import { Filter, OrderChoice } from './Controls';
import { Export } from './Export';
import { Hits } from './Hits';
import { Pictures } from '../pictures/Pictures';
import { Chosen, ViewChoice, type View } from '../pictures/ViewChoice';
import type { ListProps } from './List';
import { setAside, type Slice } from './rows';
import { Skeleton } from './Skeleton';

interface RankingViewProps extends Omit<ListProps, 'list' | 'width'> {
  announced: string;
  onQuery: (change: Partial<Query>) => void;
  onColumns: (columns: readonly Column[]) => void;
  onAgain: () => void;
  onBulk: (kind: BulkKind) => void;
  ticking: boolean;
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
  const page = useRef<HTMLDivElement>(null);
  const width = useWidth(page);
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
          <Export
            language={language}
            base={base}
            project={query.project}
            parameters={parametersOf(query)}
            everything={list?.mayExportAll ?? false}
          />
          {list?.mayEditNeeds && (
            <button type="button" class="aui-button aui-button-link" onClick={() => props.onSheet('import')}>
              {language.text('ranking.import')}
            </button>
          )}
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
          shown={fitting(columnsIn(query.order, props.columns), width).shown}
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
      <Below {...props} list={list} />
      <p class="nf-unseen" role="status" aria-live="polite">
        {announced}
      </p>
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
