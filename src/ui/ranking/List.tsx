import { Component, type ComponentChildren } from 'preact';
import { useEffect, useId, useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import { customerWeightOf } from '../shared/arithmetic';
import type { Language } from '../shared/language';
import type { Resource } from '../shared/resource';
import type { IssueValue } from '../shared/value';
import { confidenceWord } from '../shared/words';
import type { Query } from './api';
import { fitting, inputs, isInput, type Column, type Input } from './columns';
import type { Editing } from './editing';
import { InputCell } from './InputCell';
import type { Listing } from './listing';
import { Opened } from './Opened';
import { Issue, Place, Score, Sides, Who, Workflow } from './RowCells';
import { tie, type Row } from './rows';
import { offsetsOf, useHeights, useWindow } from './windowing';

/** Children of a row: loading, there, or why they are not. */
export type Children = ReadonlyMap<string, readonly Row[] | 'loading' | 'failed'>;

export interface ListProps {
  language: Language;
  base: string;
  query: Query;
  list: NonNullable<Listing['list']>;
  listing: Listing;
  /** How wide the list is; 0 before that is known. */
  width: number;
  columns: readonly Column[];
  current: string | null;
  opened: string | null;
  why: Resource<IssueValue | null>;
  ticked: ReadonlySet<string>;
  children: Children;
  editing: Editing;
  today: string;
  onCurrent: (issue: string) => void;
  onOpen: (issue: string | null) => void;
  onMore: () => void;
  onWhyAgain: () => void;
  onTick: (issues: readonly string[], on: boolean) => void;
  onFold: (row: Row) => void;
  onCompare: () => void;
  onAttach: () => void;
  onClear: () => void;
}

type Item =
  | { kind: 'row'; key: string; row: Row; level: 1 | 2; at: number }
  | { kind: 'opened'; key: string; row: Row }
  | { kind: 'between'; key: string }
  | { kind: 'note'; key: string; words: string };

/** Rows become cards below this width. */
export const cardsBelow = 640;

/**
 * The ranked issues as a grid with one tab stop. Only what is near the screen is drawn, so that thousands of rows
 * scroll like a few.
 */
export function List(props: ListProps) {
  const { language, query, list, listing, width, current, opened, children, editing } = props;
  const { rows } = list;
  const cards = width > 0 && width < cardsBelow;
  const { shown, template } = fitting(props.columns, width);
  const grid = useRef<HTMLDivElement>(null);
  const id = useId();
  const items = useMemo(
    () => itemsOf(language, rows, list.scored, opened, children),
    [language, rows, list.scored, opened, children],
  );
  const { heightOf, measure } = useHeights((key) =>
    key.startsWith('row ') ? (cards ? 132 : 56) : key.startsWith('opened ') ? 420 : 40,
  );
  const offsets = offsetsOf(items.map((item) => heightOf(item.key)));
  const { box, first, last, atEnd } = useWindow(offsets);
  const weight = list.customerWeight ?? customerWeightOf(rows);
  const lines = useMemo(() => items.filter((item) => item.kind === 'row'), [items]);
  const place = lines.findIndex((item) => item.row.issue === current);
  const currentRow = lines[place]?.row ?? null;

  useEffect(() => {
    if (atEnd && list.next !== null && listing.doing === null && listing.problem === null) {
      props.onMore();
    }
  }, [atEnd, list.next, listing.doing, listing.problem]);

  // A row may have to be drawn before it can be focused.
  const wanted = useRef<{ issue: string; input: Input | null } | null>(null);
  useLayoutEffect(() => {
    if (wanted.current) {
      const { issue, input } = wanted.current;
      const row = grid.current?.querySelector<HTMLElement>(`[data-issue="${CSS.escape(issue)}"]`);
      const cell = input && row?.querySelector<HTMLElement>(`[data-input=${input}]`);
      if (row) {
        wanted.current = null;
        (cell ?? row).focus();
      }
    }
  });
  const goTo = (at: number, input: Input | null = null) => {
    const line = lines[at];
    if (line) {
      wanted.current = { issue: line.row.issue, input };
      props.onCurrent(line.row.issue);
      if (line.row.issue === current) {
        focusNow(grid.current, line.row.issue, input);
        wanted.current = null;
      }
    }
  };
  const typed = shown.filter(isInput);

  const onKey = (event: KeyboardEvent): boolean => {
    if (currentRow === null) {
      return false;
    }
    const cell = event.target instanceof HTMLElement ? inputOf(event.target) : null;
    const { issue } = currentRow;
    switch (event.key) {
      case 'ArrowDown':
        if (place === lines.length - 1) {
          props.onMore();
        }
        goTo(Math.min(place + 1, lines.length - 1), cell);
        return true;
      case 'ArrowUp':
        goTo(Math.max(place - 1, 0), cell);
        return true;
      case 'ArrowRight':
        if (cell !== null) {
          goTo(place, typed[typed.indexOf(cell) + 1] ?? cell);
        } else {
          props.onOpen(issue);
        }
        return true;
      case 'ArrowLeft':
        if (cell !== null) {
          goTo(place, typed[typed.indexOf(cell) - 1] ?? null);
        } else if (opened === issue) {
          props.onOpen(null);
        }
        return true;
      case 'Escape':
        if (cell !== null) {
          goTo(place);
        } else if (opened !== null) {
          props.onOpen(null);
          goTo(lines.findIndex((line) => line.row.issue === opened));
        } else if (props.ticked.size > 0) {
          props.onClear();
        } else {
          return false;
        }
        return true;
      case 'z':
        editing.undo();
        return true;
      case '.':
        editing.letGo();
        wanted.current = { issue, input: cell };
        return true;
      case ' ':
        props.onTick([issue], !props.ticked.has(issue));
        return true;
      default:
        break;
    }
    if (cell !== null) {
      return false;
    }
    switch (event.key) {
      case 'Home':
        goTo(0);
        break;
      case 'End':
        goTo(lines.length - 1);
        break;
      case 'Enter':
        props.onOpen(opened === issue ? null : issue);
        break;
      case 'c':
        props.onCompare();
        break;
      case 'n':
        props.onAttach();
        break;
      default: {
        const target = typed.find((input) => editing.may(currentRow, input));
        if (/^[\d?]$/.test(event.key) && target !== undefined) {
          // The digit goes on into the cell, which has the focus by the time it is typed.
          focusNow(grid.current, issue, target);
          return false;
        }
        return false;
      }
    }
    return true;
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || !(event.target instanceof HTMLElement)) {
      return;
    }
    const onRow = event.target.getAttribute('role') === 'row';
    if ((onRow || event.key === 'Escape') && onKey(event)) {
      event.preventDefault();
      // Jira listens for single keys too.
      event.stopPropagation();
    }
  };

  const held = (item: Item) =>
    item.kind === 'row' ? item.row.issue === current : item.kind === 'opened' ? true : false;
  const drawn = items
    .map((item, at) => ({ item, at }))
    .filter(({ item, at }) => (at >= first && at < last) || held(item));
  const all = rows.length > 0 && rows.every((row) => props.ticked.has(row.issue));
  return (
    <div
      ref={grid}
      class={cards ? 'nf-list nf-list-cards' : 'nf-list'}
      style={{ '--nf-columns': template }}
      role="treegrid"
      aria-label={language.text('ranking.title')}
      aria-describedby={`${id}-keys`}
      aria-rowcount={list.capped || list.next !== null ? -1 : lines.length + 1}
      aria-busy={listing.doing !== null}
      aria-multiselectable="true"
      onKeyDown={onKeyDown}
    >
      <div role="rowgroup">
        <Head
          language={language}
          order={query.order}
          columns={shown}
          all={all}
          some={props.ticked.size > 0}
          onAll={() => props.onTick(all ? [...props.ticked] : rows.map((row) => row.issue), !all)}
        />
      </div>
      <div ref={box} role="rowgroup" class="nf-rows" style={{ height: `${offsets[items.length] ?? 0}px` }}>
        {drawn.map(({ item, at }) => (
          <Placed key={item.key} name={item.key} top={offsets[at] ?? 0} measure={measure}>
            {item.kind === 'row' && (
              <ListRow
                {...rowProps(props)}
                row={item.row}
                level={item.level}
                at={item.at}
                shown={shown}
                weight={weight}
                tied={query.order === 'value' && tie(item.row, currentRow) && currentRow !== item.row}
                hasTies={query.order === 'value' && item.row.placeFrom !== item.row.placeTo}
                isCurrent={item.row === currentRow}
                isOpen={item.row.issue === opened}
                isTicked={props.ticked.has(item.row.issue)}
                unfolded={children.has(item.row.issue)}
                state={editing.states.get(item.row.issue) ?? null}
                onKey={onKey}
              />
            )}
            {item.kind === 'opened' && (
              <div role="row" aria-level={2} class="nf-row-opened">
                <div role="gridcell" aria-colspan={shown.length + 5}>
                  <Opened
                    language={language}
                    base={props.base}
                    row={item.row}
                    why={props.why}
                    editing={editing}
                    onClose={() => {
                      props.onOpen(null);
                      goTo(lines.findIndex((line) => line.row === item.row));
                    }}
                    onAgain={props.onWhyAgain}
                  />
                </div>
              </div>
            )}
            {item.kind === 'between' && (
              <div role="row" class="nf-row-between">
                <div role="gridcell" aria-colspan={shown.length + 5}>
                  {language.text('ranking.notLookedAt')}
                </div>
              </div>
            )}
            {item.kind === 'note' && (
              <div role="row" class="nf-row-note">
                <div role="gridcell" aria-colspan={shown.length + 5}>
                  {item.words}
                </div>
              </div>
            )}
          </Placed>
        ))}
      </div>
      <p id={`${id}-keys`} hidden>
        {language.text('ranking.keys')}
      </p>
    </div>
  );
}

const inputOf = (element: HTMLElement): Input | null =>
  inputs.find((input) => input === element.dataset['input']) ?? null;

function focusNow(grid: HTMLElement | null, issue: string, input: Input | null): void {
  const row = grid?.querySelector<HTMLElement>(`[data-issue="${CSS.escape(issue)}"]`);
  (input === null ? row : row?.querySelector<HTMLElement>(`[data-input=${input}]`))?.focus();
}

function itemsOf(
  language: Language,
  rows: readonly Row[],
  scored: number,
  opened: string | null,
  children: Children,
): Item[] {
  const items: Item[] = [];
  let at = 0;
  const add = (row: Row, level: 1 | 2, under: string) => {
    items.push({ kind: 'row', key: `row ${under}${row.issue}`, row, level, at: at++ });
    if (row.issue === opened) {
      items.push({ kind: 'opened', key: `opened ${row.issue}`, row });
    }
  };
  rows.forEach((row, index) => {
    if (row.score === null && row.rank !== null && scored > 0 && rows[index - 1]?.score != null) {
      items.push({ kind: 'between', key: 'between' });
    }
    add(row, 1, '');
    const folded = children.get(row.issue);
    if (folded === 'loading' || folded === 'failed') {
      const words = language.text(
        folded === 'loading' ? 'ranking.children.loading' : 'ranking.children.failed',
      );
      items.push({ kind: 'note', key: `note ${row.issue}`, words });
    } else {
      // An issue of an epic may be a row of its own, too.
      const shown = new Set(rows.map((one) => one.issue));
      folded?.forEach((child) => add(child, 2, shown.has(child.issue) ? `${row.issue} ` : ''));
    }
  });
  return items;
}

interface PlacedProps {
  name: string;
  top: number;
  measure: (element: HTMLElement | null) => void;
  children: ComponentChildren;
}

/** Where an item stands; drawn again only where something of it differs. */
function Placed({ name, top, measure, children }: PlacedProps) {
  return (
    <div
      role="presentation"
      class="nf-placed"
      data-key={name}
      ref={measure}
      style={{ transform: `translateY(${top}px)` }}
    >
      {children}
    </div>
  );
}

interface HeadProps {
  language: Language;
  order: Query['order'];
  columns: readonly Column[];
  all: boolean;
  some: boolean;
  onAll: () => void;
}

function Head({ language, order, columns, all, some, onAll }: HeadProps) {
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
          aria-label={language.text('ranking.tick.all')}
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
        <div key={column} role="columnheader" class={`nf-cell-${column}`}>
          {language.text(`ranking.column.${column}`)}
        </div>
      ))}
    </div>
  );
}

/** What of the list a row is drawn from. */
const rowProps = ({
  language,
  base,
  query,
  editing,
  today,
  onCurrent,
  onOpen,
  onTick,
  onFold,
}: ListProps) => ({
  language,
  base,
  order: query.order,
  editing,
  today,
  onCurrent,
  onOpen,
  onTick,
  onFold,
});

interface ListRowProps extends ReturnType<typeof rowProps> {
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

class ListRow extends Component<ListRowProps> {
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
        onFocus={(event) =>
          isCurrent || (event.currentTarget.contains(event.target as Node) && props.onCurrent(row.issue))
        }
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
        <>
          <span class="nf-subtlest" aria-hidden="true">
            –
          </span>
          <span class="nf-unseen">{language.text('ranking.effort.none')}</span>
        </>
      ) : (
        <>{language.entered(row.effort)}</>
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
