import { useEffect, useState } from 'preact/hooks';
import type { Resource } from '../shared/resource';
import { useResource } from '../shared/resource';
import { problemOf, type ServerProblem } from '../shared/server';
import { pageOf, type Listed, type Page, type Query } from './api';

/** The needs that were asked for so far. While others are asked for, the last stay. */
export interface Pages {
  state: 'loading' | 'ready' | 'failed';
  page: Page | null;
  needs: readonly Listed[];
  problem: ServerProblem | null;
  /** Why the next ones did not come. */
  moreProblem: ServerProblem | null;
  again: () => void;
  more: () => void;
}

/** Asks for the needs of a query, and for more of them on demand. */
export function usePages(base: string, query: Query): Pages {
  const key = `${base} ${JSON.stringify(query)}`;
  const [first, again]: [Resource<Page>, () => void] = useResource(key, (signal) =>
    pageOf(base, query, 0, signal),
  );
  const [held, setHeld] = useState<{ of: string; page: Page; further: readonly Listed[] } | null>(null);
  const [moreProblem, setMoreProblem] = useState<ServerProblem | null>(null);
  useEffect(() => {
    if (first.state === 'ready') {
      setHeld({ of: key, page: first.value, further: [] });
      setMoreProblem(null);
    }
  }, [first.state === 'ready' ? first.value : first.state]);
  const page = first.state === 'ready' ? first.value : (held?.page ?? null);
  const needs = page === null ? [] : [...page.needs, ...(held?.page === page ? held.further : [])];
  return {
    state: first.state === 'loading' && held ? 'ready' : first.state,
    page,
    needs,
    problem: first.state === 'failed' ? first.problem : null,
    moreProblem,
    again,
    more: () => {
      pageOf(base, query, needs.length).then(
        (next) => {
          setMoreProblem(null);
          setHeld((now) => (now?.of === key ? { ...now, further: [...now.further, ...next.needs] } : now));
        },
        (reason: unknown) => setMoreProblem(problemOf(reason)),
      );
    },
  };
}
