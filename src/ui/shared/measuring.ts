import { useLayoutEffect, useState } from 'preact/hooks';

/** How wide an element is, in whole pixels; 0 until it is known. */
export function useWidth(of: { current: HTMLElement | null }): number {
  const [width, setWidth] = useState(0);
  useLayoutEffect(() => {
    const element = of.current;
    if (!element) {
      return undefined;
    }
    const look = () => setWidth(Math.floor(element.clientWidth));
    look();
    const observer = new ResizeObserver(look);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return width;
}

/** How wide a text is at a size in pixels and a weight. */
export type Measure = (text: string, size: number, weight: number) => number;

/** Measures texts in the font of an element; by their letters where nothing can measure. */
export function measureIn(element: Element | null): Measure {
  const context = document.createElement('canvas').getContext('2d');
  const family = element ? getComputedStyle(element).fontFamily : 'sans-serif';
  return (text, size, weight) => {
    if (!context) {
      return text.length * size * 0.55;
    }
    context.font = `${weight} ${size}px ${family}`;
    return context.measureText(text).width;
  };
}
