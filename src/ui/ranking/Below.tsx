import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { isPlain } from '../shared/keys';
import type { Language } from '../shared/language';
import type { View } from '../pictures/ViewChoice';
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
  view: View;
  onCompare: () => void;
  onBulk: (kind: BulkKind) => void;
  onClear: () => void;
}

/** Whether what is pressed is typed into something. */
const isTyped = ({ target }: KeyboardEvent) =>
  target instanceof Element &&
  target.closest('input:not([type=checkbox], [type=radio]), select, textarea, [contenteditable]') !== null;

/** What stays in sight below the list: what the ticked rows can be used for, and what was just saved. */
export function Below(props: BelowProps) {
  const { language, list, ticked, ticking, editing } = props;
  const mayWrite = list !== null && (list.mayEditNeeds || list.rows.some((row) => row.mayEdit));
  // Only the list has rows that could move.
  const moving =
    props.view === 'list' ? [...editing.states.values()].filter((state) => state.to !== null).length : 0;
  const box = useRef<HTMLDivElement>(null);

  // The keys that are offered here work wherever the focus is, but for what is being typed.
  const offered = useRef<{ z: (() => void) | null; '.': (() => void) | null }>({ z: null, '.': null });
  offered.current = {
    z: editing.last === null ? null : editing.undo,
    '.': moving === 0 ? null : editing.letGo,
  };
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const { key } = event;
      const act = key === 'z' || key === '.' ? offered.current[key] : null;
      if (act !== null && isPlain(event) && !event.defaultPrevented && !isTyped(event)) {
        event.preventDefault();
        act();
      }
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);

  // What was pressed here goes when it is done: the focus goes to the sheet that is open, or to the list.
  const active = document.activeElement;
  const within = box.current?.contains(active) ?? false;
  useLayoutEffect(() => {
    if (within && document.activeElement === document.body) {
      const page = box.current?.closest('.nf-ranking')?.parentElement;
      const next =
        page?.querySelector<HTMLElement>('[role=dialog] h2') ??
        page?.querySelector<HTMLElement>('.nf-list [data-issue][tabindex="0"]');
      next?.focus();
    }
  });
  return (
    <div ref={box} class={props.view === 'list' ? 'nf-below' : 'nf-below nf-below-still'}>
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
