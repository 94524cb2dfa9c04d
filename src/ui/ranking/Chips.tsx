import type { Language } from '../shared/language';
import { StatusShape } from '../shared/StatusShape';
import { otherFilters, statusFilters, type Slice } from './rows';

interface ChipsProps {
  language: Language;
  list: Slice;
  is: readonly string[];
  subtasks: boolean;
  onChange: (is: readonly string[]) => void;
  onSubtasks: (subtasks: boolean) => void;
}

/** Quick filters with how many rows each would leave: any of the statuses, and all of the others. */
export function Chips({ language, list, is, subtasks, onChange, onSubtasks }: ChipsProps) {
  const toggle = (code: string) =>
    onChange(is.includes(code) ? is.filter((one) => one !== code) : [...is, code]);
  const more = list.scoredCapped ? '+' : '';
  const chip = (code: string) => {
    const count = list.counts[code];
    const on = is.includes(code);
    return (
      count !== undefined && (
        <button
          key={code}
          type="button"
          class={on ? 'nf-chip nf-chip-on' : 'nf-chip'}
          aria-pressed={on}
          disabled={count === 0 && !on}
          onClick={() => toggle(code)}
        >
          {statusFilters.map((status) => status === code && <StatusMarkShape key={status} status={status} />)}
          {language.text(`ranking.is.${code}`)}{' '}
          <span class="nf-chip-count">
            {language.whole(count)}
            {more}
          </span>
        </button>
      )
    );
  };
  return (
    <div class="nf-chips" role="group" aria-label={language.text('ranking.is')}>
      {statusFilters.map(chip)}
      <span class="nf-chips-gap" />
      {otherFilters.map(chip)}
      <button
        type="button"
        class={subtasks ? 'nf-chip nf-chip-on' : 'nf-chip'}
        aria-pressed={subtasks}
        onClick={() => onSubtasks(!subtasks)}
      >
        {language.text('ranking.subtasks')}
      </button>
      {is.length > 0 && list.matching !== null && (
        <span class="nf-small" role="status">
          {language.count('ranking.is.left', list.matching)}
        </span>
      )}
      {is.length > 0 && (
        <button type="button" class="nf-link-button nf-chips-clear" onClick={() => onChange([])}>
          {language.text('ranking.is.clear')}
        </button>
      )}
    </div>
  );
}

const StatusMarkShape = ({ status }: { status: (typeof statusFilters)[number] }) => (
  <span class={`nf-status nf-status-${status}`}>
    <StatusShape status={status} />
  </span>
);
