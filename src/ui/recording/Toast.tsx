import { Trouble } from './Form';
import type { Language } from '../shared/language';
import type { Done } from './saving';

interface ToastProps {
  language: Language;
  base: string;
  done: Done;
  /** The score now; null where there is none, or none is meant. */
  after: number | null;
  onUndo: () => void;
}

/** What was saved and what it did to the score; it stays until something else is done. */
export function Toast({ language, base, done, after, onUndo }: ToastProps) {
  const figure = (score: number | null) => (score === null ? '–' : language.whole(score));
  return (
    <>
      <div class="nf-toast">
        <svg class="nf-shape" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
          <path d="M3 8.4 6.4 12 13 4.6" />
        </svg>
        <span>
          {done.saved.words}{' '}
          {figure(done.before) !== figure(after) && (
            <span class="nf-unbroken">
              {figure(done.before)} → {figure(after)}
            </span>
          )}
        </span>
        {done.saved.undo && (
          <button type="button" class="nf-toast-undo" aria-keyshortcuts="z" onClick={onUndo}>
            {language.text('panel.undo')} <kbd aria-hidden="true">z</kbd>
          </button>
        )}
      </div>
      {done.problem && (
        <Trouble language={language} base={base} problem={done.problem} named={[]} onAgain={onUndo} />
      )}
    </>
  );
}
