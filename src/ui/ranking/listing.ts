import type { ServerProblem } from '../shared/server';
import type { Slice } from './rows';

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
  | { what: 'more-failed'; problem: ServerProblem };

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
  }
}
