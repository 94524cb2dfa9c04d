import type { Language } from '../../shared/language';
import './compare.css';
import { Compare } from './Compare';
import { ResearchNext } from './ResearchNext';

/** What lies over the list: what to research next, or two issues compared. */
export type Sheet = 'research' | readonly [string, string];

interface SheetsProps {
  language: Language;
  base: string;
  project: string;
  jql: string;
  sheet: Sheet | null;
  onClose: () => void;
}

/** The sheet that is open, if one is. */
export function Sheets({ language, base, project, jql, sheet, onClose }: SheetsProps) {
  if (sheet === null) {
    return null;
  }
  return (
    <div class="nf">
      {sheet === 'research' ? (
        <ResearchNext language={language} base={base} project={project} jql={jql} onClose={onClose} />
      ) : (
        <Compare language={language} base={base} issues={sheet} onClose={onClose} />
      )}
    </div>
  );
}
