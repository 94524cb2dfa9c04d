import { Fragment } from 'preact';
import { useId, useRef } from 'preact/hooks';
import { customerWeightOf } from '../shared/arithmetic';
import type { Language } from '../shared/language';
import type { Resource } from '../shared/resource';
import type { IssueValue } from '../shared/value';
import type { Query } from './api';
import type { Listing } from './listing';
import { Opened } from './Opened';
import { Issue, Place, Score, Sides, Who, Workflow } from './RowCells';
import { tiesOf, type Row } from './rows';

interface ListProps {
  language: Language;
  base: string;
  query: Query;
  list: NonNullable<Listing['list']>;
  listing: Listing;
  current: string | null;
  opened: string | null;
  why: Resource<IssueValue | null>;
  onCurrent: (issue: string) => void;
  onOpen: (issue: string | null) => void;
  onMore: () => void;
  onWhyAgain: () => void;
}

/** The ranked issues as a grid with one tab stop: arrows move between rows, right opens why, left closes it. */
export function List(props: ListProps) {
  const { language, query, list, listing, current, opened, onCurrent, onOpen, onMore } = props;
  const { rows } = list;
  const grid = useRef<HTMLDivElement>(null);
  const id = useId();
  const place = rows.findIndex((row) => row.issue === current);
  const currentRow = rows[place] ?? null;
  const ties = query.order === 'value' ? tiesOf(rows, currentRow) : new Set<string>();
  const weight = list.customerWeight ?? customerWeightOf(rows);
  const effort = query.order === 'valueForEffort' || rows.some((row) => row.effort !== null);

  const focus = (issue: string) =>
    grid.current?.querySelector<HTMLElement>(`[data-issue="${CSS.escape(issue)}"]`)?.focus();

  const goTo = (index: number) => {
    const row = rows[index];
    if (row) {
      onCurrent(row.issue);
      focus(row.issue);
    }
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || !(event.target instanceof HTMLElement)) {
      return;
    }
    if (event.key === 'Escape' && opened !== null) {
      onOpen(null);
      focus(opened);
      event.preventDefault();
      return;
    }
    if (event.target.getAttribute('role') !== 'row' || currentRow === null) {
      return;
    }
    switch (event.key) {
      case 'ArrowDown':
        if (place === rows.length - 1) {
          onMore();
        }
        goTo(Math.min(place + 1, rows.length - 1));
        break;
      case 'ArrowUp':
        goTo(Math.max(place - 1, 0));
        break;
      case 'Home':
        goTo(0);
        break;
      case 'End':
        goTo(rows.length - 1);
        break;
      case 'ArrowRight':
        onOpen(currentRow.issue);
        break;
      case 'ArrowLeft':
        if (opened === currentRow.issue) {
          onOpen(null);
        }
        break;
      case 'Enter':
        onOpen(opened === currentRow.issue ? null : currentRow.issue);
        break;
      default:
        return;
    }
    event.preventDefault();
    // Jira listens for single keys too.
    event.stopPropagation();
  };

  const columns = ['place', 'valueScore', 'sides', 'issue', ...(effort ? ['effort'] : []), 'status', 'who'];
  return (
    <div
      ref={grid}
      class={effort ? 'nf-list nf-list-effort' : 'nf-list'}
      role="treegrid"
      aria-label={language.text('ranking.title')}
      aria-describedby={`${id}-keys`}
      aria-rowcount={list.capped ? -1 : list.total + 1}
      aria-busy={listing.doing !== null}
      onKeyDown={onKeyDown}
    >
      <div role="rowgroup">
        <div role="row" class="nf-row nf-row-head" aria-rowindex={1}>
          {columns.map((column) => (
            <div
              key={column}
              role="columnheader"
              class={`nf-cell-${column}`}
              aria-sort={column === 'valueScore' && query.order === 'value' ? 'descending' : undefined}
            >
              {column === 'sides' ? (
                <>
                  <span class="nf-head-side">
                    <i class="nf-customer" /> {language.text('ranking.customer')}
                  </span>
                  <span class="nf-head-side">
                    <i class="nf-business" /> {language.text('ranking.business')}
                  </span>
                </>
              ) : (
                language.text(`ranking.${column}`)
              )}
              {column === 'valueScore' && query.order === 'value' && <span aria-hidden="true"> ↓</span>}
            </div>
          ))}
        </div>
      </div>
      <div role="rowgroup">
        {rows.map((row, index) => (
          <Fragment key={row.issue}>
            {row.score === null && list.scored > 0 && rows[index - 1]?.score != null && (
              <div role="row" class="nf-row-between">
                <div role="gridcell" aria-colspan={columns.length}>
                  {language.text('ranking.notLookedAt')}
                </div>
              </div>
            )}
            <ListRow
              {...props}
              row={row}
              index={index}
              tied={ties.has(row.issue)}
              weight={weight}
              effort={effort}
              isCurrent={row === currentRow}
              isOpen={row.issue === opened}
            />
            {row.issue === opened && (
              <div role="row" aria-level={2} class="nf-row-opened">
                <div role="gridcell" aria-colspan={columns.length}>
                  <Opened
                    language={language}
                    base={props.base}
                    issue={row.issue}
                    why={props.why}
                    onClose={() => {
                      onOpen(null);
                      focus(row.issue);
                    }}
                    onAgain={props.onWhyAgain}
                  />
                </div>
              </div>
            )}
          </Fragment>
        ))}
      </div>
      <p id={`${id}-keys`} hidden>
        {language.text('ranking.keys')}
      </p>
    </div>
  );
}

interface ListRowProps extends ListProps {
  row: Row;
  index: number;
  tied: boolean;
  weight: number;
  effort: boolean;
  isCurrent: boolean;
  isOpen: boolean;
}

function ListRow(props: ListRowProps) {
  const { language, base, row, index, tied, weight, effort, isCurrent, isOpen, onCurrent, onOpen } = props;
  const classes = [
    'nf-row',
    isCurrent && 'nf-row-current',
    tied && 'nf-row-tied',
    isOpen && 'nf-row-is-open',
  ];
  return (
    <div
      role="row"
      class={classes.filter(Boolean).join(' ')}
      data-issue={row.issue}
      tabIndex={isCurrent ? 0 : -1}
      aria-level={1}
      aria-rowindex={index + 2}
      aria-expanded={isOpen}
      onFocus={(event) => event.target === event.currentTarget && onCurrent(row.issue)}
      onClick={(event) => {
        const onLink = event.target instanceof Element && event.target.closest('a, button') !== null;
        if (!onLink && (getSelection()?.isCollapsed ?? true)) {
          onOpen(isOpen ? null : row.issue);
        }
      }}
    >
      <div role="gridcell" class="nf-cell-place">
        <Place language={language} row={row} order={props.query.order} />
      </div>
      <div role="gridcell" class="nf-cell-valueScore">
        <Score language={language} row={row} />
      </div>
      <div role="gridcell" class="nf-cell-sides">
        <Sides language={language} row={row} weight={weight} />
      </div>
      <div role="gridcell" class="nf-cell-issue">
        <Issue language={language} row={row} base={base} />
      </div>
      {effort && (
        <div role="gridcell" class="nf-cell-effort">
          {row.effort === null ? (
            <>
              <span class="nf-subtlest" aria-hidden="true">
                –
              </span>
              <span class="nf-unseen">{language.text('ranking.effort.none')}</span>
            </>
          ) : (
            language.entered(row.effort)
          )}
        </div>
      )}
      <div role="gridcell" class="nf-cell-status">
        {row.workflow && <Workflow status={row.workflow} />}
      </div>
      <div role="gridcell" class="nf-cell-who">
        <Who language={language} assignee={row.assignee} />
      </div>
    </div>
  );
}
