import { useId, useState } from 'preact/hooks';
import type { Language } from '../shared/language';
import { FlagShape } from '../shared/StatusShape';
import { Due, TypeIcon, Who } from './RowCells';
import type { Aside } from './rows';

interface AsideLaneProps {
  language: Language;
  base: string;
  aside: Aside;
  /** Today, by which due dates are told. */
  today: string;
  onAll: () => void;
}

/** The must-dos, above the ranking and never in it: what is due first, nothing about their value. */
export function AsideLane({ language, base, aside, today, onAll }: AsideLaneProps) {
  const [open, setOpen] = useState(true);
  const id = useId();
  if (aside.fault !== null) {
    return (
      <div class="nf-message nf-warning" role="status">
        <div>
          <p>{language.text('ranking.aside.broken')}</p>
          <p>{aside.fault}</p>
        </div>
      </div>
    );
  }
  if (aside.total === 0) {
    return null;
  }
  return (
    <section class="nf-aside" aria-labelledby={`${id}head`}>
      <h2 class="nf-aside-head" id={`${id}head`}>
        <button
          type="button"
          class="nf-aside-fold"
          aria-expanded={open}
          aria-controls={`${id}rows`}
          onClick={() => setOpen(!open)}
        >
          <Chevron open={open} />
          <FlagShape />
          <span>{language.count('ranking.aside', aside.total)}</span>
        </button>
        <span class="nf-small">
          {language.text('ranking.aside.not')}
          {aside.jql !== null && <> · {aside.jql}</>}
        </span>
      </h2>
      <ul id={`${id}rows`} hidden={!open}>
        {aside.rows.map((row) => (
          <li key={row.issue} class="nf-aside-row" data-aside={row.issue}>
            <span class="nf-aside-due">
              <Due language={language} due={row.due} today={today} far />
            </span>
            <span class="nf-issue">
              {row.type && <TypeIcon type={row.type} />}
              <a href={`${base}/browse/${encodeURIComponent(row.issue)}`}>{row.issue}</a>
              <span class="nf-summary">{row.summary}</span>
            </span>
            <span class="nf-aside-who">
              <Who language={language} assignee={row.assignee} />
            </span>
          </li>
        ))}
        {aside.total > aside.rows.length && (
          <li class="nf-aside-more">
            <button type="button" class="nf-link-button" onClick={onAll}>
              {language.text('ranking.aside.all', language.whole(aside.total))}
            </button>
          </li>
        )}
      </ul>
    </section>
  );
}

export function Chevron({ open }: { open: boolean }) {
  return (
    <svg class="nf-shape nf-chevron" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <path
        d={open ? 'M3.5 6 8 10.5 12.5 6' : 'M6 3.5 10.5 8 6 12.5'}
        fill="none"
        stroke="currentColor"
        stroke-width="1.6"
      />
    </svg>
  );
}
