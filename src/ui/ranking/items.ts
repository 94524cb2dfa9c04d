import type { Language } from '../shared/language';
import type { Row } from './rows';

/** Children of a row: loading, there, or why they are not. */
export type Children = ReadonlyMap<string, readonly Row[] | 'loading' | 'failed'>;

/** What stands in the list, one under the other; its key says which kind it is. */
export type Item =
  | { kind: 'row'; key: string; row: Row; level: 1 | 2; at: number }
  | { kind: 'opened'; key: string; row: Row }
  | { kind: 'between'; key: string }
  | { kind: 'note'; key: string; words: string };

/** The items of a list: its rows with what is opened or unfolded under them. */
export function itemsOf(
  language: Language,
  rows: readonly Row[],
  scored: number,
  opened: string | null,
  children: Children,
): Item[] {
  const items: Item[] = [];
  let at = 0;
  const add = (row: Row, level: 1 | 2, under: string) => {
    items.push({ kind: 'row', key: `row ${under}${row.issue}`, row, level, at: at++ });
    if (row.issue === opened) {
      items.push({ kind: 'opened', key: `opened ${row.issue}`, row });
    }
  };
  rows.forEach((row, index) => {
    if (row.score === null && row.rank !== null && scored > 0 && rows[index - 1]?.score != null) {
      items.push({ kind: 'between', key: 'between' });
    }
    add(row, 1, '');
    const folded = children.get(row.issue);
    if (folded === 'loading' || folded === 'failed') {
      const words = language.text(
        folded === 'loading' ? 'ranking.children.loading' : 'ranking.children.failed',
      );
      items.push({ kind: 'note', key: `note ${row.issue}`, words });
    } else {
      // An issue of an epic may be a row of its own, too.
      const shown = new Set(rows.map((one) => one.issue));
      folded?.forEach((child) => add(child, 2, shown.has(child.issue) ? `${row.issue} ` : ''));
    }
  });
  return items;
}
