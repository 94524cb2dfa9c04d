import type { Language } from '../../shared/language';
import type { Writable } from '../editing';
import type { Row } from '../rows';
import type { Query } from '../api';
import type { Task } from './running';

/** What would be written: the writes, and who is left out and why. */
export interface Plan {
  tasks: readonly Task[];
  lines: readonly string[];
}

/** What each form that makes a plan is given. */
export interface FormProps {
  language: Language;
  base: string;
  project: string;
  /** The list in which the issues have their places. */
  query: Query;
  rows: readonly Row[];
  list: Writable;
  /** Carries a plan out; the words say what was done. */
  onRun: (plan: Plan, words: string) => void;
  onClose: () => void;
}

/** The rows that may be written, and a line about the others. */
export function writable(
  language: Language,
  rows: readonly Row[],
  may: (row: Row) => boolean = (row) => row.mayEdit,
): { may: readonly Row[]; lines: readonly string[] } {
  const not = rows.filter((row) => !may(row)).map((row) => row.issue);
  return {
    may: rows.filter(may),
    lines:
      not.length === 0 ? [] : [language.count('ranking.bulk.left', not.length, shortList(language, not))],
  };
}

export const shortList = (language: Language, issues: readonly string[]) =>
  issues.length <= 5
    ? language.list(issues)
    : `${issues.slice(0, 5).join(', ')} ${language.text('shared.more', language.whole(issues.length - 5))}`;
