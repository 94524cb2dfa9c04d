import { useEffect, useId, useLayoutEffect, useRef } from 'preact/hooks';
import { isPlain } from '../shared/keys';
import type { Language } from '../shared/language';

/** Within this time a 0 after a 1 makes a 10, in milliseconds. */
const pause = 600;

export type Scale = 'importance' | 'satisfaction' | 'fit' | 'magnitude';

interface NumberKeysProps {
  language: Language;
  scale: Scale;
  label: string;
  value: number | null;
  onChange: (value: number | null) => void;
  /** Saves; where `typed` is set, a typed number saves by itself once no 0 can follow. */
  onSave?: (value: number | null) => void;
  typed?: boolean;
  fault?: string | undefined;
  focused?: boolean;
}

const numbers = Array.from({ length: 11 }, (_, number) => number);

/** A rating of 0 to 10 by number keys. None is chosen at the start, so that blank stays blank. */
export function NumberKeys(props: NumberKeysProps) {
  const { language, scale, label, value, onChange, onSave, typed = false, fault, focused = false } = props;
  const id = useId();
  const group = useRef<HTMLDivElement>(null);
  const timer = useRef<number>();
  const one = useRef(0);
  // What holds when the pause ends, not when the key was pressed.
  const now = useRef({ typed, onSave });
  now.current = { typed, onSave };
  useEffect(() => () => clearTimeout(timer.current), []);
  // Before the next key can come: whoever types fast must not type into nothing.
  useLayoutEffect(() => {
    if (focused) {
      group.current?.querySelector<HTMLElement>('[tabindex="0"]')?.focus();
    }
  }, [focused]);

  const choose = (number: number | null) => {
    clearTimeout(timer.current);
    onChange(number);
    group.current?.querySelectorAll<HTMLElement>('[role=radio]')[number ?? 0]?.focus();
  };
  const type = (number: number) => {
    choose(number);
    timer.current = window.setTimeout(() => now.current.typed && now.current.onSave?.(number), pause);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (!isPlain(event)) {
      return;
    }
    const time = Date.now();
    const { key } = event;
    if (/^\d$/.test(key)) {
      const ten = key === '0' && time - one.current < pause;
      one.current = key === '1' ? time : 0;
      type(ten ? 10 : Number(key));
    } else if (key === 'ArrowRight' || key === 'ArrowUp') {
      choose(Math.min(10, value === null ? 0 : Math.floor(value) + 1));
    } else if (key === 'ArrowLeft' || key === 'ArrowDown') {
      choose(Math.max(0, value === null ? 10 : Math.ceil(value) - 1));
    } else if (key === 'Home') {
      choose(0);
    } else if (key === 'End') {
      choose(10);
    } else if (key === '?') {
      choose(null);
    } else if (key === 'Enter' && onSave) {
      clearTimeout(timer.current);
      onSave(value);
    } else {
      return;
    }
    event.preventDefault();
    event.stopPropagation();
  };
  const ends = [0, 5, 10].map((end) => language.text(`recording.scale.${scale}.${end}`));
  return (
    <div class="nf-rating">
      <div class="nf-rating-label">
        <span id={`${id}label`}>{label}</span>
        <button
          type="button"
          class="nf-link-button nf-small"
          aria-pressed={value === null}
          onClick={() => choose(null)}
          tabIndex={value === null ? -1 : 0}
          hidden={value === null}
        >
          {language.text('recording.unknown')}
        </button>
        {value === null && <span class="nf-small">{language.text('recording.typeNumber')}</span>}
      </div>
      <div
        ref={group}
        class="nf-keys"
        role="radiogroup"
        aria-labelledby={`${id}label`}
        aria-describedby={fault ? `${id}ends ${id}fault` : `${id}ends`}
        aria-invalid={fault ? true : undefined}
        onKeyDown={onKeyDown}
      >
        {numbers.map((number) => (
          <button
            key={number}
            type="button"
            role="radio"
            aria-checked={value === number}
            tabIndex={(value === null ? 0 : Math.round(value)) === number ? 0 : -1}
            onClick={() => choose(number)}
          >
            {language.whole(number)}
          </button>
        ))}
      </div>
      <div id={`${id}ends`} class="nf-ends">
        {ends.map((end) => (
          <span key={end}>{end}</span>
        ))}
      </div>
      {fault && (
        <p id={`${id}fault`} class="nf-field-fault">
          {fault}
        </p>
      )}
    </div>
  );
}
