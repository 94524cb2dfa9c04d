import { defaultJql, otherFilters, setAside, statusFilters } from './rows';
import type { Query } from './api';

/** The list that the address names after its `#`, so that a list can be handed on and comes back. */
export function rememberedQuery(project: string): Query {
  const asked = new URLSearchParams(location.hash.slice(1));
  const known: readonly string[] = [...statusFilters, ...otherFilters, setAside];
  return {
    project,
    jql: asked.get('jql') ?? defaultJql,
    order: asked.get('order') === 'valueForEffort' ? 'valueForEffort' : 'value',
    is: (asked.get('is') ?? '').split(',').filter((code) => known.includes(code)),
    subtasks: asked.get('subtasks') === 'in',
  };
}

/** Writes the list into the address; the standard one leaves it as it is. */
export function rememberQuery(query: Query): void {
  const said = new URLSearchParams({
    ...(query.jql === defaultJql ? {} : { jql: query.jql }),
    ...(query.order === 'value' ? {} : { order: query.order }),
    ...(query.is.length === 0 ? {} : { is: query.is.join(',') }),
    ...(query.subtasks ? { subtasks: 'in' } : {}),
  }).toString();
  if (said !== location.hash.slice(1)) {
    history.replaceState(history.state, '', `${location.pathname}${location.search}${said && `#${said}`}`);
  }
}
