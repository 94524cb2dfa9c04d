import type { Language } from '../shared/language';
import type { Query } from './api';
import type { Column } from './columns';
import { mostTicked } from './rows';

interface ListHeadProps {
  language: Language;
  order: Query['order'];
  columns: readonly Column[];
  all: boolean;
  some: boolean;
  onAll: () => void;
}

/** What the columns are called, with the box that ticks all rows. */
export function ListHead({ language, order, columns, all, some, onAll }: ListHeadProps) {
  return (
    <div role="row" class="nf-row nf-row-head" aria-rowindex={1}>
      <div role="columnheader" class="nf-cell-box">
        <input
          type="checkbox"
          checked={all}
          ref={(box) => {
            if (box) {
              box.indeterminate = some && !all;
            }
          }}
          aria-label={language.text('ranking.tick.all', language.whole(mostTicked))}
          onChange={onAll}
        />
      </div>
      <div role="columnheader" class="nf-cell-place">
        {language.text('ranking.place')}
      </div>
      <div
        role="columnheader"
        class="nf-cell-valueScore"
        aria-sort={order === 'value' ? 'descending' : undefined}
      >
        {language.text('ranking.valueScore')}
        {order === 'value' && <span aria-hidden="true"> ↓</span>}
      </div>
      <div role="columnheader" class="nf-cell-sides">
        <span class="nf-head-side">
          <i class="nf-customer" /> {language.text('ranking.customer')}
        </span>
        <span class="nf-head-side">
          <i class="nf-business" /> {language.text('ranking.business')}
        </span>
      </div>
      <div role="columnheader" class="nf-cell-issue">
        {language.text('ranking.issue')}
      </div>
      {columns.map((column) => (
        <div
          key={column}
          role="columnheader"
          class={`nf-cell-${column}`}
          title={column === 'valueForEffort' ? language.text('ranking.order.forEffort.words') : undefined}
          aria-sort={column === 'valueForEffort' && order === 'valueForEffort' ? 'descending' : undefined}
        >
          {language.text(`ranking.column.${column}`)}
          {column === 'valueForEffort' && order === 'valueForEffort' && <span aria-hidden="true"> ↓</span>}
        </div>
      ))}
    </div>
  );
}
