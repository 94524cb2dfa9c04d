import { useLayoutEffect, useRef } from 'preact/hooks';
import { isPlain } from '../shared/keys';
import { inputs, type Input } from './columns';
import type { Editing } from './editing';
import type { Row } from './rows';

interface ListKeysProps {
  /** The rows as they stand under each other, unfolded ones too. */
  lines: readonly Row[];
  current: string | null;
  opened: string | null;
  ticked: ReadonlySet<string>;
  /** The columns that can be typed in, from left to right. */
  typed: readonly Input[];
  editing: Editing;
  onCurrent: (issue: string) => void;
  onOpen: (issue: string | null) => void;
  onMore: () => void;
  onTick: (issues: readonly string[], on: boolean) => void;
  onCompare: () => void;
  onAttach: () => void;
  onClear: () => void;
}

/** Goes through the list by keys: one tab stop, from row to row and from cell to cell. */
export function useListKeys(props: ListKeysProps): {
  grid: { current: HTMLDivElement | null };
  /** Goes to a row, at its place among the lines, or to a cell of it. */
  goTo: (at: number, input?: Input | null) => void;
  /** Acts on a key of the current row or of a cell in it; whether it was one. */
  onKey: (event: KeyboardEvent) => boolean;
  onKeyDown: (event: KeyboardEvent) => void;
} {
  const { lines, current, opened, typed, editing } = props;
  const grid = useRef<HTMLDivElement>(null);
  const place = lines.findIndex((row) => row.issue === current);
  const currentRow = lines[place] ?? null;

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
      wanted.current = { issue: line.issue, input };
      props.onCurrent(line.issue);
      if (line.issue === current) {
        focusNow(grid.current, line.issue, input);
        wanted.current = null;
      }
    }
  };

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
          goTo(lines.findIndex((row) => row.issue === opened));
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
    if (!isPlain(event) || !(event.target instanceof HTMLElement)) {
      return;
    }
    const onRow = event.target.getAttribute('role') === 'row';
    // A tick box takes the space bar by itself; all other keys stay those of its row.
    const onBox = event.target.matches('input[type=checkbox]') && event.key !== ' ';
    if ((onRow || onBox || event.key === 'Escape') && onKey(event)) {
      event.preventDefault();
      // Jira listens for single keys too.
      event.stopPropagation();
    }
  };
  return { grid, goTo, onKey, onKeyDown };
}

const inputOf = (element: HTMLElement): Input | null =>
  inputs.find((input) => input === element.dataset['input']) ?? null;

function focusNow(grid: HTMLElement | null, issue: string, input: Input | null): void {
  const row = grid?.querySelector<HTMLElement>(`[data-issue="${CSS.escape(issue)}"]`);
  (input === null ? row : row?.querySelector<HTMLElement>(`[data-input=${input}]`))?.focus();
}
