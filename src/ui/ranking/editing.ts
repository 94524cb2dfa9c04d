import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { link, needOf, replaceNeed } from '../recording/api';
import { draftOf } from '../recording/merging';
import type { Saved } from '../recording/saving';
import type { Language } from '../shared/language';
import { ServerProblem, problemOf } from '../shared/server';
import { enteredLink, type IssueValue } from '../shared/value';
import { firstOf, rowOf, valueOf, writeField, type Query } from './api';
import type { Input } from './columns';
import type { Happening } from './listing';
import type { Row, Slice } from './rows';

/** What is told of a row that was edited. */
export interface RowState {
  saving: Input | null;
  /** The place to which it moves when it is let go; null where it stays. */
  to: number | null;
  words: string | null;
  /** Whether the words tell of something that went wrong. */
  bad: boolean;
  /** Whether the issue has gone meanwhile. */
  gone: boolean;
}

/** Something that was saved in the list and can be undone as one, with the issues that it changed. */
export interface Doing extends Saved {
  issues: readonly string[];
  undo: () => Promise<unknown>;
}

/** Editing in the list: what may be typed, what became of it, and the way back. */
export interface Editing {
  states: ReadonlyMap<string, RowState>;
  /** What was done last and can be undone; null where nothing is. */
  last: Doing | null;
  /** Why undoing failed. */
  problem: ServerProblem | null;
  may: (row: Row, input: Input) => boolean;
  save: (row: Row, input: Input, value: number | null) => void;
  /** Lets every edited row go to its place. */
  letGo: () => void;
  undo: () => void;
  /** Takes something in that was done elsewhere, such as in bulk. */
  did: (doing: Doing) => void;
}

/** The value had become another one before it was written: nothing was written. */
class Meanwhile extends Error {
  readonly by: string | null;

  constructor(by: string | null) {
    super('changed meanwhile');
    this.by = by;
  }
}

const needInputs: readonly Input[] = ['importance', 'satisfaction', 'reach'];

/** What of a list says what may be written. */
export type Writable = Pick<Slice, 'mayEditNeeds' | 'businessImpactField' | 'needImportanceField'>;

/** Jira's id of the field that an input of a row is kept in; null where Needfirst keeps it. */
function fieldOf(row: Row, input: Input, list: Writable): string | null {
  switch (input) {
    case 'businessImpact':
      return list.businessImpactField;
    case 'importance':
      return row.inputs?.need == null ? list.needImportanceField : null;
    default:
      return null;
  }
}

/** Whether a row takes an input: nothing is offered that would fail. */
export function mayType(row: Row, input: Input, list: Writable): boolean {
  if (row.inputs === null) {
    return false;
  }
  if (fieldOf(row, input, list) !== null) {
    return row.mayEdit;
  }
  return (
    input !== 'businessImpact' &&
    row.inputs.need !== null &&
    (needInputs.includes(input) ? list.mayEditNeeds : row.mayEdit)
  );
}

/** What one of Jira's fields holds, as far as it counts; nothing where a shared need counts in its place. */
function heldIn({ detail }: IssueValue, input: Input): number | null | undefined {
  if (input === 'businessImpact') {
    // The field's impact is the one without an id.
    return detail?.impacts.find(({ id }) => id === null)?.magnitude ?? null;
  }
  const own = detail?.ownNeed?.importance ?? null;
  const shared = (detail?.needs.length ?? 0) > 0;
  return shared ? undefined : own !== null && own >= 0 && own <= 10 ? own : null;
}

/** Writes one value, if it is still the one that is shown; gives the way back. */
export async function writeInput(
  base: string,
  row: Row,
  input: Input,
  value: number | null,
  list: Writable,
): Promise<() => Promise<unknown>> {
  const seen = row.inputs?.[input] ?? null;
  const field = fieldOf(row, input, list) ?? '';
  if (input === 'businessImpact' || field !== '') {
    if (heldIn(await valueOf(base, row.issue), input) !== seen) {
      throw new Meanwhile(null);
    }
    await writeField(base, row.issue, field, value);
    return () => writeField(base, row.issue, field, seen);
  }
  const id = row.inputs?.need ?? 0;
  if (input === 'fit') {
    const { detail } = await valueOf(base, row.issue);
    const linked = detail?.needs.find(({ need }) => need.id === id);
    if (!detail || !linked || linked.fit !== seen) {
      throw new Meanwhile(null);
    }
    const before = enteredLink(linked);
    await link(base, row.issue, id, { ...before, fit: value }, detail.version);
    return () => link(base, row.issue, id, before, null);
  }
  const need = await needOf(base, id);
  if (need[input] !== seen) {
    throw new Meanwhile(need.changed?.by ?? null);
  }
  await replaceNeed(base, id, need.version, { ...draftOf(need), [input]: value });
  return async () => {
    // Other ratings may have been written since; only this one goes back, if nobody has changed it.
    const now = await needOf(base, id);
    if (now[input] !== value) {
      throw new ServerProblem('stale');
    }
    await replaceNeed(base, id, now.version, { ...draftOf(now), [input]: seen });
  };
}

const nothing: RowState = { saving: null, to: null, words: null, bad: false, gone: false };

/** So many rows are read again after an edit of the need that they share. */
const mostRead = 40;

interface EditingProps {
  language: Language;
  base: string;
  query: Query;
  list: Slice | null;
  happened: (happening: Happening) => void;
  announce: (words: string) => void;
}

export function useEditing({ language, base, query, list, happened, announce }: EditingProps): Editing {
  const [states, setStates] = useState<ReadonlyMap<string, RowState>>(new Map());
  const [done, setDone] = useState<readonly Doing[]>([]);
  const [problem, setProblem] = useState<ServerProblem | null>(null);
  const busy = useRef(new Set<string>());
  const queue = useRef<Promise<unknown>>(Promise.resolve());
  const rows = useRef<readonly Row[]>([]);
  rows.current = list?.rows ?? [];
  const writable: Writable = list ?? {
    mayEditNeeds: false,
    businessImpactField: null,
    needImportanceField: null,
  };

  // What was told last, also before it is drawn.
  const told = useRef<ReadonlyMap<string, RowState>>(states);
  const tell = useCallback((issue: string, state: Partial<RowState>) => {
    told.current = new Map(told.current).set(issue, { ...nothing, ...told.current.get(issue), ...state });
    setStates(told.current);
  }, []);

  const waits = (issue: string) => (told.current.get(issue)?.to ?? null) !== null;
  const tellPlace = ({ issue, rank }: Row) => {
    const shown = rows.current.find((one) => one.issue === issue);
    tell(issue, { to: shown && rank !== shown.rank ? rank : null });
  };

  const asking = useRef<AbortController>();
  useEffect(() => () => asking.current?.abort(), [base, query]);
  /** Asks for the loaded rows again: one that was written to shifts the places of others, too. */
  const askAgain = async (moving: boolean) => {
    asking.current?.abort();
    if (rows.current.length === 0) {
      return;
    }
    const abort = new AbortController();
    asking.current = abort;
    try {
      const slice = await firstOf(base, query, rows.current.length, abort.signal);
      if (!abort.signal.aborted) {
        // Rows that pass each other shift each other's places, also those of rows that go back by an undo.
        slice.rows.filter(({ issue }) => waits(issue)).forEach(tellPlace);
        const kept = new Set([...told.current.keys()].filter(waits));
        happened(moving ? { what: 'came-again', slice } : { what: 'places-came', slice, kept });
      }
    } catch {
      // The rows that were written to are read; the others keep the places that they had.
    }
  };

  /** Reads rows again; they stay where they are, with the place to which they would go. */
  const reread = async (issues: readonly string[]): Promise<readonly Row[]> => {
    const read: Row[] = [];
    for (let from = 0; from < issues.length; from += 4) {
      const some = await Promise.all(
        issues.slice(from, from + 4).map((issue) =>
          rowOf(base, query, issue).catch((reason: unknown) => {
            if (reason instanceof ServerProblem && reason.kind === 'missing') {
              tell(issue, { gone: true, bad: true, words: language.text('ranking.edit.gone', issue) });
            }
            return null;
          }),
        ),
      );
      read.push(...some.filter((row) => row !== null));
    }
    read.forEach(tellPlace);
    happened({ what: 'changed', rows: read });
    return read;
  };

  const sharing = (row: Row): string[] => {
    const need = row.inputs?.need ?? null;
    return rows.current
      .filter((one) => one.issue !== row.issue && need !== null && one.inputs?.need === need)
      .slice(0, mostRead)
      .map((one) => one.issue);
  };

  const did = (doing: Doing) => {
    setProblem(null);
    setDone((all) => [...all, doing]);
    const shown = doing.issues.filter((issue) => rows.current.some((row) => row.issue === issue));
    if (shown.length > 0) {
      void reread(shown.slice(0, 200)).then(() => askAgain(false));
    }
  };

  const save = (row: Row, input: Input, value: number | null) => {
    const name = `${row.issue} ${input}`;
    if (busy.current.has(name)) {
      return;
    }
    busy.current.add(name);
    asking.current?.abort();
    tell(row.issue, { saving: input, words: null, bad: false });
    const word = language.text(`ranking.input.${input}`);
    const work = async () => {
      const undo = await writeInput(base, row, input, value, writable);
      const others = needInputs.includes(input) ? sharing(row) : [];
      setProblem(null);
      setDone((all) => [
        ...all,
        { words: language.text('ranking.edit.saved', word, row.issue), issues: [row.issue, ...others], undo },
      ]);
      const now = (await reread([row.issue, ...others])).find((one) => one.issue === row.issue);
      // What is typed belongs to the need that decides, which may be another one now.
      const other = now !== undefined && now.inputs?.need !== row.inputs?.need ? now.statement : null;
      tell(row.issue, {
        saving: null,
        words: other === null ? null : language.text('ranking.edit.otherNeed', other),
      });
      void askAgain(false);
      const score = now?.score ?? null;
      announce(
        language.text(
          'ranking.edit.announced',
          score === null ? language.text('shared.status.unscored') : language.whole(score),
        ),
      );
    };
    // One after the other: what is typed fast must not meet itself as another writer.
    queue.current = queue.current
      .then(work)
      .catch(async (reason: unknown) => {
        const words = await wordsOf(reason, row.issue, word, fieldOf(row, input, writable) !== null);
        tell(row.issue, { saving: null, bad: true, words });
      })
      .finally(() => busy.current.delete(name));
  };

  /** Why nothing was written, in words; where another was quicker, with what they wrote. */
  const wordsOf = async (reason: unknown, issue: string, word: string, inJira: boolean): Promise<string> => {
    const stale = reason instanceof ServerProblem && reason.kind === 'stale';
    if (reason instanceof Meanwhile || stale) {
      await reread([issue]);
      const by = reason instanceof Meanwhile ? reason.by : null;
      return language.text('ranking.edit.meanwhile', by ?? language.text('recording.conflict.someone'), word);
    }
    const fault = problemOf(reason);
    switch (fault?.kind) {
      case 'missing':
        tell(issue, { gone: true });
        return language.text('ranking.edit.gone', issue);
      case 'refused':
        return language.text(inJira ? 'ranking.edit.mails' : 'ranking.edit.refused', issue);
      case 'logged-out':
        return language.text('recording.loggedOut');
      case 'lost':
        return language.text('shared.lost');
      default:
        return fault?.messages.join(' ') || language.text('ranking.edit.failed');
    }
  };

  const letGo = () => {
    const going = [...states].filter(([, state]) => state.to !== null);
    for (const [issue, state] of going) {
      happened({ what: 'moved', issue, rank: state.to ?? 0 });
      tell(issue, { to: null, words: null });
    }
    if (going.length > 0) {
      announce(language.count('ranking.edit.moved', going.length));
      void askAgain(true);
    }
  };

  const undo = () => {
    const last = done.at(-1);
    if (!last || busy.current.has('undo')) {
      return;
    }
    busy.current.add('undo');
    last
      .undo()
      .then(
        () => {
          setProblem(null);
          setDone((all) => all.slice(0, -1));
          announce(language.text('ranking.edit.undone'));
          if (last.issues.length > 0) {
            void reread(last.issues.slice(0, 200)).then(() => askAgain(false));
          }
        },
        (reason: unknown) => setProblem(problemOf(reason)),
      )
      .finally(() => busy.current.delete('undo'));
  };

  return useMemo(
    () => ({
      states,
      last: done.at(-1) ?? null,
      problem,
      may: (row, input) => mayType(row, input, writable) && !states.get(row.issue)?.gone,
      save,
      letGo,
      undo,
      did,
    }),
    [states, done, problem, list, query],
  );
}
