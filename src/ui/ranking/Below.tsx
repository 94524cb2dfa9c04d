import type { Language } from '../shared/language';
import type { BulkKind } from './bulk/Bulk';
import type { Editing } from './editing';
import { mostTicked, type Slice } from './rows';

interface BelowProps {
  language: Language;
  list: Slice | null;
  ticked: ReadonlySet<string>;
  /** Whether the rest of the list is still being ticked. */
  ticking: boolean;
  editing: Editing;
  onCompare: () => void;
  onBulk: (kind: BulkKind) => void;
  onClear: () => void;
}

/** What stays in sight below the list: what the ticked rows can be used for, and what was just saved. */
export function Below(props: BelowProps) {
  const { language, list, ticked, ticking, editing } = props;
  const mayWrite = list !== null && (list.mayEditNeeds || list.rows.some((row) => row.mayEdit));
  const moving = [...editing.states.values()].filter((state) => state.to !== null).length;
  return (
    <div class="nf-below">
      {(editing.last !== null || editing.problem !== null || moving > 0) && (
        <div class="nf-saved" role="group" aria-label={language.text('ranking.edit.done')}>
          {editing.last !== null && (
            <>
              <span>{editing.last.words}</span>
              <button type="button" class="nf-link-button" aria-keyshortcuts="z" onClick={editing.undo}>
                {language.text('panel.undo')} <kbd>z</kbd>
              </button>
            </>
          )}
          {moving > 0 && (
            <button type="button" class="nf-link-button" aria-keyshortcuts="." onClick={editing.letGo}>
              {language.count('ranking.edit.letGo', moving)} <kbd>.</kbd>
            </button>
          )}
          {editing.problem && (
            <span class="nf-row-bad" role="alert">
              {editing.problem.messages.join(' ') || language.text('ranking.edit.notUndone')}
            </span>
          )}
        </div>
      )}
      {ticked.size > 0 && (
        <div class="nf-bulk-bar" role="group" aria-label={language.text('ranking.bulk')}>
          <b>{language.count('ranking.bulk.ticked', ticked.size)}</b>
          {ticking ? (
            <span role="status">{language.text('ranking.tick.rest')}</span>
          ) : (
            ticked.size === mostTicked && <span>{language.text('ranking.tick.most')}</span>
          )}
          <button
            type="button"
            class="aui-button aui-button-primary"
            disabled={ticked.size !== 2}
            aria-keyshortcuts="c"
            onClick={props.onCompare}
          >
            {language.text('ranking.bulk.compare')}
          </button>
          {mayWrite &&
            (['attach', 'set', 'impact'] as const).map((kind) => (
              <button
                key={kind}
                type="button"
                class="aui-button"
                disabled={ticking}
                onClick={() => props.onBulk(kind)}
              >
                {language.text(`ranking.bulk.${kind}`)}
              </button>
            ))}
          <button type="button" class="nf-link-button nf-bulk-clear" onClick={props.onClear}>
            {language.text('ranking.bulk.clear')} <kbd>Esc</kbd>
          </button>
        </div>
      )}
    </div>
  );
}
