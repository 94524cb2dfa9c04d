import { useRef } from 'preact/hooks';
import { isPlain } from '../shared/keys';
import type { Dot } from './painting';
import { everything, isIn, middleOf, neighbour, zoomed, type Sight, type Spot } from './plane';
import { nothing, type Selection } from './selecting';

interface PlotKeysProps {
  dots: readonly Dot[];
  /** The dot that keys start from, by its place among the dots. */
  stop: number;
  /** Whether that is the current one, and not only the first. */
  isCurrent: boolean;
  sight: Sight;
  selection: Selection;
  setSight: (sight: Sight) => void;
  goTo: (index: number, focus: boolean) => void;
  choose: (outline: readonly Spot[], holds: (spot: Spot) => boolean) => void;
  onSelect: (selection: Selection) => void;
}

/** The picture by keys: from dot to dot, with Shift a range of them, nearer and farther. */
export function usePlotKeys(props: PlotKeysProps): (event: KeyboardEvent) => void {
  const { dots, stop, isCurrent, sight, selection, setSight, goTo, choose, onSelect } = props;
  const anchor = useRef<number | null>(null);
  return (event) => {
    if (!isPlain(event)) {
      return;
    }
    const here = dots[stop];
    const middle = here && isCurrent ? here : middleOf(sight);
    switch (event.key) {
      case 'ArrowRight':
      case 'ArrowLeft':
      case 'ArrowUp':
      case 'ArrowDown': {
        const next = neighbour(dots, stop, event.key);
        const there = next === null ? undefined : dots[next];
        if (event.shiftKey && here) {
          anchor.current ??= here.at;
          const from = dots.find(({ at }) => at === anchor.current) ?? here;
          const to = there ?? here;
          choose(cornersOf(from, to), (spot) => isIn(spot, { from, to }));
        } else {
          anchor.current = null;
        }
        if (next !== null) {
          goTo(next, true);
        }
        break;
      }
      case 'PageDown':
        goTo(Math.min(dots.length - 1, stop + 1), true);
        break;
      case 'PageUp':
        goTo(Math.max(0, stop - 1), true);
        break;
      case 'Home':
        goTo(0, true);
        break;
      case 'End':
        goTo(dots.length - 1, true);
        break;
      case ' ':
        if (here) {
          const at = new Set(selection.at);
          if (!at.delete(here.at)) {
            at.add(here.at);
          }
          onSelect({ at, outline: [] });
        }
        break;
      case 'Escape':
        anchor.current = null;
        onSelect(nothing);
        break;
      case '+':
      case '=':
        setSight(zoomed(sight, 1.5, middle));
        break;
      case '-':
        setSight(zoomed(sight, 1 / 1.5, middle));
        break;
      case '0':
        setSight(everything);
        break;
      default:
        return;
    }
    event.preventDefault();
    // Jira listens for single keys too.
    event.stopPropagation();
  };
}

const cornersOf = (from: Spot, to: Spot): Spot[] => [
  { u: from.u, v: from.v },
  { u: to.u, v: from.v },
  { u: to.u, v: to.v },
  { u: from.u, v: to.v },
];
