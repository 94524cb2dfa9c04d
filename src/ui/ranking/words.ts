import { roundHalfUp, type Language } from '../shared/language';
import { isPartial } from '../shared/value';
import { confidenceWord, waitingWords } from '../shared/words';
import type { Order, Row } from './rows';

/** The longest line that says why a row is here; all of it is in the row opened. */
export const longestWhyHere = 70;

/** Why a row stands where it stands, in one line: what holds it back or how well its need is known, then the need. */
export function whyHere(language: Language, row: Row): string | null {
  if (row.score === null) {
    return null;
  }
  const reason = reasonOf(language, row);
  if (row.statement === null) {
    return reason;
  }
  return reason === null ? row.statement : language.text('ranking.whyHere.need', reason, row.statement);
}

function reasonOf(language: Language, row: Row): string | null {
  if (roundHalfUp(row.withheld) >= 1) {
    return waitingWords(language, { ...row, setAside: null, detail: null });
  }
  if (isPartial(row)) {
    return language.text('ranking.whyHere.open');
  }
  return row.confidence === null ? null : language.sentence(confidenceWord(language, row.confidence));
}

/** Cuts a line at the last whole word that fits, with an ellipsis. */
export function cut(line: string, most = longestWhyHere): string {
  const characters = [...line];
  if (characters.length <= most) {
    return line;
  }
  const head = characters.slice(0, most - 1).join('');
  const space = head.lastIndexOf(' ');
  return `${(space > most / 2 ? head.slice(0, space) : head).replace(/[\s,;:.]+$/, '')}…`;
}

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
