import type { ComponentChildren } from 'preact';
import { useEffect, useId, useLayoutEffect, useRef } from 'preact/hooks';
import type { Language } from '../shared/language';
import type { ServerProblem } from '../shared/server';
import type { Need } from '../shared/value';
import type { Saving } from './saving';

interface FormProps {
  language: Language;
  base: string;
  label: string;
  saving: Saving;
  /** What the button says; nothing is offered to save where it is null. */
  save: string | null;
  /** Inputs whose faults stand beside them; all others are told at the end. */
  named: readonly string[];
  onSave: () => void;
  onDiscard: () => void;
  /** What the other button says, if not that it closes. */
  discard?: string;
  /** Whether Escape does the same; not where that would lose something. */
  escapes?: boolean;
  children: ComponentChildren;
}

/** Something to record in place: Enter saves, Escape closes, what goes wrong is said and nothing is lost. */
export function Form(props: FormProps) {
  const {
    language,
    base,
    label,
    saving,
    save,
    named,
    onSave,
    onDiscard,
    discard,
    escapes = true,
    children,
  } = props;
  const form = useRef<HTMLFormElement>(null);
  const { problem } = saving;
  useEffect(() => {
    if (problem) {
      form.current?.querySelector<HTMLElement>('[aria-invalid=true]')?.focus();
    }
  }, [problem]);
  return (
    <form
      ref={form}
      class="nf-form"
      aria-label={label}
      aria-busy={saving.busy}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        onSave();
      }}
      onKeyDown={(event) => {
        // Jira listens for single keys; what is typed here is meant for us.
        event.stopPropagation();
        if (event.key === 'Escape' && escapes) {
          onDiscard();
        }
      }}
      onKeyPress={(event) => event.stopPropagation()}
    >
      {children}
      {problem && (
        <Trouble language={language} base={base} problem={problem} named={named} onAgain={onSave} />
      )}
      <div class="nf-buttons">
        {save !== null && (
          <button type="submit" class="aui-button aui-button-primary" disabled={saving.busy}>
            {save}
          </button>
        )}
        <button type="button" class="aui-button aui-button-subtle" onClick={onDiscard}>
          {discard ?? language.text('recording.close')}
        </button>
      </div>
    </form>
  );
}

interface TroubleProps {
  language: Language;
  base: string;
  problem: ServerProblem;
  named: readonly string[];
  onAgain: () => void;
}

/** Why nothing was saved, and the way on; what was typed stays where it is. */
export function Trouble({ language, base, problem, named, onAgain }: TroubleProps) {
  const again = (
    <button type="button" class="nf-link-button" onClick={onAgain}>
      {language.text('shared.again')}
    </button>
  );
  const beside = new Set(named.map((name) => problem.inputs[name]));
  const rest = problem.messages.filter((message) => !beside.has(message));
  switch (problem.kind) {
    case 'bad-input':
      return rest.length === 0 ? null : (
        <div class="nf-message nf-fault" role="alert">
          <div>
            {rest.map((message) => (
              <p key={message}>{message}</p>
            ))}
          </div>
        </div>
      );
    case 'logged-out':
      return (
        <div class="nf-message nf-warning" role="alert">
          <p>
            {language.text('recording.loggedOut')}{' '}
            <a href={`${base}/login.jsp`} target="_blank" rel="noopener">
              {language.text('shared.logIn')}
            </a>{' '}
            {again}
          </p>
        </div>
      );
    case 'lost':
      return (
        <div class="nf-message nf-fault" role="alert">
          <p>
            {language.text('recording.lost')} {again}
          </p>
        </div>
      );
    default:
      return (
        <div class="nf-message nf-fault" role="alert">
          <div>
            {rest.map((message) => (
              <p key={message}>{message}</p>
            ))}
            <p>
              {language.text(rest.length === 0 ? 'recording.failed' : 'recording.kept')}{' '}
              {problem.kind === 'failed' && again}
            </p>
          </div>
        </div>
      );
  }
}

/** The need that is meant. */
export function Chosen({ need }: { need: Pick<Need, 'statement' | 'who'> }) {
  return (
    <div class="nf-chosen" dir="auto">
      {need.statement}
      {need.who && <span class="nf-who">{need.who}</span>}
    </div>
  );
}

interface FieldProps {
  label: string;
  value: string;
  onChange: (value: string) => void;
  fault?: string | undefined;
  hint?: string;
  type?: 'text' | 'date' | 'number-text';
  lines?: number;
  focused?: boolean;
}

/** One field with its label above and what is wrong with it below. */
export function Field(props: FieldProps) {
  const { label, value, onChange, fault, hint, type = 'text', lines = 1, focused = false } = props;
  const id = useId();
  const input = useRef<HTMLInputElement & HTMLTextAreaElement>(null);
  useLayoutEffect(() => {
    if (focused) {
      input.current?.focus();
    }
  }, []);
  const shared = {
    ref: input,
    id,
    class: 'nf-input',
    value,
    dir: 'auto' as const,
    'aria-invalid': fault ? true : undefined,
    'aria-describedby': fault ? `${id}fault` : hint ? `${id}hint` : undefined,
    onInput: (event: Event) => onChange((event.currentTarget as HTMLInputElement).value),
  };
  return (
    <div class="nf-field">
      <label for={id}>{label}</label>
      {lines > 1 ? (
        <textarea {...shared} rows={lines} />
      ) : (
        <input
          {...shared}
          type={type === 'date' ? 'date' : 'text'}
          inputMode={type === 'number-text' ? 'decimal' : undefined}
          autocomplete="off"
        />
      )}
      {hint && !fault && (
        <p id={`${id}hint`} class="nf-small">
          {hint}
        </p>
      )}
      {fault && (
        <p id={`${id}fault`} class="nf-field-fault">
          {fault}
        </p>
      )}
    </div>
  );
}

/** Keys that do something here, for those who type. */
export function KeyHints({ hints }: { hints: readonly (readonly [string, string])[] }) {
  return (
    <div class="nf-key-hints" aria-hidden="true">
      {hints.map(([key, words]) => (
        <span key={key}>
          <kbd>{key}</kbd> {words}
        </span>
      ))}
    </div>
  );
}
