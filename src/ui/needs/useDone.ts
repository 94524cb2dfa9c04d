import type { RefObject } from 'preact';
import { useState } from 'preact/hooks';
import type { Done, Saved } from '../recording/saving';
import { isInForm, isPlain } from '../shared/keys';
import type { Language } from '../shared/language';
import { problemOf } from '../shared/server';

/** What was saved last on a page, and the way back, by its button or by `z`. */
export function useDone(language: Language, page: RefObject<HTMLElement>, reread: () => void) {
  const [done, setDone] = useState<Done | null>(null);
  const [said, setSaid] = useState('');
  const undo = () => {
    if (!done?.saved.undo) {
      return;
    }
    page.current?.focus({ preventScroll: true });
    done.saved.undo().then(
      () => {
        setDone(null);
        setSaid(language.text('panel.undone'));
        reread();
      },
      (reason: unknown) => setDone({ ...done, problem: problemOf(reason) }),
    );
  };
  return {
    done,
    said,
    undo,
    clear: () => setDone(null),
    onSaved: (saved: Saved) => {
      setDone({ saved, before: null, problem: null });
      setSaid(saved.words);
      page.current?.focus({ preventScroll: true });
      reread();
    },
    onKeyDown: (event: KeyboardEvent) => {
      if (event.key === 'z' && done?.saved.undo && !isInForm(event) && isPlain(event)) {
        event.preventDefault();
        event.stopPropagation();
        undo();
      }
    },
  };
}
