import { useId, useState } from 'preact/hooks';
import type { Language } from '../shared/language';
import { ServerProblem } from '../shared/server';
import { enteredLink, type LinkedNeed } from '../shared/value';
import { link, type LinkDraft } from './api';
import { Conflict } from './Conflict';
import { Chosen, Field, Form } from './Form';
import { merging, type Merging } from './merging';
import { NumberKeys } from './NumberKeys';
import { useSaving, type Saved } from './saving';

interface LinkFormProps {
  language: Language;
  base: string;
  issue: string;
  version: number | null;
  linked: LinkedNeed;
  /** The issue's present version and what it does for the need, read again. */
  onReread: () => Promise<{ version: number | null; linked: LinkedNeed | null }>;
  onSaved: (saved: Saved) => void;
  onDiscard: () => void;
}

/** What this issue does for a need: fit, which cause it addresses, and the experience around it. */
export function LinkForm(props: LinkFormProps) {
  const { language, base, issue, linked, onReread, onSaved, onDiscard } = props;
  const id = useId();
  const { need } = linked;
  const before = enteredLink(linked);
  const [draft, setDraft] = useState<LinkDraft>(before);
  const [experience, setExperience] = useState(language.entered(before.experience));
  const [more, setMore] = useState(before.experience !== 0);
  const [faulty, setFaulty] = useState(false);
  const [conflict, setConflict] = useState<{ version: number | null; merging: Merging<LinkDraft> } | null>(
    null,
  );
  const saving = useSaving();
  const wrong = saving.problem?.inputs ?? {};

  const put = async (version: number | null, mine: LinkDraft): Promise<void> => {
    try {
      await link(base, issue, need.id, mine, version);
    } catch (reason) {
      if (!(reason instanceof ServerProblem) || reason.kind !== 'stale') {
        throw reason;
      }
      const present = await onReread();
      if (!present.linked || present.version === version) {
        throw reason;
      }
      const both = merging(before, mine, enteredLink(present.linked));
      if (both.clashes.length > 0 || both.onlyTheirs.length > 0) {
        setConflict({ version: present.version, merging: both });
        return;
      }
      return put(present.version, mine);
    }
    onSaved({
      words: language.text('recording.saved.link'),
      undo: () => link(base, issue, need.id, before, null),
    });
  };
  const save = (given: LinkDraft) => {
    const typed = language.typed(experience);
    setFaulty(Number.isNaN(typed));
    if (Number.isNaN(typed)) {
      setMore(true);
    } else {
      saving.run(() => put(props.version, { ...given, experience: typed ?? 0 }));
    }
  };

  if (conflict) {
    return (
      <Conflict
        language={language}
        base={base}
        saving={saving}
        merging={conflict.merging}
        changed={null}
        lineName={(name) => language.text(`recording.link.${name}`)}
        lineWords={(name, value) =>
          value === null
            ? language.text('recording.open')
            : name === 'cause'
              ? (need.rootCauses[value] ?? language.text('recording.open'))
              : language.entered(value)
        }
        onSave={(merged) => saving.run(() => put(conflict.version, merged))}
        onTheirs={onDiscard}
      />
    );
  }
  return (
    <Form
      language={language}
      base={base}
      label={language.text('recording.editLink')}
      saving={saving}
      save={language.text('recording.save')}
      named={['fit', 'experience', 'cause']}
      onSave={() => save(draft)}
      onDiscard={onDiscard}
    >
      <Chosen need={need} />
      <NumberKeys
        language={language}
        scale="fit"
        label={language.text('recording.fit')}
        value={draft.fit}
        onChange={(fit) => setDraft({ ...draft, fit })}
        onSave={(fit) => save({ ...draft, fit })}
        fault={wrong['fit']}
        focused
      />
      {need.rootCauses.length > 0 && (
        <div class="nf-field">
          <label for={`${id}cause`}>{language.text('recording.link.cause.which')}</label>
          <select
            id={`${id}cause`}
            class="nf-input"
            value={draft.cause ?? ''}
            onChange={(event) =>
              setDraft({
                ...draft,
                cause: event.currentTarget.value === '' ? null : Number(event.currentTarget.value),
              })
            }
          >
            <option value="">{language.text('recording.link.cause.none')}</option>
            {need.rootCauses.map((cause, index) => (
              <option key={index} value={index}>
                {cause}
              </option>
            ))}
          </select>
          {wrong['cause'] && <p class="nf-field-fault">{wrong['cause']}</p>}
        </div>
      )}
      <button
        type="button"
        class="nf-link-button nf-small"
        aria-expanded={more}
        onClick={() => setMore(!more)}
      >
        {language.text('recording.more')}
      </button>
      {more && (
        <Field
          label={language.text('recording.link.experience')}
          hint={language.text('recording.link.experience.hint')}
          value={experience}
          onChange={setExperience}
          fault={faulty ? language.text('recording.fault.number') : wrong['experience']}
          type="number-text"
        />
      )}
    </Form>
  );
}
