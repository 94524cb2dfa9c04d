import { useEffect, useState } from 'preact/hooks';
import { everything, spotAt, zoomed, type Frame, type Sight } from './plane';

type Change = Sight | ((seen: Sight) => Sight);

/** What is seen of a picture; the wheel brings it nearer where the pointer is. */
export function useSight(
  front: { current: SVGSVGElement | null },
  frame: Frame,
  drawn: boolean,
): [Sight, (change: Change) => void] {
  const [sight, setSight] = useState<Sight>(everything);

  useEffect(() => {
    const element = front.current;
    const onWheel = (event: WheelEvent) => {
      const factor = Math.exp(-event.deltaY * 0.0015);
      const rect = element?.getBoundingClientRect();
      setSight((seen) => {
        // All of it is seen already: the wheel is the page's.
        if (!rect || (seen.size === 1 && factor < 1)) {
          return seen;
        }
        return zoomed(seen, factor, spotAt(event.clientX - rect.left, event.clientY - rect.top, seen, frame));
      });
      if (sight.size < 1 || factor > 1) {
        event.preventDefault();
      }
    };
    element?.addEventListener('wheel', onWheel, { passive: false });
    return () => element?.removeEventListener('wheel', onWheel);
  }, [frame, sight.size, drawn]);

  return [sight, setSight];
}
