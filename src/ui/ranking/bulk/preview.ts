import { useEffect, useState } from 'preact/hooks';
import type { ImpactKind } from '../../shared/value';
import { listIn, numberIn, objectIn, textIn, type Json } from '../../shared/value';
import { problemOf, write } from '../../shared/server';
import type { Query } from '../api';
import type { Input } from '../columns';

/** What would be written to many issues. */
export type Planned =
  | { attach: { need: number; fit: number | null } }
  | { set: { input: Input; value: number | null } }
  | { impact: { direction: 'negative' | 'positive'; kind: ImpactKind; magnitude: number } };

/** What would become of an issue; without a place where it has no score. */
export interface Move {
  issue: string;
  summary: string;
  score: number | null;
  then: number | null;
  rank: number | null;
  rankThen: number | null;
}

/** What a write would do: nothing of it is written. */
export interface Preview {
  total: number;
  rising: number;
  falling: number;
  /** Those that go furthest first. */
  moves: readonly Move[];
  /** How many issues that are not meant would change, too. */
  others: number;
  otherMoves: readonly Move[];
}

const moveIn = (json: Json): Move => ({
  issue: textIn(json.issue) ?? '',
  summary: textIn(json.summary) ?? '',
  score: numberIn(json.score),
  then: numberIn(json.scoreThen),
  rank: numberIn(json.rank),
  rankThen: numberIn(json.rankThen),
});

/** Reads `projects/{key}/ranking/preview`. */
export function previewIn(answer: unknown): Preview {
  const json = objectIn(answer) ?? {};
  return {
    total: numberIn(json.total) ?? 0,
    rising: numberIn(json.rising) ?? 0,
    falling: numberIn(json.falling) ?? 0,
    moves: listIn(json.values).map(moveIn),
    others: numberIn(json.othersTotal) ?? 0,
    otherMoves: listIn(json.others).map(moveIn),
  };
}

/** What the sheet shows of a preview: the last figures stay, dimmed, while others are worked out. */
export interface Previewed {
  preview: Preview | null;
  state: 'none' | 'busy' | 'ready' | 'failed';
}

/** After this pause a preview is asked for. */
const pause = 250;

/** What a write would do to some issues, asked again whenever it is another one; none where nothing is planned. */
export function usePreview(
  base: string,
  query: Query,
  issues: readonly string[],
  planned: Planned | null,
): Previewed {
  const [held, setHeld] = useState<Previewed>({ preview: null, state: 'none' });
  const asked = planned === null || issues.length === 0 ? null : JSON.stringify({ issues, ...planned });
  useEffect(() => {
    if (asked === null) {
      setHeld({ preview: null, state: 'none' });
      return undefined;
    }
    let wanted = true;
    setHeld(({ preview }) => ({ preview, state: 'busy' }));
    const parameters = new URLSearchParams({
      jql: query.jql,
      ...(query.subtasks ? { subtasks: 'in' } : {}),
    });
    const path = `${base}/rest/needfirst/1.0/projects/${encodeURIComponent(query.project)}/ranking/preview`;
    const timer = setTimeout(() => {
      write('POST', `${path}?${parameters}`, JSON.parse(asked)).then(
        (answer) => wanted && setHeld({ preview: previewIn(answer), state: 'ready' }),
        (reason: unknown) => wanted && problemOf(reason) && setHeld({ preview: null, state: 'failed' }),
      );
    }, pause);
    return () => {
      wanted = false;
      clearTimeout(timer);
    };
  }, [base, query, asked]);
  return held;
}
