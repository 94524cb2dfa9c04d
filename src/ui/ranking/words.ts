import type { Language } from '../shared/language';
import type { Order, Row } from './rows';

/** The place of a row: "4" or, by value and where ties span more, "1–3". */
export function placeWords(language: Language, row: Row, order: Order): string | null {
  if (row.score === null) {
    return null;
  }
  const { placeFrom, placeTo } = row;
  if (order !== 'value' || placeFrom === null || placeTo === null) {
    return row.rank === null ? null : language.whole(row.rank);
  }
  return placeFrom === placeTo
    ? language.whole(placeFrom)
    : language.text('ranking.place.range', language.whole(placeFrom), language.whole(placeTo));
}
