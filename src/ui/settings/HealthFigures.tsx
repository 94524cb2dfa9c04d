import type { ComponentChildren } from 'preact';
import type { Language } from '../shared/language';
import { duration } from './CatchingUp';
import type { Health } from './healthApi';
import { FineIcon, WaitingIcon, WarningIcon } from './Icons';
import { Moment } from './Moment';

interface FigureProps {
  title: string;
  state: 'fine' | 'waiting' | 'warning';
  stateWords: string;
  figure: string;
  children: ComponentChildren;
}

function Figure({ title, state, stateWords, figure, children }: FigureProps) {
  return (
    <div class="nf-card nf-health-figure">
      <h2>
        {title}
        <span class="nf-end">
          {state === 'fine' ? <FineIcon /> : state === 'waiting' ? <WaitingIcon /> : <WarningIcon />}
          <span class="nf-unseen">{stateWords}</span>
        </span>
      </h2>
      <b>{figure}</b>
      <p class="nf-small">{children}</p>
    </div>
  );
}

/** Beyond this the book is behind: it follows every second. */
const behindAfter = 15;

/** The score book, search, the audit and the fields, a card each. */
export function HealthFigures({ language, health }: { language: Language; health: Health }) {
  const { book, reindex, audit: last, fields } = health;
  const missing = fields.filter((field) => field.missing);
  const late = book !== null && book.behind !== null && book.behind > behindAfter;
  const busy = reindex !== null && (reindex.running || reindex.waiting > 0);
  const words = (state: FigureProps['state']) => ({
    state,
    stateWords: language.text(`settings.health.state.${state}`),
  });
  return (
    <div class="nf-health-figures">
      {book && (
        <Figure
          title={language.text('settings.health.book')}
          {...words(late ? 'warning' : 'fine')}
          figure={language.count('settings.health.book.issues', book.issues)}
        >
          {language.count('settings.health.book.projects', book.projects)}
          {book.behind !== null &&
            `, ${language.text('settings.health.book.behind', duration(language, book.behind))}`}
        </Figure>
      )}
      {reindex && (
        <Figure
          title={language.text('settings.health.search')}
          {...words(busy ? 'waiting' : 'fine')}
          figure={
            busy
              ? language.count('settings.health.search.waiting', reindex.waiting)
              : language.text('settings.health.search.caughtUp')
          }
        >
          {reindex.last !== null && (
            <>
              {language.text('settings.health.search.last')}{' '}
              <Moment language={language} instant={reindex.last} />
            </>
          )}
          {reindex.perSecond !== null &&
            `, ${language.text('settings.health.search.speed', language.whole(reindex.perSecond))}`}
        </Figure>
      )}
      <Figure
        title={language.text('settings.health.audit')}
        {...words(last === null || last.ended === null ? 'waiting' : last.differed > 0 ? 'warning' : 'fine')}
        figure={
          last === null
            ? language.text('settings.health.audit.never')
            : last.ended === null
              ? language.text('settings.health.audit.runs')
              : language.count('settings.health.audit.differed', last.differed)
        }
      >
        {last?.ended && (
          <>
            {language.text(
              last.differed > 0 ? 'settings.health.audit.mended' : 'settings.health.audit.ended',
            )}{' '}
            <Moment language={language} instant={last.ended} />
          </>
        )}
      </Figure>
      {fields.length > 0 && (
        <Figure
          title={language.text('settings.health.fields')}
          {...words(missing.length > 0 ? 'warning' : 'fine')}
          figure={
            missing.length > 0
              ? language.count('settings.health.fields.missing', missing.length)
              : language.count('settings.health.fields.there', fields.length)
          }
        >
          {missing.length > 0
            ? language.list(missing.map(({ name }) => name))
            : health.cannotTell.includes('hidden') && language.text('settings.health.fields.hidden')}
        </Figure>
      )}
    </div>
  );
}
