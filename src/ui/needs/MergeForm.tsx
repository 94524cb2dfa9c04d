import { useState } from 'preact/hooks';
import { Form } from '../recording/Form';
import { NeedFinder } from '../recording/NeedFinder';
import { useSaving } from '../recording/saving';
import type { Language } from '../shared/language';
import type { Need } from '../shared/value';
import { merge } from './api';

interface MergeFormProps {
  language: Language;
  base: string;
  project: string;
  need: Need;
  onMerged: (into: number) => void;
  onDiscard: () => void;
}

/** Puts a duplicate into another need: what moves is said before, since this cannot be undone. */
export function MergeForm({ language, base, project, need, onMerged, onDiscard }: MergeFormProps) {
  const [into, setInto] = useState<Need | null>(null);
  const saving = useSaving();
  if (into === null) {
    return (
      <>
        <p>{language.text('needs.merge.which')}</p>
        <NeedFinder
          language={language}
          base={base}
          project={project}
          issue={null}
          version={null}
          served={[need.id]}
          findOnly
          onFound={setInto}
          onSaved={onDiscard}
          onDiscard={onDiscard}
        />
      </>
    );
  }
  return (
    <Form
      language={language}
      base={base}
      label={language.text('needs.merge')}
      saving={saving}
      save={language.text('needs.merge.do')}
      named={[]}
      onSave={() =>
        saving.run(async () => {
          await merge(base, need, into);
          onMerged(into.id);
        })
      }
      onDiscard={() => setInto(null)}
      discard={language.text('recording.back')}
    >
      <p>
        {language.text(
          'needs.merge.what',
          language.count('needs.merge.evidence', need.evidence.length),
          language.count('needs.merge.impacts', need.impacts.length),
          language.count('recording.issues', need.issues.length),
          into.statement,
        )}
      </p>
      <p>{language.text('needs.merge.keeps')}</p>
      <p class="nf-message nf-warning">{language.text('needs.merge.gone', need.statement)}</p>
    </Form>
  );
}
