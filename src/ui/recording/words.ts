import type { Language } from '../shared/language';
import type { NeedDraft } from './api';

/** The name of a line of a need. */
export const needLineName = (language: Language, name: keyof NeedDraft): string =>
  language.text(`recording.need.${name}`);

/** A line of a need in words; what is not given is said to be open. */
export function needLine(
  language: Language,
  name: keyof NeedDraft,
  value: NeedDraft[keyof NeedDraft],
): string {
  if (value === null || (Array.isArray(value) && value.length === 0)) {
    return language.text('recording.open');
  }
  if (Array.isArray(value)) {
    return value.join('; ');
  }
  return typeof value === 'number'
    ? name === 'reach'
      ? language.percent(value)
      : language.entered(value)
    : String(value);
}

/**
 * The word of a statement that names a solution, a part of a screen or a business figure; null where none does.
 * The words are a text, so that each language has its own; a star stands for any ending.
 */
export function wishWord(language: Language, statement: string): string | null {
  const patterns = language
    .text('recording.hint.words')
    .split(',')
    .map((word) => word.trim().toLocaleLowerCase())
    .filter((word) => word !== '');
  const words = statement.toLocaleLowerCase().split(/[^\p{L}\p{N}-]+/u);
  return (
    words.find((word) =>
      patterns.some((pattern) =>
        pattern.endsWith('*') ? word.startsWith(pattern.slice(0, -1)) : word === pattern,
      ),
    ) ?? null
  );
}

/** How many words a text has. */
export const wordCount = (text: string): number => text.split(/\s+/).filter((word) => word !== '').length;
