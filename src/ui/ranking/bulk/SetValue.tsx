import { useState } from 'preact/hooks';
import { NumberKeys } from '../../recording/NumberKeys';
import { inputs, type Input } from '../columns';
import { mayType, writeInput } from '../editing';
import { writable, type FormProps, type Plan } from './plan';
import { PlanSheet } from './PlanSheet';
import { usePreview } from './preview';
import { taskFor } from './running';

/** One rating or figure, the same for all of them. */
export function SetValue(props: FormProps) {
  const { language, base, query, rows, list, onRun, onClose } = props;
  const [input, setInput] = useState<Input>('fit');
  const [value, setValue] = useState<number | null>(null);
  const [reach, setReach] = useState('');
  const percent = input === 'reach';
  const typed = percent ? language.typed(reach.replace('%', '')) : value;
  const wrong = typed !== null && !(typed >= 0 && typed <= (percent ? 100 : 10));
  const given = percent && typed !== null ? typed / 100 : typed;
  // Blank says nothing yet: it would make what is known unknown.
  const nothing = wrong || given === null;
  const { may, lines } = writable(language, rows, (row) => mayType(row, input, list));
  // A need is written once, however many of the issues serve it.
  const ofNeeds = input !== 'fit' && input !== 'businessImpact';
  const once = ofNeeds
    ? may.filter(
        (row, at) =>
          row.inputs?.need == null || may.findIndex((one) => one.inputs?.need === row.inputs?.need) === at,
      )
    : may;
  const previewed = usePreview(
    base,
    query,
    may.map(({ issue }) => issue),
    nothing ? null : { set: { input, value: given } },
  );
  const plan: Plan = {
    tasks: nothing
      ? []
      : once.map((row) => taskFor(row.issue, () => writeInput(base, row, input, given, list))),
    lines: [
      ofNeeds
        ? language.count('ranking.bulk.set.needs', once.length)
        : language.count('ranking.bulk.set.issues', once.length),
      ...lines,
    ],
  };
  const words = language.text('ranking.bulk.set.words', language.text(`ranking.input.${input}`));
  return (
    <PlanSheet
      language={language}
      plan={plan}
      previewed={previewed}
      onRun={() => onRun(plan, words)}
      onBack={onClose}
    >
      <label class="nf-field">
        <span>{language.text('ranking.bulk.set.what')}</span>
        <select
          class="nf-input"
          value={input}
          onChange={(event) => setInput(inputs.find((one) => one === event.currentTarget.value) ?? 'fit')}
        >
          {inputs.map((one) => (
            <option key={one} value={one}>
              {language.text(`ranking.input.${one}`)}
            </option>
          ))}
        </select>
      </label>
      {percent ? (
        <label class="nf-field">
          <span>{language.text('recording.reach')}</span>
          <input
            class="nf-input"
            type="text"
            inputMode="numeric"
            value={reach}
            aria-invalid={wrong}
            onInput={(event) => setReach(event.currentTarget.value)}
          />
          {wrong && <p class="nf-field-fault">{language.text('ranking.input.range', language.whole(100))}</p>}
        </label>
      ) : (
        <NumberKeys
          key={input}
          language={language}
          scale={input === 'businessImpact' ? 'magnitude' : input}
          label={language.text(`ranking.input.${input}`)}
          value={value}
          onChange={setValue}
          onSave={() => onRun(plan, words)}
        />
      )}
    </PlanSheet>
  );
}
