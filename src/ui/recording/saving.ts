import { useRef, useState } from 'preact/hooks';
import { problemOf, type ServerProblem } from '../shared/server';

/** Something that was saved, in words, with the way back. */
export interface Saved {
  words: string;
  /** Takes it back; null where nothing can. */
  undo: (() => Promise<unknown>) | null;
}

/** Something saved, with the score before; `problem` is why it could not be undone. */
export interface Done {
  saved: Saved;
  before: number | null;
  problem: ServerProblem | null;
}

/** One write at a time: whether it runs, and what came of it. */
export interface Saving {
  busy: boolean;
  problem: ServerProblem | null;
  run(work: () => Promise<void>): void;
  /** Runs the last work again. */
  again(): void;
}

export function useSaving(): Saving {
  const [state, setState] = useState<{ busy: boolean; problem: ServerProblem | null }>({
    busy: false,
    problem: null,
  });
  const running = useRef(false);
  const last = useRef<() => Promise<void>>();
  const run = (work: () => Promise<void>) => {
    // Enter may come twice before anything is drawn.
    if (running.current) {
      return;
    }
    running.current = true;
    last.current = work;
    setState({ busy: true, problem: null });
    const end = (problem: ServerProblem | null) => {
      running.current = false;
      setState({ busy: false, problem });
    };
    work().then(
      () => end(null),
      (reason: unknown) => end(problemOf(reason)),
    );
  };
  return { ...state, run, again: () => last.current && run(last.current) };
}
