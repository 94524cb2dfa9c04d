import { useEffect, useState } from 'preact/hooks';
import type { Language } from '../shared/language';
import type { Need } from '../shared/value';
import type { NeedDraft } from './api';
import { draftFor, dropDraft, keepDraft } from './drafts';
import { Field, Form } from './Form';
import { draftOf } from './merging';
import { NeedSaving } from './NeedSaving';
import { NumberKeys } from './NumberKeys';
import { useSaving, type Saved } from './saving';

interface NeedFormProps {
  language: Language;
  base: string;
  need: Need;
  onSaved: (saved: Saved) => void;
  onDiscard: () => void;
}

interface Typed {
  /** The need as it was when typing began: what others changed since is measured against it. */
  before: Need;
  draft: NeedDraft;
  reach: string;
}

/** Everything that is entered of a need, in one place. */
export function NeedForm({ language, base, need, onSaved, onDiscard }: NeedFormProps) {
  const name = `edit ${base} ${need.id}`;
  const [typed, setTyped] = useState<Typed>(
    draftFor<Typed>(name) ?? { before: need, draft: draftOf(need), reach: reachText(language, need.reach) },
  );
  const saving = useSaving();
  const wrong = saving.problem?.inputs ?? {};
  const { draft, reach } = typed;
  const [reachFault, setReachFault] = useState(false);
  useEffect(() => keepDraft(name, typed), [typed]);
  const set = (members: Partial<NeedDraft>) => setTyped({ ...typed, draft: { ...draft, ...members } });
  const causes = draft.rootCauses.length === 0 ? [''] : draft.rootCauses;
  return (
    <NeedSaving
      language={language}
      base={base}
      need={typed.before}
      saving={saving}
      words={language.text('recording.saved.edited')}
      onSaved={(saved) => {
        dropDraft(name);
        onSaved(saved);
      }}
      onDiscard={() => {
        dropDraft(name);
        onDiscard();
      }}
    >
      {(save) => (
        <Form
          language={language}
          base={base}
          label={language.text('recording.editNeed')}
          saving={saving}
          save={language.text('recording.save')}
          named={['statement', 'who', 'importance', 'satisfaction', 'reach', 'rootCauses']}
          onSave={() => {
            const share = reachIn(language, reach);
            setReachFault(share === undefined);
            if (share !== undefined) {
              save({
                ...draft,
                who: draft.who?.trim() === '' ? null : draft.who,
                rootCauses: draft.rootCauses.filter((cause) => cause.trim() !== ''),
                reach: share,
              });
            }
          }}
          onDiscard={onDiscard}
        >
          <Field
            label={language.text('recording.need.statement')}
            value={draft.statement}
            onChange={(statement) => set({ statement })}
            fault={wrong['statement']}
            lines={3}
            focused
          />
          <Field
            label={language.text('recording.need.who')}
            value={draft.who ?? ''}
            onChange={(who) => set({ who })}
            fault={wrong['who']}
          />
          <NumberKeys
            language={language}
            scale="importance"
            label={language.text('recording.importance')}
            value={draft.importance}
            onChange={(importance) => set({ importance })}
            fault={wrong['importance']}
          />
          <NumberKeys
            language={language}
            scale="satisfaction"
            label={language.text('recording.satisfaction')}
            value={draft.satisfaction}
            onChange={(satisfaction) => set({ satisfaction })}
            fault={wrong['satisfaction']}
          />
          <Field
            label={language.text('recording.reach')}
            hint={language.text('recording.reach.hint')}
            value={reach}
            onChange={(text) => setTyped({ ...typed, reach: text })}
            fault={reachFault ? language.text('recording.fault.percent') : wrong['reach']}
            type="number-text"
          />
          <fieldset class="nf-fieldset">
            <legend>{language.text('recording.need.rootCauses')}</legend>
            {causes.map((cause, index) => (
              <Field
                key={index}
                label={language.text('recording.cause', language.whole(index + 1))}
                value={cause}
                onChange={(text) => set({ rootCauses: causes.map((one, at) => (at === index ? text : one)) })}
                fault={wrong[`rootCauses[${index}]`] ?? (index === 0 ? wrong['rootCauses'] : undefined)}
                focused={index > 0 && cause === ''}
              />
            ))}
            {causes.at(-1)?.trim() !== '' && (
              <button
                type="button"
                class="nf-link-button"
                onClick={() => set({ rootCauses: [...causes, ''] })}
              >
                {language.text('recording.cause.add')}
              </button>
            )}
          </fieldset>
        </Form>
      )}
    </NeedSaving>
  );
}

/** A share as it is typed: in percent, without the sign. */
export const reachText = (language: Language, reach: number | null): string =>
  reach === null ? '' : language.entered(Math.round(reach * 10_000) / 100);

/** The share that a typed percentage stands for; null for blank, undefined for what is none. */
export function reachIn(language: Language, text: string): number | null | undefined {
  const percent = language.typed(text.replace('%', ''));
  return percent === null ? null : percent >= 0 && percent <= 100 ? percent / 100 : undefined;
}
