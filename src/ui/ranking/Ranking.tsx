import { useCallback, useEffect, useReducer, useRef, useState } from 'preact/hooks';
import type { Language } from '../shared/language';
import { useResource } from '../shared/resource';
import { problemOf } from '../shared/server';
import { sliceOf, valueOf, type Query } from './api';
import { listingAfter, nothingYet } from './listing';
import { RankingView } from './RankingView';
import { Sheets, type Sheet } from './compare/Sheets';
import { defaultJql } from './rows';
import type { View } from '../pictures/ViewChoice';

interface RankingProps {
  project: string;
  base: string;
  language: Language;
}

/** The ranking of one project: asks for its issues, remembers which row is current and which is open. */
export function Ranking({ project, base, language }: RankingProps) {
  const [query, setQuery] = useState<Query>({ project, jql: defaultJql, order: 'value' });
  const [attempt, setAttempt] = useState(0);
  const [listing, happened] = useReducer(listingAfter, nothingYet);
  const [current, setCurrent] = useState<string | null>(null);
  const [opened, setOpened] = useState<string | null>(null);
  const [announced, announce] = useState('');
  const [sheet, setSheet] = useState<Sheet | null>(null);
  const [view, setView] = useState<View>('list');
  const more = useRef<AbortController | null>(null);

  useEffect(() => {
    const abort = new AbortController();
    happened({ what: 'asked' });
    sliceOf(base, query, null, abort.signal).then(
      (slice) => {
        if (!abort.signal.aborted) {
          happened({ what: 'came', slice });
          setCurrent(slice.rows[0]?.issue ?? null);
          setOpened(null);
          announce(
            language.text('ranking.scored', language.whole(slice.scored), language.whole(slice.total)),
          );
        }
      },
      (reason: unknown) => {
        const problem = problemOf(reason);
        if (problem && !abort.signal.aborted) {
          happened({ what: 'failed', problem });
        }
      },
    );
    return () => {
      abort.abort();
      more.current?.abort();
    };
  }, [base, query, attempt]);

  const next = listing.list?.next ?? null;
  const showMore = useCallback(() => {
    if (next === null || listing.doing !== null) {
      return;
    }
    const abort = new AbortController();
    more.current = abort;
    happened({ what: 'asked-for-more' });
    sliceOf(base, query, next, abort.signal).then(
      (slice) => {
        if (!abort.signal.aborted) {
          happened({ what: 'more-came', slice });
          announce(
            language.text(
              'ranking.shown',
              language.whole((listing.list?.rows.length ?? 0) + slice.rows.length),
            ),
          );
        }
      },
      (reason: unknown) => {
        const problem = problemOf(reason);
        if (problem && !abort.signal.aborted) {
          happened({ what: 'more-failed', problem });
        }
      },
    );
  }, [base, query, next, listing.doing]);

  const [why, whyAgain] = useResource(`${base} ${opened ?? ''}`, async (signal) =>
    opened === null ? null : valueOf(base, opened, signal),
  );

  return (
    <>
      <RankingView
        language={language}
        base={base}
        query={query}
        listing={listing}
        current={current}
        opened={opened}
        why={why}
        announced={announced}
        onFilter={(jql) => setQuery({ ...query, jql, issues: [] })}
        onOrder={(order) => setQuery({ ...query, order })}
        onCurrent={setCurrent}
        onOpen={(issue) => {
          setOpened(issue);
          if (issue !== opened) {
            announce(
              issue === null
                ? language.text('ranking.why.closed')
                : language.text('ranking.why.opened', issue),
            );
          }
        }}
        onMore={showMore}
        onAgain={() => setAttempt(attempt + 1)}
        onWhyAgain={whyAgain}
        onSheet={setSheet}
        view={view}
        onView={setView}
        onIssues={(issues) => {
          setQuery({ ...query, issues });
          setView('list');
        }}
      />
      <Sheets
        language={language}
        base={base}
        project={project}
        jql={query.jql}
        sheet={sheet}
        onClose={() => setSheet(null)}
      />
    </>
  );
}
