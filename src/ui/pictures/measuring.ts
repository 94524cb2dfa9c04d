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

/** Counts how often the page changed between light and dark: what is painted with colours is painted anew. */
export function useMode(): number {
  const [mode, setMode] = useState(0);
  useLayoutEffect(() => {
    const next = () => setMode((count) => count + 1);
    const observer = new MutationObserver(next);
    observer.observe(document.documentElement, { attributes: true, attributeFilter: ['data-color-mode'] });
    const system = matchMedia('(prefers-color-scheme: dark)');
    system.addEventListener('change', next);
    return () => {
      observer.disconnect();
      system.removeEventListener('change', next);
    };
  }, []);
  return mode;
}

/** How wide words are in the font of an element; by their letters where nothing can measure. */
export function measureIn(element: Element | null): (text: string) => number {
  const context = document.createElement('canvas').getContext('2d');
  if (context && element) {
    context.font = `500 12px ${getComputedStyle(element).fontFamily}`;
    return (text) => context.measureText(text).width;
  }
  return (text) => text.length * 7;
}
