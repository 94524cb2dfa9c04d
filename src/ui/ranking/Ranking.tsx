import { useCallback, useEffect, useReducer, useRef, useState } from 'preact/hooks';
import type { Language } from '../shared/language';
import { useResource } from '../shared/resource';
import { problemOf } from '../shared/server';
import { childrenOf, sliceLength, sliceOf, valueOf, type Query } from './api';
import { Bulk, type BulkKind } from './bulk/Bulk';
import { useColumns } from './columns';
import { Sheets, type Sheet } from './compare/Sheets';
import { useEditing } from './editing';
import type { Children } from './items';
import { listingAfter, nothingYet } from './listing';
import { RankingView } from './RankingView';
import { rememberQuery, rememberedQuery } from './route';
import { mostTicked, type Row, type Slice } from './rows';
import type { View } from '../pictures/ViewChoice';

interface RankingProps {
  project: string;
  base: string;
  language: Language;
}

/**
 * The ranking of one project: asks for its issues, and holds what all that looks at the list shares: the query, the
 * ticked rows, what is current, open and edited.
 */
export function Ranking({ project, base, language }: RankingProps) {
  const [query, setQuery] = useState<Query>(() => rememberedQuery(project));
  const [attempt, setAttempt] = useState(0);
  const [listing, happened] = useReducer(listingAfter, nothingYet);
  const [current, setCurrent] = useState<string | null>(null);
  const [opened, setOpened] = useState<string | null>(null);
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const [children, setChildren] = useState<Children>(new Map());
  const [announced, announce] = useState('');
  const [sheet, setSheet] = useState<Sheet | null>(null);
  const [view, setView] = useState<View>('list');
  const [ticking, setTicking] = useState(false);
  const [bulk, setBulk] = useState<BulkKind | null>(null);
  const [columns, chooseColumns] = useColumns(project);
  const more = useRef<AbortController | null>(null);
  const editing = useEditing({ language, base, query, list: listing.list, happened, announce });

  useEffect(() => {
    const abort = new AbortController();
    happened({ what: 'asked' });
    rememberQuery(query);
    sliceOf(base, query, null, sliceLength.first, abort.signal).then(
      (slice) => {
        if (!abort.signal.aborted) {
          happened({ what: 'came', slice });
          setCurrent(slice.rows[0]?.issue ?? null);
          setOpened(null);
          setTicked(new Set());
          setChildren(new Map());
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
  const loaded = listing.list?.rows.length ?? 0;
  /** Loads so many issues after a cursor; null if they did not come. */
  const loadAfter = async (after: string, shown: number, atMost: number): Promise<Slice | null> => {
    more.current?.abort();
    const abort = new AbortController();
    more.current = abort;
    happened({ what: 'asked-for-more' });
    try {
      const slice = await sliceOf(base, query, after, atMost, abort.signal);
      if (abort.signal.aborted) {
        return null;
      }
      happened({ what: 'more-came', slice });
      announce(language.text('ranking.shown', language.whole(shown + slice.rows.length)));
      return slice;
    } catch (reason) {
      const problem = problemOf(reason);
      if (problem && !abort.signal.aborted) {
        happened({ what: 'more-failed', problem });
      }
      return null;
    }
  };
  const showMore = useCallback(() => {
    if (next !== null && listing.doing === null) {
      void loadAfter(next, loaded, sliceLength.more);
    }
  }, [base, query, next, loaded, listing.doing]);

  // Why is read again after every edit, since it tells of it.
  const edited = `${editing.last?.words ?? ''} ${opened === null ? '' : listing.list?.rows.find((row) => row.issue === opened)?.score}`;
  const [freshWhy, whyAgain] = useResource(`${base} ${opened ?? ''} ${edited}`, async (signal) =>
    opened === null ? null : valueOf(base, opened, signal),
  );
  // The last one stays until the next is there: a field in it may have the focus.
  const lastWhy = useRef<{ of: string | null; why: typeof freshWhy }>({ of: null, why: freshWhy });
  if (freshWhy.state !== 'loading') {
    lastWhy.current = { of: freshWhy.state === 'ready' ? opened : null, why: freshWhy };
  }
  const why =
    freshWhy.state === 'loading' && opened !== null && lastWhy.current.of === opened
      ? lastWhy.current.why
      : freshWhy;

  const fold = (row: Row) => {
    const { issue } = row;
    const put = (what: readonly Row[] | 'loading' | 'failed' | null) =>
      setChildren((all) => {
        const changed = new Map(all);
        if (what === null) {
          changed.delete(issue);
        } else {
          changed.set(issue, what);
        }
        return changed;
      });
    const shown = children.get(issue);
    if (shown !== undefined && shown !== 'failed') {
      put(null);
      return;
    }
    put('loading');
    childrenOf(base, project, issue).then(put, () => put('failed'));
  };
  const tick = (issues: readonly string[], on: boolean) =>
    setTicked((all) => {
      const changed = new Set(all);
      issues.forEach((issue) => (on ? changed.add(issue) : changed.delete(issue)));
      return changed;
    });
  const rows = listing.list?.rows ?? [];
  const unfolded = [...children.values()].flatMap((folded) => (typeof folded === 'string' ? [] : folded));
  // A row that was let go may have left what is loaded; the list needs one that keys act on.
  useEffect(() => {
    if (current !== null && ![...rows, ...unfolded].some((row) => row.issue === current)) {
      setCurrent(rows[0]?.issue ?? null);
    }
  }, [listing.list]);
  /** Ticks the list; what of it is not loaded yet is loaded for that. */
  const tickAll = async () => {
    let issues = rows.slice(0, mostTicked).map((row) => row.issue);
    let after = next;
    setTicked(new Set(issues));
    setTicking(after !== null && issues.length < mostTicked);
    while (after !== null && issues.length < mostTicked) {
      const slice = await loadAfter(after, issues.length, mostTicked - issues.length);
      if (slice === null) {
        break;
      }
      issues = [...new Set([...issues, ...slice.rows.map((row) => row.issue)])].slice(0, mostTicked);
      after = slice.next;
      setTicked(new Set(issues));
    }
    setTicking(false);
  };
  /** The ticked rows, those that are unfolded among them, or else the current one. */
  const meant = () => {
    const all = new Map([...unfolded, ...rows].map((row) => [row.issue, row]));
    return [...all.values()].filter((row) =>
      ticked.size > 0 ? ticked.has(row.issue) : row.issue === current,
    );
  };
  const compare = () => {
    const [one, other] = meant();
    if (one && other && ticked.size === 2) {
      setSheet([one.issue, other.issue]);
    } else {
      announce(language.text('ranking.compare.two'));
    }
  };

  return (
    <>
      <RankingView
        language={language}
        base={base}
        query={query}
        listing={listing}
        columns={columns}
        current={current}
        opened={opened}
        why={why}
        ticked={ticked}
        children={children}
        editing={editing}
        today={new Date().toISOString().slice(0, 10)}
        announced={announced}
        onQuery={(change) =>
          // Another JQL is another list, of which nothing was chosen in a picture.
          setQuery({ ...query, ...(change.jql === undefined ? {} : { issues: [] }), ...change })
        }
        view={view}
        onView={setView}
        onIssues={(issues) => {
          setQuery({ ...query, issues });
          setView('list');
        }}
        onColumns={chooseColumns}
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
        onTick={tick}
        onTickAll={() => void tickAll()}
        ticking={ticking}
        onFold={fold}
        onCompare={compare}
        onAttach={() => setBulk('attach')}
        onBulk={setBulk}
        onClear={() => setTicked(new Set())}
        onSheet={setSheet}
      />
      {bulk !== null && listing.list !== null && (
        <Bulk
          key={bulk}
          language={language}
          base={base}
          project={project}
          query={query}
          kind={bulk}
          rows={meant()}
          list={listing.list}
          onDone={editing.did}
          onClose={() => setBulk(null)}
        />
      )}
      <Sheets
        language={language}
        base={base}
        project={project}
        jql={query.jql}
        subtasks={query.subtasks}
        sheet={sheet}
        everything={listing.list?.mayExportAll ?? false}
        onDone={editing.did}
        onAgain={() => setAttempt((count) => count + 1)}
        onClose={() => setSheet(null)}
      />
    </>
  );
}
