import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { Language } from '../shared/language';
import { ServerProblem } from '../shared/server';
import type { Need } from '../shared/value';
import { needOf, replaceNeed, type NeedDraft } from './api';
import { Conflict } from './Conflict';
import { draftOf, merging, type Merging } from './merging';
import type { Saved, Saving } from './saving';
import { needLine, needLineName } from './words';

interface NeedSavingProps {
  language: Language;
  base: string;
  need: Need;
  saving: Saving;
  /** What to say once it is saved. */
  words: string;
  onSaved: (saved: Saved) => void;
  onDiscard: () => void;
  children: (save: (draft: NeedDraft) => void) => ComponentChildren;
}

/** Saves a changed need. Where another was quicker, it shows both, and saves what is chosen. */
export function NeedSaving(props: NeedSavingProps) {
  const { language, base, need, saving, words, onSaved, onDiscard, children } = props;
  const [conflict, setConflict] = useState<{ theirs: Need; merging: Merging<NeedDraft> } | null>(null);

  const put = async (before: Need, draft: NeedDraft): Promise<void> => {
    let after: Need;
    try {
      after = await replaceNeed(base, need.id, before.version, draft);
    } catch (reason) {
      if (!(reason instanceof ServerProblem) || reason.kind !== 'stale') {
        throw reason;
      }
      const theirs = await needOf(base, need.id);
      const both = merging(draftOf(before), draft, draftOf(theirs));
      if (both.clashes.length > 0 || both.onlyTheirs.length > 0) {
        setConflict({ theirs, merging: both });
        return;
      }
      // Only its evidence or impacts have changed, which this leaves alone.
      if (theirs.version === before.version) {
        throw reason;
      }
      return put(theirs, draft);
    }
    onSaved({ words, undo: () => replaceNeed(base, need.id, after.version, draftOf(before)) });
  };

  if (conflict) {
    return (
      <Conflict
        language={language}
        base={base}
        saving={saving}
        merging={conflict.merging}
        changed={conflict.theirs.changed}
        lineName={(name) => needLineName(language, name)}
        lineWords={(name, value) => needLine(language, name, value)}
        onSave={(merged) => saving.run(() => put(conflict.theirs, merged))}
        onTheirs={onDiscard}
      />
    );
  }
  return <>{children((draft) => saving.run(() => put(need, draft)))}</>;
}
