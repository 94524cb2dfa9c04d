import { useId, useState } from 'preact/hooks';
import type { EvidenceDraft } from '../recording/api';
import { Field, Form } from '../recording/Form';
import { useSaving, type Saved } from '../recording/saving';
import type { Language } from '../shared/language';
import { evidenceKinds, type Evidence } from '../shared/value';
import { replaceEvidence } from './api';

interface EvidenceChangeProps {
  language: Language;
  base: string;
  need: number;
  evidence: Evidence;
  onSaved: (saved: Saved) => void;
  onDiscard: () => void;
}

/** Puts a piece of evidence right; who recorded it stays its author. */
export function EvidenceChange({ language, base, need, evidence, onSaved, onDiscard }: EvidenceChangeProps) {
  const { id, author, ...before } = evidence;
  const [draft, setDraft] = useState<EvidenceDraft>(before);
  const [sources, setSources] = useState(language.entered(evidence.sources));
  const kindId = useId();
  const saving = useSaving();
  const faults = saving.problem?.inputs ?? {};
  const set = (change: Partial<EvidenceDraft>) => setDraft({ ...draft, ...change });
  const filled = (text: string) => (text.trim() === '' ? null : text);
  const save = () =>
    saving.run(async () => {
      // What is no number is named by the server.
      const next = { ...draft, sources: language.typed(sources) ?? 0 };
      await replaceEvidence(base, need, id, next);
      onSaved({
        words: language.text('needs.evidence.changed'),
        undo: () => replaceEvidence(base, need, id, before),
      });
    });
  return (
    <Form
      language={language}
      base={base}
      label={language.text('needs.evidence.change')}
      saving={saving}
      save={language.text('recording.save')}
      named={['kind', 'stance', 'sources', 'summary', 'url', 'date']}
      onSave={save}
      onDiscard={onDiscard}
    >
      <div class="nf-evidence-change">
        <div class="nf-field">
          <label for={kindId}>{language.text('needs.evidence.kind')}</label>
          <select
            id={kindId}
            class="nf-input"
            value={draft.kind}
            onChange={(event) =>
              set({ kind: evidenceKinds.find((kind) => kind === event.currentTarget.value) ?? draft.kind })
            }
          >
            {evidenceKinds.map((kind) => (
              <option key={kind} value={kind}>
                {language.text(`recording.kind.${kind}`)}
              </option>
            ))}
          </select>
        </div>
        <Field
          label={language.text('needs.evidence.sources')}
          type="number-text"
          value={sources}
          fault={faults['sources']}
          onChange={setSources}
          focused
        />
        <Field
          label={language.text('needs.evidence.when')}
          type="date"
          value={draft.date ?? ''}
          fault={faults['date']}
          onChange={(date) => set({ date: filled(date) })}
        />
      </div>
      <label class="nf-field-inline">
        <input
          type="checkbox"
          checked={draft.stance === 'contradicts'}
          onChange={(event) => set({ stance: event.currentTarget.checked ? 'contradicts' : 'supports' })}
        />{' '}
        {language.text('recording.evidence.contradicts')}
      </label>
      <Field
        label={language.text('needs.evidence.what')}
        value={draft.summary ?? ''}
        fault={faults['summary']}
        lines={2}
        onChange={(summary) => set({ summary: filled(summary) })}
      />
      <Field
        label={language.text('needs.evidence.link')}
        value={draft.url ?? ''}
        fault={faults['url']}
        onChange={(url) => set({ url: filled(url) })}
      />
    </Form>
  );
}
