import type { ServerProblem } from '../shared/server';
import type { Row, Slice } from './rows';

/** What the page shows of the ranking: the last good list, and what is being done or went wrong. */
export interface Listing {
  /** The last list that came; it stays while another is asked for, and when a filter is wrong. */
  list: Slice | null;
  doing: 'loading' | 'loading-more' | null;
  problem: ServerProblem | null;
  /** Whether the problem met the whole list or only its next issues. */
  met: 'list' | 'more' | null;
}

export type Happening =
  | { what: 'asked' }
  | { what: 'asked-for-more' }
  | { what: 'came'; slice: Slice }
  | { what: 'more-came'; slice: Slice }
  | { what: 'failed'; problem: ServerProblem }
  | { what: 'more-failed'; problem: ServerProblem }
  | { what: 'changed'; rows: readonly Row[] }
  | { what: 'moved'; issue: string; rank: number }
  | { what: 'places-came'; slice: Slice; kept: ReadonlySet<string> }
  | { what: 'came-again'; slice: Slice };

export const nothingYet: Listing = { list: null, doing: 'loading', problem: null, met: null };

/** What the page shows after something happened. */
export function listingAfter(listing: Listing, happening: Happening): Listing {
  switch (happening.what) {
    case 'asked':
      return { ...listing, doing: 'loading' };
    case 'asked-for-more':
      return { ...listing, doing: 'loading-more', problem: null, met: null };
    case 'came':
      return { list: happening.slice, doing: null, problem: null, met: null };
    case 'more-came': {
      // Totals may have moved on; an issue that moved down past the cursor must not stand there twice.
      const shown = new Set(listing.list?.rows.map((row) => row.issue));
      const rows = happening.slice.rows.filter((row) => !shown.has(row.issue));
      return {
        list: { ...happening.slice, rows: [...(listing.list?.rows ?? []), ...rows] },
        doing: null,
        problem: null,
        met: null,
      };
    }
    case 'failed':
      return { ...listing, doing: null, problem: happening.problem, met: 'list' };
    case 'more-failed':
      return { ...listing, doing: null, problem: happening.problem, met: 'more' };
    case 'changed':
      return listing.list === null ? listing : { ...listing, list: changed(listing.list, happening.rows) };
    case 'moved':
      return listing.list === null
        ? listing
        : { ...listing, list: moved(listing.list, happening.issue, happening.rank) };
    case 'places-came':
      return listing.list === null
        ? listing
        : { ...listing, list: placed(listing.list, happening.slice, happening.kept) };
    case 'came-again':
      return { ...listing, list: happening.slice };
  }
}

/** Rows with new figures stay where they are, under the place that they had: nothing moves under the hand. */
function changed(list: Slice, rows: readonly Row[]): Slice {
  const news = new Map(rows.map((row) => [row.issue, row]));
  return {
    ...list,
    rows: list.rows.map((row) => {
      const now = news.get(row.issue);
      return now === undefined
        ? row
        : { ...now, rank: row.rank, placeFrom: row.placeFrom, placeTo: row.placeTo };
    }),
  };
}

/** Rows stay where they are, and say what their ties span by now, but for those that wait to be let go. */
function placed(list: Slice, slice: Slice, kept: ReadonlySet<string>): Slice {
  const news = new Map(slice.rows.map((row) => [row.issue, row]));
  return {
    ...slice,
    next: list.next,
    rows: list.rows.map((row) => {
      const now = news.get(row.issue);
      return now === undefined ||
        kept.has(row.issue) ||
        (now.placeFrom === row.placeFrom && now.placeTo === row.placeTo)
        ? row
        : { ...row, placeFrom: now.placeFrom, placeTo: now.placeTo };
    }),
  };
}

/** Lets one row go to its place; those that it passes give way by one. */
function moved(list: Slice, issue: string, rank: number): Slice {
  const row = list.rows.find((one) => one.issue === issue);
  if (row === undefined) {
    return list;
  }
  const from = row.rank ?? Number.MAX_SAFE_INTEGER;
  const others = list.rows
    .filter((one) => one !== row)
    .map((one) => {
      if (one.rank === null) {
        return one;
      }
      const closed = one.rank > from ? one.rank - 1 : one.rank;
      const place = closed >= rank ? closed + 1 : closed;
      return place === one.rank ? one : { ...one, rank: place };
    });
  const at = others.findIndex((one) => one.score === null || (one.rank ?? 0) > rank);
  if (at < 0 && list.next !== null) {
    // Its place is further down than anything that is loaded: it comes with the pages there.
    return { ...list, rows: others };
  }
  const rows = [...others];
  rows.splice(at < 0 ? rows.length : at, 0, { ...row, rank });
  return { ...list, rows };
}
