import { useRef, useState } from 'preact/hooks';
import type { Dot } from './painting';
import { isInside, isSeen, moved, nearest, spotAt, type Frame, type Sight, type Spot } from './plane';
import { nothing, type Selection } from './selecting';

interface PointingProps {
  front: { current: SVGSVGElement | null };
  dots: readonly Dot[];
  sight: Sight;
  frame: Frame;
  setSight: (change: (seen: Sight) => Sight) => void;
  goTo: (index: number, focus: boolean) => void;
  choose: (outline: readonly Spot[], holds: (spot: Spot) => boolean) => void;
  onSelect: (selection: Selection) => void;
}

const click = 4;

/** The picture by mouse, pen and finger: what is under the pointer, a click, a lasso, and moving what is seen. */
export function usePointing({ front, dots, sight, frame, setSight, goTo, choose, onSelect }: PointingProps) {
  /** The dot under the pointer, by its place in the list of points. */
  const [hovered, setHovered] = useState<number | null>(null);
  const [lasso, setLasso] = useState<readonly Spot[] | null>(null);
  const grabbed = useRef<{ x: number; y: number; pans: boolean } | null>(null);
  const touched = useRef(false);

  const spotOf = (event: MouseEvent) => {
    const rect = front.current?.getBoundingClientRect();
    return spotAt(event.clientX - (rect?.left ?? 0), event.clientY - (rect?.top ?? 0), sight, frame);
  };
  const onPointerDown = (event: PointerEvent) => {
    const onLink = event.target instanceof Element && event.target.closest('a') !== null;
    const pans = event.button === 1 || event.shiftKey;
    // A finger scrolls the page and reads what it taps; it chooses by numbers.
    touched.current = event.pointerType === 'touch';
    if (onLink || event.pointerType === 'touch' || (event.button !== 0 && !pans)) {
      return;
    }
    event.preventDefault();
    front.current?.setPointerCapture(event.pointerId);
    grabbed.current = { x: event.clientX, y: event.clientY, pans };
    if (!pans) {
      setLasso([spotOf(event)]);
    }
  };
  const onPointerMove = (event: PointerEvent) => {
    const held = grabbed.current;
    if (held?.pans) {
      const by = {
        u: ((held.x - event.clientX) / frame.width) * sight.size,
        v: ((event.clientY - held.y) / frame.height) * sight.size,
      };
      grabbed.current = { x: event.clientX, y: event.clientY, pans: true };
      setSight((seen) => moved(seen, by));
    } else if (held) {
      const spot = spotOf(event);
      setLasso((line) => [...(line ?? []), spot]);
    } else {
      setHovered(at(nearest(dots, spotOf(event), sight, frame, 12)));
    }
  };
  const at = (index: number | null) => (index === null ? null : (dots[index]?.at ?? null));
  const onPointerUp = (event: PointerEvent) => {
    const held = grabbed.current;
    grabbed.current = null;
    if (!held || held.pans) {
      return;
    }
    const line = [...(lasso ?? []), spotOf(event)];
    setLasso(null);
    if (Math.abs(event.clientX - held.x) + Math.abs(event.clientY - held.y) < click && line.length < 8) {
      const hit = nearest(dots, spotOf(event), sight, frame, 12);
      if (hit === null) {
        onSelect(nothing);
      } else {
        goTo(hit, true);
      }
    } else {
      choose(line, (spot) => isInside(spot, line) && isSeen(spot, sight));
    }
  };

  // Not before the click: the dot becomes a link, and the same tap would follow it.
  const onClick = (event: MouseEvent) => {
    const onLink = event.target instanceof Element && event.target.closest('a') !== null;
    const tapped = touched.current && !onLink ? nearest(dots, spotOf(event), sight, frame, 24) : null;
    if (tapped !== null) {
      goTo(tapped, false);
    }
  };

  return {
    hovered,
    lasso,
    handlers: {
      onPointerDown,
      onPointerMove,
      onPointerUp,
      onClick,
      onPointerCancel: () => {
        grabbed.current = null;
        setLasso(null);
      },
      onPointerLeave: () => setHovered(null),
    },
  };
}
