import { useEffect, useState } from 'preact/hooks';

/** What the page shows; it is in the address, so that it can be linked to and one can go back. */
export type Route =
  { view: 'list' } | { view: 'tree'; outcome: string | null } | { view: 'need'; id: number };

/** Reads `#need/12`, `#tree` or `#tree/monthly%20churn`; anything else is the list. */
export function routeIn(hash: string): Route {
  const [view, rest] = hash.replace(/^#/, '').split('/');
  if (view === 'need' && /^\d+$/.test(rest ?? '')) {
    return { view, id: Number(rest) };
  }
  if (view === 'tree') {
    try {
      return { view, outcome: rest ? decodeURIComponent(rest) : null };
    } catch {
      return { view, outcome: null };
    }
  }
  return { view: 'list' };
}

export function hashOf(route: Route): string {
  switch (route.view) {
    case 'list':
      return '#list';
    case 'tree':
      return route.outcome === null ? '#tree' : `#tree/${encodeURIComponent(route.outcome)}`;
    case 'need':
      return `#need/${route.id}`;
  }
}

/** The present route, and the way to another. */
export function useRoute(): [Route, (route: Route) => void] {
  const [hash, setHash] = useState(location.hash);
  useEffect(() => {
    const look = () => setHash(location.hash);
    addEventListener('hashchange', look);
    return () => removeEventListener('hashchange', look);
  }, []);
  return [
    routeIn(hash),
    (route) => {
      location.hash = hashOf(route);
    },
  ];
}
