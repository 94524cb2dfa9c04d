import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import type { Saving } from '../recording/saving';
import type { Language } from '../shared/language';
import { SettingsTrouble } from './SettingsTrouble';

interface ReasonFormProps {
  language: Language;
  base: string;
  saving: Saving;
  /** What the reason is for, where two are asked for on one page. */
  label?: string;
  /** What was typed, where it is kept elsewhere. */
  reason?: string;
  onReason?: (reason: string) => void;
  save: string;
  /** Whether there is anything to save. */
  ready: boolean;
  onSave: (reason: string) => void;
  onDiscard: (() => void) | null;
  note?: string;
  /** The button that saves is the one to press on this page. */
  children?: ComponentChildren;
}

/** A change with its reason, which is required: whoever comes later wants to know why. */
export function ReasonForm(props: ReasonFormProps) {
  const { language, base, saving, save, ready, onSave, onDiscard, note, children } = props;
  const [own, setOwn] = useState('');
  const [asked, setAsked] = useState(false);
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const reason = props.reason ?? own;
  const missing = asked && reason.trim() === '';
  const fault = missing ? language.text('settings.reason.missing') : saving.problem?.inputs['reason'];
  useEffect(() => {
    if (props.reason === undefined) {
      input.current?.focus();
    }
  }, []);
  return (
    <form
      class="nf-reason"
      aria-busy={saving.busy}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setAsked(true);
        if (reason.trim() === '') {
          input.current?.focus();
        } else {
          onSave(reason.trim());
          setAsked(false);
        }
      }}
    >
      <label for={id}>
        <b>{props.label ?? language.text('settings.reason')}</b>{' '}
        <span class="nf-subtle">{language.text('settings.reason.how')}</span>
      </label>
      <input
        ref={input}
        id={id}
        type="text"
        class="nf-input"
        dir="auto"
        autocomplete="off"
        maxLength={10_000}
        aria-required="true"
        aria-invalid={fault !== undefined}
        aria-describedby={fault === undefined ? undefined : `${id}fault`}
        value={reason}
        onInput={(event) => (props.onReason ?? setOwn)(event.currentTarget.value)}
      />
      {fault !== undefined && (
        <p id={`${id}fault`} class="nf-field-fault" role="alert">
          {fault}
        </p>
      )}
      {saving.problem && (
        <SettingsTrouble
          language={language}
          base={base}
          problem={saving.problem}
          named={['reason']}
          onAgain={saving.again}
        />
      )}
      <div class="nf-buttons">
        <button type="submit" class="aui-button aui-button-primary" disabled={!ready || saving.busy}>
          {save}
        </button>
        {onDiscard && (
          <button type="button" class="aui-button aui-button-subtle" onClick={onDiscard}>
            {language.text('settings.discard')}
          </button>
        )}
        {children}
        {note !== undefined && <span class="nf-small nf-end">{note}</span>}
      </div>
    </form>
  );
}
