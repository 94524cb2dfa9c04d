import { useEffect, useId, useRef, useState } from 'preact/hooks';
import type { Language } from '../shared/language';
import { columns, isInput, type Column } from './columns';

interface ColumnChoiceProps {
  language: Language;
  chosen: readonly Column[];
  /** Those that there is room for. */
  shown: readonly Column[];
  onChange: (chosen: readonly Column[]) => void;
}

/** Which columns the list has; those that can be typed in stand apart. Escape closes. */
export function ColumnChoice({ language, chosen, shown, onChange }: ColumnChoiceProps) {
  const [open, setOpen] = useState(false);
  const id = useId();
  const box = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (!open) {
      return undefined;
    }
    const away = (event: Event) => {
      if (event.target instanceof Node && !box.current?.contains(event.target)) {
        setOpen(false);
      }
    };
    document.addEventListener('pointerdown', away);
    return () => document.removeEventListener('pointerdown', away);
  }, [open]);
  const hidden = chosen.filter((column) => !shown.includes(column));
  const group = (name: string, members: readonly Column[]) => (
    <fieldset class="nf-columns-group">
      <legend>{language.text(name)}</legend>
      {members.map((column) => (
        <label key={column}>
          <input
            type="checkbox"
            checked={chosen.includes(column)}
            onChange={(event) =>
              onChange(
                event.currentTarget.checked ? [...chosen, column] : chosen.filter((one) => one !== column),
              )
            }
          />{' '}
          {language.text(`ranking.column.${column}`)}
        </label>
      ))}
    </fieldset>
  );
  return (
    <div
      ref={box}
      class="nf-column-choice"
      onKeyDown={(event) => {
        if (event.key === 'Escape' && open) {
          event.stopPropagation();
          setOpen(false);
          button.current?.focus();
        }
      }}
    >
      <button
        ref={button}
        type="button"
        class="aui-button"
        aria-expanded={open}
        aria-controls={`${id}menu`}
        onClick={() => setOpen(!open)}
      >
        {language.text('ranking.columns')}
      </button>
      <div id={`${id}menu`} class="nf-column-menu" hidden={!open}>
        {group('ranking.columns.typed', columns.filter(isInput))}
        {group(
          'ranking.columns.shown',
          columns.filter((column) => !isInput(column)),
        )}
        {hidden.length > 0 && (
          <p class="nf-small">
            {language.text(
              'ranking.columns.noRoom',
              language.list(hidden.map((column) => language.text(`ranking.column.${column}`))),
            )}
          </p>
        )}
      </div>
    </div>
  );
}
