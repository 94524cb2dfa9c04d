import { useCallback, useEffect, useState } from 'preact/hooks';
import { problemOf, type ServerProblem } from './server';

/** Something that is being loaded, is there, or could not be loaded. */
export type Resource<T> =
  { state: 'loading' } | { state: 'ready'; value: T } | { state: 'failed'; problem: ServerProblem };

/** Loads again whenever `key` changes or `again` is called; gives a request up when it is no longer wanted. */
export function useResource<T>(
  key: string,
  load: (signal: AbortSignal) => Promise<T>,
): [Resource<T>, () => void] {
  const [attempt, setAttempt] = useState(0);
  const wanted = `${attempt}:${key}`;
  const [held, setHeld] = useState<{ of: string; resource: Resource<T> }>({
    of: wanted,
    resource: { state: 'loading' },
  });

  useEffect(() => {
    const abort = new AbortController();
    const hold = (resource: Resource<T>) => setHeld({ of: wanted, resource });
    load(abort.signal).then(
      (value) => !abort.signal.aborted && hold({ state: 'ready', value }),
      (reason: unknown) => {
        const problem = problemOf(reason);
        if (problem && !abort.signal.aborted) {
          hold({ state: 'failed', problem });
        }
      },
    );
    return () => abort.abort();
    // `load` is a new function at each drawing; the key says when it means something else.
  }, [wanted]);

  const again = useCallback(() => setAttempt((count) => count + 1), []);
  return [held.of === wanted ? held.resource : { state: 'loading' }, again];
}
