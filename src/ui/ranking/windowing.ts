import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';

/** Where each item begins, and after them all where the last one ends. */
export function offsetsOf(heights: readonly number[]): Float64Array {
  const offsets = new Float64Array(heights.length + 1);
  for (let at = 0; at < heights.length; at++) {
    offsets[at + 1] = (offsets[at] ?? 0) + (heights[at] ?? 0);
  }
  return offsets;
}

/** The items that a stretch touches: from the first to before the last, by halving. */
export function touched(offsets: Float64Array, top: number, bottom: number): readonly [number, number] {
  const items = offsets.length - 1;
  const at = (height: number) => {
    let low = 0;
    let high = items;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((offsets[middle + 1] ?? 0) <= height) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  };
  const first = at(Math.max(0, top));
  return [first, Math.min(items, at(bottom) + 1)];
}

/** How far beyond what is seen is drawn, in pixels, so that scrolling meets no gap. */
const beyond = 600;
/** A scroll redraws only where the edge of what is drawn comes this near. */
const near = 200;

/** Which items of a long list are drawn: those near what is seen, whatever scrolls. */
export function useWindow(offsets: Float64Array): {
  box: { current: HTMLDivElement | null };
  first: number;
  last: number;
  atEnd: boolean;
} {
  const box = useRef<HTMLDivElement>(null);
  const [range, setRange] = useState({ top: -beyond, bottom: 1500 });
  const drawn = useRef(range);
  const total = offsets[offsets.length - 1] ?? 0;

  useEffect(() => {
    let asked = 0;
    const look = () => {
      asked = 0;
      const rectangle = box.current?.getBoundingClientRect();
      if (!rectangle) {
        return;
      }
      const top = -rectangle.top;
      const bottom = top + innerHeight;
      const { top: from, bottom: to } = drawn.current;
      if (top - near < from || bottom + near > to || to - from > innerHeight + 4 * beyond) {
        drawn.current = { top: top - beyond, bottom: bottom + beyond };
        setRange(drawn.current);
      }
    };
    const ask = () => {
      asked ||= requestAnimationFrame(look);
    };
    look();
    // Whatever scrolls: Jira's page, or a part of it.
    document.addEventListener('scroll', ask, { capture: true, passive: true });
    addEventListener('resize', ask);
    return () => {
      cancelAnimationFrame(asked);
      document.removeEventListener('scroll', ask, { capture: true });
      removeEventListener('resize', ask);
    };
  }, []);

  const [first, last] = touched(offsets, range.top, range.bottom);
  return { box, first, last, atEnd: range.bottom >= total - beyond };
}

/** Tells the heights of elements as they are drawn; each names itself by its `data-key`. */
export function useHeights(estimate: (key: string) => number): {
  heightOf: (key: string) => number;
  measure: (element: HTMLElement | null) => void;
} {
  const known = useRef(new Map<string, number>());
  const [, redraw] = useState(0);
  const observer = useRef<ResizeObserver>();
  if (observer.current === undefined && typeof ResizeObserver !== 'undefined') {
    observer.current = new ResizeObserver((entries) => {
      let news = false;
      for (const { target } of entries) {
        const key = target instanceof HTMLElement ? target.dataset['key'] : undefined;
        const height = target.getBoundingClientRect().height;
        if (key !== undefined && height > 0 && Math.abs((known.current.get(key) ?? 0) - height) > 0.5) {
          known.current.set(key, height);
          news = true;
        }
      }
      if (news) {
        redraw((count) => count + 1);
      }
    });
  }
  useLayoutEffect(() => () => observer.current?.disconnect(), []);
  return {
    heightOf: (key) => known.current.get(key) ?? estimate(key),
    measure: (element) => element && observer.current?.observe(element),
  };
}
