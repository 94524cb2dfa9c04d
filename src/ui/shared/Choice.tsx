import { useId } from 'preact/hooks';
import './choice.css';

interface ChoiceProps<T extends string> {
  label: string;
  /** Whether the label is seen, too. */
  labelled?: boolean;
  choices: readonly { value: T; text: string }[];
  chosen: T;
  onChoose: (value: T) => void;
}

/** One of a few, side by side. */
export function Choice<T extends string>({ label, labelled, choices, chosen, onChoose }: ChoiceProps<T>) {
  const id = useId();
  return (
    <fieldset class="nf-order">
      <legend class="nf-unseen">{label}</legend>
      {labelled && (
        <span class="nf-subtle" aria-hidden="true">
          {label}
        </span>
      )}
      <span class="nf-order-choices">
        {choices.map(({ value, text }) => (
          <label key={value} class={value === chosen ? 'nf-order-choice nf-order-chosen' : 'nf-order-choice'}>
            <input
              class="nf-unseen"
              type="radio"
              name={`${id}-choice`}
              value={value}
              checked={value === chosen}
              onChange={() => onChoose(value)}
            />
            {text}
          </label>
        ))}
      </span>
    </fieldset>
  );
}
