import type { ComponentChildren } from 'preact';
import type { Language } from '../../shared/language';
import type { Plan } from './plan';
import type { Previewed } from './preview';
import { PreviewTable } from './PreviewTable';

interface PlanSheetProps {
  language: Language;
  plan: Plan;
  /** What it would do to scores and places. */
  previewed: Previewed;
  onRun: () => void;
  onBack: () => void;
  children: ComponentChildren;
}

/** What is asked, what will be written, and the button that writes it. */
export function PlanSheet({ language, plan, previewed, onRun, onBack, children }: PlanSheetProps) {
  return (
    <form
      class="nf-form nf-bulk"
      onSubmit={(event) => {
        event.preventDefault();
        onRun();
      }}
      onKeyPress={(event) => event.stopPropagation()}
      onKeyDown={(event) => event.key === 'Escape' || event.stopPropagation()}
    >
      {children}
      <div class="nf-bulk-preview">
        <h3 class="nf-heading">{language.text('ranking.bulk.preview')}</h3>
        <div role="status">
          <ul>
            {plan.lines.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </div>
        <PreviewTable language={language} previewed={previewed} />
        <p class="nf-small">{language.text('ranking.bulk.noMail')}</p>
      </div>
      <div class="nf-buttons">
        <button type="submit" class="aui-button aui-button-primary" disabled={plan.tasks.length === 0}>
          {language.text('ranking.bulk.apply')}
        </button>
        <button type="button" class="aui-button aui-button-subtle" onClick={onBack}>
          {language.text('recording.back')}
        </button>
      </div>
    </form>
  );
}
