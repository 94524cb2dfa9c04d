import { anchors, tieWidth } from '../shared/arithmetic';
import { Failure } from '../shared/Failure';
import type { Language } from '../shared/language';
import type { Query } from './api';
import { List, type ListProps } from './List';
import { defaultJql, type Order, type Slice } from './rows';

interface HitsProps extends ListProps {
  onQuery: (change: Partial<Query>) => void;
}

/** The issues that are found: the list, the rest that is not loaded yet, and what its bars mean. */
export function Hits(props: HitsProps) {
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
