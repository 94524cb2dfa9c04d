import { useId } from 'preact/hooks';
import type { Language } from '../shared/language';
import { nameOf, shownOf, valueWords, type Line } from './model';

/** What every way to set a number of the model is given. */
export interface Setting {
  language: Language;
  /** The number by now, and the one that is saved. */
  value: (line: Line) => number;
  saved: (line: Line) => number;
  /** What was typed and is not saved yet. */
  typed: (line: Line) => string | undefined;
  fault: (line: Line) => string | undefined;
  onType: (line: Line, text: string) => void;
  disabled: boolean;
}

/** A number of the model: typed, with its unit, and what is wrong with it below. */
export function NumberField({ line, ...setting }: Setting & { line: Line }) {
  const { language, fault, onType, disabled } = setting;
  const id = useId();
  const wrong = fault(line);
  return (
    <span class="nf-number">
      <span class={line.unit === 'percent' ? 'nf-typed nf-typed-percent' : 'nf-typed'}>
        <input
          id={id}
          type="text"
          inputMode="decimal"
          autocomplete="off"
          class="nf-input"
          aria-label={language.text(`settings.in.${line.unit}`, nameOf(language, line.code))}
          aria-invalid={wrong !== undefined}
          aria-describedby={wrong === undefined ? undefined : `${id}fault`}
          disabled={disabled}
          value={setting.typed(line) ?? language.entered(shownOf(line, setting.value(line)))}
          onInput={(event) => onType(line, event.currentTarget.value)}
        />
        {line.unit === 'percent' && (
          <span class="nf-unit" aria-hidden="true">
            %
          </span>
        )}
      </span>
      {wrong !== undefined && (
        <span id={`${id}fault`} class="nf-field-fault">
          {wrong}
        </span>
      )}
    </span>
  );
}

/** A share by its slider. */
export function ShareSlider({ line, label, ...setting }: Setting & { line: Line; label?: string }) {
  const { language, onType, disabled } = setting;
  // A number that cannot be is no place to stand at.
  const shown = setting.fault(line) === undefined ? setting.value(line) : setting.saved(line);
  const least = line.above ? 1 : 0;
  const at = Math.max(least, Math.min(100, Math.round(shownOf(line, shown))));
  return (
    <input
      type="range"
      class="nf-range"
      min={least}
      max={100}
      step={1}
      value={at}
      style={{ '--nf-at': String((at - least) / (100 - least)) }}
      disabled={disabled}
      aria-label={label ?? nameOf(language, line.code)}
      aria-valuetext={valueWords(language, line, shown)}
      onInput={(event) => onType(line, language.entered(Number(event.currentTarget.value)))}
    />
  );
}
