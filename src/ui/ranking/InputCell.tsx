import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { isPlain } from '../shared/keys';
import type { Language } from '../shared/language';
import type { Input } from './columns';
import type { Row } from './rows';

/** After this pause what was typed is saved: a 0 after a 1 still makes a 10. */
const pause = 700;

interface InputCellProps {
  language: Language;
  row: Row;
  input: Input;
  /** Whether the row is the one that Tab reaches. */
  reachable: boolean;
  editable: boolean;
  busy: boolean;
  onSave: (value: number | null) => void;
  /** A key that is meant for the row. */
  onKey: (event: KeyboardEvent) => void;
}

/** A rating in a row, as in a spreadsheet: digits type over it, ? makes it unknown, arrows go on. */
export function InputCell(props: InputCellProps) {
  const { language, row, input, reachable, editable, busy, onSave, onKey } = props;
  const percent = input === 'reach';
  const value = row.inputs?.[input] ?? null;
  const shown = value === null ? '' : language.entered(percent ? Math.round(value * 10_000) / 100 : value);
  const [typed, setTyped] = useState<string | null>(null);
  const [faulty, setFaulty] = useState(false);
  const fault = useId();
  const timer = useRef<number>();
  const field = useRef<HTMLInputElement>(null);
  const draft = useRef<string | null>(null);
  useEffect(() => () => clearTimeout(timer.current), []);

  const most = percent ? 100 : 10;
  const draw = (text: string | null) => {
    draft.current = text;
    setTyped(text);
  };
  const commit = () => {
    clearTimeout(timer.current);
    const text = draft.current;
    if (text === null) {
      return true;
    }
    const number = text.trim() === '?' ? null : language.typed(text.replace('%', '').replace(/[.,]\s*$/, ''));
    if (number !== null && !(number >= 0 && number <= most)) {
      setFaulty(true);
      return false;
    }
    setFaulty(false);
    draw(null);
    const next = number === null ? null : percent ? number / 100 : number;
    if (next !== value) {
      onSave(next);
    }
    return true;
  };
  const name = language.text(
    percent ? 'ranking.input.name.percent' : 'ranking.input.name',
    language.text(`ranking.input.${input}`),
    row.issue,
  );
  if (!editable) {
    return (
      <span class={value === null ? 'nf-subtlest' : undefined}>
        {value === null ? (row.inputs === null ? '' : '?') : shown + (percent ? ' %' : '')}
        <span class="nf-unseen">{value === null ? language.text('recording.unknown') : ''}</span>
      </span>
    );
  }
  return (
    <span class="nf-cell-edit">
      <input
        ref={field}
        class="nf-cell-input"
        data-input={input}
        type="text"
        inputMode="decimal"
        autocomplete="off"
        tabIndex={reachable ? 0 : -1}
        aria-label={name}
        aria-invalid={faulty ? true : undefined}
        aria-busy={busy}
        aria-describedby={faulty ? fault : undefined}
        placeholder="?"
        value={typed ?? (shown === '' ? '' : percent ? `${shown} %` : shown)}
        onFocus={(event) => event.currentTarget.select()}
        onInput={(event) => {
          draw(event.currentTarget.value);
          setFaulty(false);
          clearTimeout(timer.current);
          // A percentage is seldom done with its first digit, and what ends with a point never.
          if (!percent && !/[.,]$/.test(event.currentTarget.value)) {
            timer.current = window.setTimeout(commit, pause);
          }
        }}
        onBlur={commit}
        onKeyDown={(event) => {
          if (!isPlain(event)) {
            return;
          }
          const { key } = event;
          if (key === '?') {
            draw('?');
            commit();
          } else if (key === 'Escape' && draft.current !== null) {
            clearTimeout(timer.current);
            draw(null);
            setFaulty(false);
          } else if (key === 'Enter') {
            if (commit()) {
              field.current?.select();
            }
          } else if (key === '.' && /^\d+$/.test(draft.current ?? '')) {
            // The point of a number that is being typed; any other lets rows move.
            event.stopPropagation();
            return;
          } else if (
            ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight', 'Escape', 'z', '.', ' '].includes(key)
          ) {
            if (commit()) {
              onKey(event);
            }
          } else {
            // Jira listens for single keys too.
            event.stopPropagation();
            return;
          }
          event.preventDefault();
          event.stopPropagation();
        }}
      />
      {faulty && (
        <span id={fault} class="nf-cell-fault" role="alert">
          {language.text('ranking.input.fault', language.whole(0), language.whole(most))}
        </span>
      )}
    </span>
  );
}
