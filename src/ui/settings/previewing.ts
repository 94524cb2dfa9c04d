import { useEffect, useRef, useState } from 'preact/hooks';
import { problemOf, type ServerProblem } from '../shared/server';
import type { Scope } from './asking';
import { previewOf, type Preview } from './previewApi';
import type { Values } from './model';

/** How long typing must rest before anything is computed, in milliseconds. */
const pause = 250;

/** What a model under way would move, as far as it is known. */
export interface Previewing {
  /** The last figures; while others are computed they are still those of before. */
  preview: Preview | null;
  busy: boolean;
  problem: ServerProblem | null;
  again: () => void;
}

/**
 * Computes what numbers would move once they rest; null asks for nothing. An answer to numbers that are not wanted
 * any more is not shown.
 */
export function usePreview(
  base: string,
  scope: Scope,
  values: Values | null,
  withPoints: boolean,
): Previewing {
  const [attempt, setAttempt] = useState(0);
  const [held, setHeld] = useState<{
    of: string;
    preview: Preview | null;
    problem: ServerProblem | null;
  }>({ of: '', preview: null, problem: null });
  const wanted = values === null ? '' : `${attempt} ${withPoints} ${JSON.stringify(values)}`;
  const latest = useRef(wanted);
  latest.current = wanted;
  useEffect(() => {
    if (values === null) {
      setHeld({ of: '', preview: null, problem: null });
      return undefined;
    }
    const timer = setTimeout(() => {
      previewOf(base, scope, values, withPoints).then(
        (preview) => latest.current === wanted && setHeld({ of: wanted, preview, problem: null }),
        (reason: unknown) =>
          latest.current === wanted &&
          setHeld((last) => ({ of: wanted, preview: last.preview, problem: problemOf(reason) })),
      );
    }, pause);
    return () => clearTimeout(timer);
  }, [wanted]);
  return {
    preview: values === null ? null : held.preview,
    busy: values !== null && held.of !== wanted,
    problem: held.of === wanted ? held.problem : null,
    again: () => setAttempt((count) => count + 1),
  };
}
