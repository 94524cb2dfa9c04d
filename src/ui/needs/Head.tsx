import type { Language } from '../shared/language';
import { Phrase } from '../shared/Phrase';
import type { Page } from './api';
import { hashOf } from './route';

interface HeadProps {
  language: Language;
  view: 'list' | 'tree';
  page: Page | null;
  onAdd: () => void;
}

/** The title with its counts, the two ways to look, and the one thing to add. */
export function Head({ language, view, page, onAdd }: HeadProps) {
  const count = (key: 'all' | 'known' | 'noIssue', number: number) => {
    const text =
      number === 1 ? language.text(`needs.count.${key}.one`) : language.text(`needs.count.${key}.many`);
    return (
      <span key={key}>
        <Phrase text={text} values={[language.whole(number)]} />
      </span>
    );
  };
  return (
    <header class="nf-page-head">
      <div>
        <h1>{language.text('needs.title')}</h1>
        {page && (
          <p class="nf-counts">
            {count('all', page.all)}
            {count('known', page.wellKnown)}
            {count('noIssue', page.counts['no-issue'])}
          </p>
        )}
      </div>
      <div class="nf-page-actions">
        <nav class="nf-segments" aria-label={language.text('needs.view')}>
          <a href={hashOf({ view: 'list' })} aria-current={view === 'list' ? 'page' : undefined}>
            {language.text('needs.view.list')}
          </a>
          <a
            href={hashOf({ view: 'tree', outcome: null })}
            aria-current={view === 'tree' ? 'page' : undefined}
          >
            {language.text('needs.view.tree')}
          </a>
        </nav>
        {page?.mayWrite && (
          <button type="button" class="aui-button aui-button-primary" onClick={onAdd}>
            {language.text('recording.addNeed')}
          </button>
        )}
      </div>
    </header>
  );
}

/** How well a need is known: a bar with the line past which it counts as validated. */
export function Known({ language, confidence }: { language: Language; confidence: number }) {
  return (
    <span class="nf-known">
      <span class="nf-known-bar" aria-hidden="true">
        <i style={{ width: `${confidence * 100}%` }} />
      </span>
      <span class="nf-figure">{language.percent(confidence)}</span>
    </span>
  );
}
