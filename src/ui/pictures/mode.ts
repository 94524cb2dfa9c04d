import { useLayoutEffect, useState } from 'preact/hooks';

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
