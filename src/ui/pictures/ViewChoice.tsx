import type { Language } from '../shared/language';
import { Choice } from '../shared/Choice';

/** The list, and the pictures of it. */
export const views = ['list', 'quadrant', 'distribution', 'weights'] as const;
export type View = (typeof views)[number];

interface ViewChoiceProps {
  language: Language;
  view: View;
  onView: (view: View) => void;
}

/** The list or one of its pictures. */
export function ViewChoice({ language, view, onView }: ViewChoiceProps) {
  return (
    <div class="nf-pic-views">
      <Choice
        label={language.text('ranking.view')}
        choices={views.map((value) => ({ value, text: language.text(`ranking.view.${value}`) }))}
        chosen={view}
        onChoose={onView}
      />
    </div>
  );
}

interface ChosenProps {
  language: Language;
  issues: readonly string[];
  onAll: () => void;
}

/** Says that the list is only what was chosen in a picture, and leads back to all of it. */
export function Chosen({ language, issues, onAll }: ChosenProps) {
  return issues.length === 0 ? null : (
    <p class="nf-message nf-information nf-pic-chosen" role="status">
      <span>{language.count('ranking.selected', issues.length)}</span>
      <button type="button" class="nf-link-button" onClick={onAll}>
        {language.text('ranking.selected.all')}
      </button>
    </p>
  );
}
