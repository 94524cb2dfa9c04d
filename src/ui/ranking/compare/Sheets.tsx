import type { Language } from '../../shared/language';
import './compare.css';
import type { Doing } from '../editing';
import { ImportSheet } from '../exchange/ImportSheet';
import { Compare } from './Compare';
import { ResearchNext } from './ResearchNext';

/** What lies over the list: what to research next, a file that is brought in, or two issues compared. */
export type Sheet = 'research' | 'import' | readonly [string, string];

interface SheetsProps {
  language: Language;
  base: string;
  project: string;
  jql: string;
  /** Whether sub-tasks are rows of their own. */
  subtasks: boolean;
  sheet: Sheet | null;
  /** Whether everything of the project may come from a file. */
  everything: boolean;
  onDone: (doing: Doing) => void;
  /** Loads the list again. */
  onAgain: () => void;
  onClose: () => void;
}

/** The sheet that is open, if one is. */
export function Sheets({
  language,
  base,
  project,
  jql,
  subtasks,
  sheet,
  everything,
  onDone,
  onAgain,
  onClose,
}: SheetsProps) {
  if (sheet === null) {
    return null;
  }
  return (
    <div class="nf">
      {sheet === 'research' ? (
        <ResearchNext
          language={language}
          base={base}
          project={project}
          jql={jql}
          subtasks={subtasks}
          onClose={onClose}
        />
      ) : sheet === 'import' ? (
        <ImportSheet
          language={language}
          base={base}
          project={project}
          everything={everything}
          onDone={onDone}
          onAgain={onAgain}
          onClose={onClose}
        />
      ) : (
        <Compare language={language} base={base} issues={sheet} onClose={onClose} />
      )}
    </div>
  );
}
