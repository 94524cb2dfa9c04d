import type { Language } from '../../shared/language';
import { problemOf, ServerProblem } from '../../shared/server';

/** An issue that was left as it was, and why. */
export interface Failure {
  issue: string;
  words: string;
}

/** One write of many, with the issues that it is for. */
export interface Task {
  issues: readonly string[];
  work: () => Promise<Written>;
}

/** What a write came to. */
export interface Written {
  /** Those of its issues that it left as they were. */
  left: readonly Failure[];
  /** Takes it back, and names what was left as it is now. */
  undo: () => Promise<readonly Failure[]>;
}

/** A write for a single issue, which gives the way back. */
export const taskFor = (issue: string, work: () => Promise<() => Promise<unknown>>): Task => ({
  issues: [issue],
  work: async () => {
    const back = await work();
    return {
      left: [],
      undo: async () => {
        await back();
        return [];
      },
    };
  },
});

/** What became of many writes: each issue was written whole or not at all. */
export interface Outcome {
  written: readonly string[];
  failed: readonly Failure[];
  /** How many were not begun, since somebody stopped it. */
  left: number;
  /** Takes back all that was written, as one. */
  undo: () => Promise<void>;
}

/** So many writes run at a time. */
const width = 4;

type Undo = { issues: readonly string[]; work: () => Promise<readonly Failure[]> };

/** Runs writes one by one, a few at a time; one that fails stops none of the others. */
export async function runAll(
  language: Language,
  tasks: readonly Task[],
  onProgress: (done: number) => void,
  stopped: () => boolean,
): Promise<Outcome> {
  const written: string[] = [];
  const failed: Failure[] = [];
  const undos: Undo[] = [];
  let begun = 0;
  const lane = async () => {
    while (begun < tasks.length && !stopped()) {
      const task = tasks[begun++];
      if (!task) {
        return;
      }
      try {
        const { left, undo } = await task.work();
        const kept = new Set(left.map(({ issue }) => issue));
        failed.push(...left);
        written.push(...task.issues.filter((issue) => !kept.has(issue)));
        undos.push({ issues: task.issues, work: undo });
      } catch (reason) {
        failed.push(...task.issues.map((issue) => ({ issue, words: wordsOf(language, issue, reason) })));
      }
      onProgress(written.length + failed.length);
    }
  };
  await Promise.all(Array.from({ length: width }, lane));
  return {
    written,
    failed,
    left: tasks.slice(begun).reduce((sum, { issues }) => sum + issues.length, 0),
    undo: () => undoAll(language, undos),
  };
}

async function undoAll(language: Language, undos: Undo[]): Promise<void> {
  const failures: string[] = [];
  const rest = [...undos].reverse();
  const lane = async () => {
    for (let next = rest.shift(); next !== undefined; next = rest.shift()) {
      try {
        failures.push(...(await next.work()).map(({ words }) => words));
        undos.splice(undos.indexOf(next), 1);
      } catch (reason) {
        failures.push(...next.issues.map((issue) => wordsOf(language, issue, reason)));
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
