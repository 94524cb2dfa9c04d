import type { Language } from '../../shared/language';
import { problemOf, ServerProblem } from '../../shared/server';

/** One write of many, with the issue that it is for. */
export interface Task {
  issue: string;
  /** Writes, and gives the way back. */
  work: () => Promise<() => Promise<unknown>>;
}

/** What became of many writes: each was written whole or not at all. */
export interface Outcome {
  written: readonly string[];
  failed: readonly { issue: string; words: string }[];
  /** How many were not begun, since somebody stopped it. */
  left: number;
  /** Takes back all that was written, as one. */
  undo: () => Promise<void>;
}

/** So many writes run at a time. */
const width = 4;

/** Runs writes one by one, a few at a time; one that fails stops none of the others. */
export async function runAll(
  language: Language,
  tasks: readonly Task[],
  onProgress: (done: number) => void,
  stopped: () => boolean,
): Promise<Outcome> {
  const written: string[] = [];
  const failed: { issue: string; words: string }[] = [];
  const undos: { issue: string; work: () => Promise<unknown> }[] = [];
  let begun = 0;
  const lane = async () => {
    while (begun < tasks.length && !stopped()) {
      const task = tasks[begun++];
      if (!task) {
        return;
      }
      try {
        undos.push({ issue: task.issue, work: await task.work() });
        written.push(task.issue);
      } catch (reason) {
        failed.push({ issue: task.issue, words: wordsOf(language, task.issue, reason) });
      }
      onProgress(written.length + failed.length);
    }
  };
  await Promise.all(Array.from({ length: width }, lane));
  return {
    written,
    failed,
    left: tasks.length - begun,
    undo: () => undoAll(language, undos),
  };
}

async function undoAll(
  language: Language,
  undos: { issue: string; work: () => Promise<unknown> }[],
): Promise<void> {
  const failures: string[] = [];
  const rest = [...undos].reverse();
  const lane = async () => {
    for (let next = rest.shift(); next !== undefined; next = rest.shift()) {
      try {
        await next.work();
        undos.splice(undos.indexOf(next), 1);
      } catch (reason) {
        failures.push(wordsOf(language, next.issue, reason));
      }
    }
  };
  await Promise.all(Array.from({ length: width }, lane));
  if (failures.length > 0) {
    throw new ServerProblem('failed', failures);
  }
}

function wordsOf(language: Language, issue: string, reason: unknown): string {
  const problem = problemOf(reason);
  switch (problem?.kind) {
    case 'missing':
      return language.text('ranking.edit.gone', issue);
    case 'refused':
      return language.text('ranking.edit.refused', issue);
    case 'lost':
      return language.text('ranking.bulk.lost', issue);
    case 'stale':
      return language.text('ranking.bulk.stale', issue);
    default:
      return language.text(
        'ranking.bulk.failed',
        issue,
        problem?.messages.join(' ') || language.text('ranking.edit.failed'),
      );
  }
}
