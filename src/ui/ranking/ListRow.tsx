import { Component } from 'preact';
import { confidenceWord } from '../shared/words';
import type { Language } from '../shared/language';
import { isInput, type Column } from './columns';
import type { Editing } from './editing';
import { InputCell } from './InputCell';
import { Issue, Place, Score, Sides, Who, Workflow } from './RowCells';
import type { Order, Row } from './rows';

interface ListRowProps {
  language: Language;
  base: string;
  order: Order;
  editing: Editing;
  today: string;
  row: Row;
  level: 1 | 2;
  at: number;
  shown: readonly Column[];
  weight: number;
  tied: boolean;
  hasTies: boolean;
  isCurrent: boolean;
  isOpen: boolean;
  isTicked: boolean;
  unfolded: boolean;
  state: ReturnType<Editing['states']['get']> | null;
  onCurrent: (issue: string) => void;
  onOpen: (issue: string | null) => void;
  onTick: (issues: readonly string[], on: boolean) => void;
  onFold: (row: Row) => void;
  onKey: (event: KeyboardEvent) => boolean;
}

/** What a row is drawn from; its callbacks do the same whichever drawing they come from. */
const drawnFrom = [
  'language',
  'row',
  'level',
  'at',
  'weight',
  'tied',
  'hasTies',
  'isCurrent',
  'isOpen',
  'isTicked',
  'unfolded',
  'state',
  'order',
] as const;

/** A row, drawn again only where something of it differs. */
export class ListRow extends Component<ListRowProps> {
  override shouldComponentUpdate(next: ListRowProps): boolean {
    const { props } = this;
    return (
      // The current row acts on keys, by what holds now.
      next.isCurrent ||
      drawnFrom.some((name) => props[name] !== next[name]) ||
      props.shown.join() !== next.shown.join()
    );
  }

  override render(props: ListRowProps) {
    const { language, row, state, isCurrent, isOpen, editing } = props;
    const to = state?.to ?? null;
    const classes = [
      'nf-row',
      isCurrent && 'nf-row-current',
      (props.tied || (isCurrent && props.hasTies)) && 'nf-row-tied',
      isOpen && 'nf-row-is-open',
      props.isTicked && 'nf-row-ticked',
      props.level === 2 && 'nf-row-child',
      state?.gone && 'nf-row-gone',
    ];
    return (
      <div
        role="row"
        class={classes.filter(Boolean).join(' ')}
        data-issue={row.issue}
        tabIndex={isCurrent ? 0 : -1}
        aria-level={props.level}
        aria-rowindex={props.at + 2}
        aria-expanded={isOpen}
        aria-selected={props.isTicked}
        onFocusIn={() => isCurrent || props.onCurrent(row.issue)}
        onClick={(event) => {
          const onControl =
            event.target instanceof Element && event.target.closest('a, button, input, label') !== null;
          if (!onControl && (getSelection()?.isCollapsed ?? true)) {
            props.onCurrent(row.issue);
            props.onOpen(isOpen ? null : row.issue);
          }
        }}
      >
        <div role="gridcell" class="nf-cell-box">
          <input
            type="checkbox"
            tabIndex={-1}
            checked={props.isTicked}
            aria-label={language.text('ranking.tick', row.issue)}
            onChange={(event) => props.onTick([row.issue], event.currentTarget.checked)}
          />
        </div>
        <div role="gridcell" class="nf-cell-place">
          <Place language={language} row={row} order={props.order} tied={props.tied} to={to} />
        </div>
        <div role="gridcell" class="nf-cell-valueScore">
          <Score language={language} row={row} />
        </div>
        <div role="gridcell" class="nf-cell-sides">
          <Sides language={language} row={row} weight={props.weight} />
        </div>
        <div role="gridcell" class="nf-cell-issue">
          <Issue
            language={language}
            row={row}
            base={props.base}
            today={props.today}
            unfolded={props.unfolded}
            onFold={() => props.onFold(row)}
          />
          {state?.words && (
            <div
              class={state.bad ? 'nf-row-words nf-row-bad' : 'nf-row-words'}
              role={state.bad ? 'alert' : undefined}
            >
              {state.words}
            </div>
          )}
        </div>
        {props.shown.map((column) => (
          <div
            key={column}
            role="gridcell"
            class={`nf-cell-${column}${isInput(column) ? ' nf-cell-typed' : ''}`}
          >
            {isInput(column) ? (
              <InputCell
                language={language}
                row={row}
                input={column}
                reachable={isCurrent}
                editable={editing.may(row, column)}
                busy={state?.saving === column}
                onSave={(value) => editing.save(row, column, value)}
                onKey={props.onKey}
              />
            ) : (
              <Plain language={language} row={row} column={column} />
            )}
          </div>
        ))}
      </div>
    );
  }
}

function Plain({ language, row, column }: { language: Language; row: Row; column: Column }) {
  switch (column) {
    case 'effort':
      return row.effort === null ? (
        <None words={language.text('ranking.effort.none')} />
      ) : (
        <>{language.entered(row.effort)}</>
      );
    case 'valueForEffort':
      return row.valueForEffort === null ? (
        <None words={language.text('ranking.forEffort.none')} />
      ) : (
        // The head of the column is not there on a card.
        <span
          data-name={language.text('ranking.column.valueForEffort')}
          title={language.detail(row.valueForEffort)}
        >
          {language.whole(row.valueForEffort)}
        </span>
      );
    case 'confidence':
      return (
        <>{row.confidence === null ? '' : language.sentence(confidenceWord(language, row.confidence))}</>
      );
    case 'status':
      return row.workflow && <Workflow status={row.workflow} />;
    default:
      return <Who language={language} assignee={row.assignee} />;
  }
}

function None({ words }: { words: string }) {
  return (
    <>
      <span class="nf-subtlest" aria-hidden="true">
        –
      </span>
      <span class="nf-unseen">{words}</span>
    </>
  );
}
