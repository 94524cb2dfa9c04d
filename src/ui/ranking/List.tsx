import type { ComponentChildren } from 'preact';
import { useEffect, useId, useLayoutEffect, useMemo } from 'preact/hooks';
import { customerWeightOf } from '../shared/arithmetic';
import type { Language } from '../shared/language';
import type { Resource } from '../shared/resource';
import type { IssueValue } from '../shared/value';
import type { Query } from './api';
import { columnsIn, fitting, isInput, type Column } from './columns';
import type { Editing } from './editing';
import { itemsOf, type Children, type Item } from './items';
import type { Listing } from './listing';
import { useListKeys } from './listKeys';
import { ListHead } from './ListHead';
import { ListRow } from './ListRow';
import { Opened } from './Opened';
import { mostTicked, tie, type Row } from './rows';
import { offsetsOf, useHeights, useWindow } from './windowing';

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
  onTickAll: () => void;
  onFold: (row: Row) => void;
  onCompare: () => void;
  onAttach: () => void;
  onClear: () => void;
}

/** Rows become cards below this width. */
const cardsBelow = 640;

/**
 * The ranked issues as a grid with one tab stop. Only what is near the screen is drawn, so that thousands of rows
 * scroll like a few.
 */
export function List(props: ListProps) {
  const { language, query, list, listing, width, current, opened, children, editing } = props;
  const { rows } = list;
  const cards = width > 0 && width < cardsBelow;
  const { shown, template } = fitting(columnsIn(query.order, props.columns), width);
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
  const lines = useMemo(() => items.flatMap((item) => (item.kind === 'row' ? [item.row] : [])), [items]);
  const currentRow = lines.find((row) => row.issue === current) ?? null;

  useEffect(() => {
    if (atEnd && list.next !== null && listing.doing === null && listing.problem === null) {
      props.onMore();
    }
  }, [atEnd, list.next, listing.doing, listing.problem]);

  const { grid, goTo, onKey, onKeyDown } = useListKeys({
    ...props,
    lines,
    typed: shown.filter(isInput),
  });

  // An element that is moved loses the focus.
  const active = document.activeElement;
  useLayoutEffect(() => {
    if (
      active instanceof HTMLElement &&
      document.activeElement === document.body &&
      grid.current?.contains(active)
    ) {
      active.focus();
    }
  });

  const held = (item: Item) =>
    item.kind === 'row' ? item.row.issue === current : item.kind === 'opened' ? true : false;
  const drawn = items
    .map((item, at) => ({ item, at }))
    .filter(({ item, at }) => (at >= first && at < last) || held(item));
  const all =
    rows.length > 0 &&
    (list.next === null || rows.length >= mostTicked) &&
    rows.slice(0, mostTicked).every((row) => props.ticked.has(row.issue));
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
        <ListHead
          language={language}
          order={query.order}
          columns={shown}
          all={all}
          some={props.ticked.size > 0}
          onAll={all ? props.onClear : props.onTickAll}
        />
      </div>
      <div ref={box} role="rowgroup" class="nf-rows" style={{ height: `${offsets[items.length] ?? 0}px` }}>
        {drawn.map(({ item, at }) => (
          <Placed key={item.key} name={item.key} top={offsets[at] ?? 0} measure={measure}>
            {item.kind === 'row' && (
              <ListRow
                language={language}
                base={props.base}
                order={query.order}
                editing={editing}
                today={props.today}
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
                onCurrent={props.onCurrent}
                onOpen={props.onOpen}
                onTick={props.onTick}
                onFold={props.onFold}
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
                      goTo(lines.indexOf(item.row));
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
