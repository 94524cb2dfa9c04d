import { useState } from 'preact/hooks';
import type { Language } from '../shared/language';
import type { Changed } from '../shared/value';
import type { Merging } from './merging';
import { Form } from './Form';
import type { Saving } from './saving';

interface ConflictProps<T extends object> {
  language: Language;
  base: string;
  saving: Saving;
  merging: Merging<T>;
  changed: Changed | null;
  lineName: (name: keyof T & string) => string;
  lineWords: (name: keyof T & string, value: T[keyof T & string]) => string;
  onSave: (merged: T) => void;
  onTheirs: () => void;
}

/** Two people changed the same thing: what each made of it, to be chosen line by line. Nothing is chosen before. */
export function Conflict<T extends object>(props: ConflictProps<T>) {
  const { language, base, saving, merging, changed, lineName, lineWords, onSave, onTheirs } = props;
  const [chosen, setChosen] = useState<Partial<Record<keyof T & string, 'mine' | 'theirs'>>>({});
  const [asked, setAsked] = useState(false);
  const name = changed?.by ?? language.text('recording.conflict.someone');
  const open = merging.clashes.filter((clash) => !chosen[clash.name]);
  const when = changed ? language.ago(changed.at, Date.now()) : '';
  const save = () => {
    if (open.length > 0) {
      setAsked(true);
      return;
    }
    const merged = { ...merging.merged };
    for (const clash of merging.clashes) {
      merged[clash.name] = clash[chosen[clash.name] === 'mine' ? 'mine' : 'theirs'];
    }
    onSave(merged);
  };
  return (
    <Form
      language={language}
      base={base}
      label={language.text('recording.conflict.title')}
      saving={saving}
      save={language.text('recording.conflict.save')}
      named={[]}
      onSave={save}
      onDiscard={onTheirs}
      discard={language.text('recording.conflict.keep', name)}
      escapes={false}
    >
      <div class="nf-message nf-warning" role="alert">
        <p>
          <b>{language.text('recording.conflict.changed', name)}</b>
          {when && <> {language.text('recording.conflict.when', when)}</>}{' '}
          {language.text('recording.conflict.lost')}
        </p>
      </div>
      {merging.clashes.map((clash, index) => (
        <fieldset key={clash.name} class="nf-clash">
          <legend>{lineName(clash.name)}</legend>
          {(['theirs', 'mine'] as const).map((whose) => (
            <label key={whose} class={chosen[clash.name] === whose ? 'nf-pick nf-picked' : 'nf-pick'}>
              <input
                ref={index === 0 && whose === 'theirs' ? focus : null}
                type="radio"
                name={clash.name}
                checked={chosen[clash.name] === whose}
                onChange={() => setChosen({ ...chosen, [clash.name]: whose })}
              />
              <span class="nf-small">
                {whose === 'mine' ? language.text('recording.conflict.you') : name}
              </span>
              <span class="nf-pick-words" dir="auto">
                {lineWords(clash.name, clash[whose])}
              </span>
            </label>
          ))}
        </fieldset>
      ))}
      {merging.onlyTheirs.map((line) => (
        <p key={line} class="nf-note">
          {language.text(
            'recording.conflict.also',
            name,
            lineName(line),
            lineWords(line, merging.merged[line]),
          )}
        </p>
      ))}
      {asked && open.length > 0 && (
        <p class="nf-field-fault" role="alert">
          {language.text('recording.conflict.open', language.list(open.map((clash) => lineName(clash.name))))}
        </p>
      )}
    </Form>
  );
}

const focus = (input: HTMLInputElement | null) => {
  if (input && !input.closest('form')?.contains(document.activeElement)) {
    input.focus();
  }
};
