import { useState } from 'preact/hooks';
import { NumberKeys } from '../../recording/NumberKeys';
import { addImpact, removeImpact } from '../../recording/api';
import { impactKinds, type ImpactKind } from '../../shared/value';
import { writable, type FormProps, type Plan } from './plan';
import { PlanSheet } from './PlanSheet';
import { usePreview } from './preview';
import { taskFor } from './running';

/** One impact for each of them. */
export function AddImpact(props: FormProps) {
  const { language, base, query, rows, onRun, onClose } = props;
  const [direction, setDirection] = useState<'negative' | 'positive'>('negative');
  const [impactKind, setImpactKind] = useState<ImpactKind | ''>('');
  const [magnitude, setMagnitude] = useState<number | null>(null);
  const [description, setDescription] = useState('');
  const { may, lines } = writable(language, rows);
  const previewed = usePreview(
    base,
    query,
    may.map(({ issue }) => issue),
    impactKind === '' || magnitude === null ? null : { impact: { direction, kind: impactKind, magnitude } },
  );
  const plan: Plan = {
    tasks:
      impactKind === '' || magnitude === null
        ? []
        : may.map(({ issue }) =>
            taskFor(issue, async () => {
              const added = await addImpact(
                base,
                { issue },
                {
                  direction,
                  kind: impactKind,
                  magnitude,
                  description: description.trim() === '' ? null : description.trim(),
                  kpi: null,
                },
              );
              return () => removeImpact(base, { issue }, added.id ?? 0);
            }),
          ),
    lines: [language.count('ranking.bulk.impact.gets', may.length), ...lines],
  };
  const words = language.text('ranking.bulk.impact.words');
  return (
    <PlanSheet
      language={language}
      plan={plan}
      previewed={previewed}
      onRun={() => onRun(plan, words)}
      onBack={onClose}
    >
      <fieldset class="nf-choices">
        <legend class="nf-unseen">{language.text('recording.impact.direction')}</legend>
        {(['negative', 'positive'] as const).map((one) => (
          <label key={one}>
            <input
              type="radio"
              name="nf-bulk-direction"
              checked={direction === one}
              onChange={() => setDirection(one)}
            />{' '}
            {language.text(`recording.impact.${one}`)}
          </label>
        ))}
      </fieldset>
      <label class="nf-field">
        <span>{language.text('recording.impact.kind')}</span>
        <select
          class="nf-input"
          value={impactKind}
          onChange={(event) =>
            setImpactKind(impactKinds.find((one) => one === event.currentTarget.value) ?? '')
          }
        >
          <option value="">{language.text('recording.impact.kind.choose')}</option>
          {impactKinds.map((one) => (
            <option key={one} value={one}>
              {language.sentence(language.text(`shared.impact.${direction}.${one}`))}
            </option>
          ))}
        </select>
      </label>
      <NumberKeys
        language={language}
        scale="magnitude"
        label={language.text('recording.magnitude')}
        value={magnitude}
        onChange={setMagnitude}
        onSave={() => onRun(plan, words)}
      />
      <label class="nf-field">
        <span>{language.text('recording.impact.description')}</span>
        <input
          class="nf-input"
          type="text"
          value={description}
          onInput={(event) => setDescription(event.currentTarget.value)}
        />
      </label>
    </PlanSheet>
  );
}
