import type { ComponentChildren } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { useSaving } from '../recording/saving';
import { copied } from '../shared/copying';
import { Failure } from '../shared/Failure';
import type { Language } from '../shared/language';
import { useResource } from '../shared/resource';
import { Skeleton } from '../shared/Skeleton';
import { audit, diagnosticsOf, healthOf, type Health } from './healthApi';
import { duration } from './CatchingUp';
import { FineIcon, WaitingIcon, WarningIcon } from './Icons';
import { SettingsTrouble } from './SettingsTrouble';
import { Moment } from './VersionsPage';

interface HealthPageProps {
  language: Language;
  base: string;
}

/** Whether all is well: what the score book, search, the audit and the fields are like, node by node. */
export function HealthPage({ language, base }: HealthPageProps) {
  const [found, again] = useResource(`${base} health`, (signal) => healthOf(base, signal));
  const held = useRef<Health | null>(null);
  held.current = found.state === 'ready' ? found.value : held.current;
  const [diagnostics, setDiagnostics] = useState<string | null>(null);
  const [said, setSaid] = useState('');
  const saving = useSaving();
  const health = held.current;
  const copy = () =>
    saving.run(async () => {
      const text = await diagnosticsOf(base);
      setDiagnostics(text);
      setSaid(language.text((await copied(text)) ? 'settings.health.copied' : 'settings.health.notCopied'));
    });
  const auditNow = () =>
    saving.run(async () => {
      await audit(base);
      setSaid(language.text('settings.health.auditBegun'));
      again();
    });
  return (
    <>
      {found.state === 'failed' && (
        <Failure
          language={language}
          problem={found.problem}
          sentence={language.text('settings.health.failed')}
          base={base}
          onAgain={again}
        />
      )}
      {health === null && found.state === 'loading' && (
        <Skeleton words={language.text('settings.health.loading')} />
      )}
      {health && (
        <>
          <Figures language={language} health={health} />
          {health.nodes.length > 0 && <Nodes language={language} health={health} />}
          <Attention language={language} base={base} health={health} />
        </>
      )}
      {health && (
        <div class="nf-buttons nf-health-do">
          <button type="button" class="aui-button" disabled={saving.busy} onClick={copy}>
            {language.text('settings.health.copy')}
          </button>
          <button type="button" class="aui-button" disabled={saving.busy} onClick={auditNow}>
            {language.text('settings.health.auditNow')}
          </button>
          <button type="button" class="aui-button aui-button-subtle" onClick={again}>
            {language.text('settings.again')}
          </button>
          <span class="nf-small">{language.text('settings.health.copy.how')}</span>
        </div>
      )}
      <p role="status" class="nf-said">
        {said}
      </p>
      {saving.problem && (
        <SettingsTrouble language={language} base={base} problem={saving.problem} onAgain={saving.again} />
      )}
      {diagnostics !== null && (
        <textarea
          ref={(area) => area?.select()}
          class="nf-input nf-mono nf-diagnostics"
          readOnly
          rows={14}
          aria-label={language.text('settings.health.diagnostics')}
          value={diagnostics}
        />
      )}
    </>
  );
}

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

function Figures({ language, health }: { language: Language; health: Health }) {
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

function Nodes({ language, health }: { language: Language; health: Health }) {
  const { nodes, cannotTell } = health;
  const figure = (value: number | null, unit: 'us' | 'ms') =>
    value === null ? '–' : language.text(`settings.health.unit.${unit}`, language.entered(value));
  const whole = (value: number | null) => (value === null ? '–' : language.whole(value));
  const columns = ['log', 'fieldAnswer', 'rest', 'edits', 'indexed'] as const;
  return (
    <section>
      <h2 class="nf-heading">{language.text('settings.health.nodes')}</h2>
      <table class="nf-rows nf-cards">
        <caption class="nf-unseen">{language.text('settings.health.nodes')}</caption>
        <thead>
          <tr>
            <th scope="col">{language.text('settings.health.node')}</th>
            <th scope="col">{language.text('settings.health.node.state')}</th>
            {columns.map((column) => (
              <th key={column} scope="col" class="nf-figure">
                {language.text(`settings.health.node.${column}`)}
              </th>
            ))}
            <th scope="col">{language.text('settings.health.node.version')}</th>
          </tr>
        </thead>
        <tbody>
          {nodes.map((one) => {
            const figures = {
              log: whole(one.followed),
              fieldAnswer: figure(one.fieldAnswer, 'us'),
              rest: figure(one.rest, 'ms'),
              edits: whole(one.edits),
              indexed: whole(one.indexed),
            };
            return (
              <tr key={one.node}>
                <th scope="row">
                  {one.node}{' '}
                  <span class="nf-small">
                    {[
                      ...(one.here ? [language.text('settings.health.node.here')] : []),
                      ...(one.reindexes ? [language.text('settings.health.node.reindexes')] : []),
                    ].join(', ')}
                  </span>
                </th>
                <td data-label={language.text('settings.health.node.state')}>
                  <span class="nf-state">
                    {one.state === 'in-step' ? (
                      <FineIcon />
                    ) : one.state === 'behind' ? (
                      <WaitingIcon />
                    ) : (
                      <WarningIcon />
                    )}
                    {language.text(`settings.health.node.${one.state}`)}
                  </span>
                </td>
                {columns.map((column) => (
                  <td
                    key={column}
                    class="nf-figure"
                    data-label={language.text(`settings.health.node.${column}`)}
                  >
                    {figures[column]}
                  </td>
                ))}
                <td data-label={language.text('settings.health.node.version')}>{one.version ?? '–'}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
      {cannotTell.includes('other-nodes') && (
        <p class="nf-small">{language.text('settings.health.otherNodes')}</p>
      )}
    </section>
  );
}

function Attention({ language, base, health }: HealthPageProps & { health: Health }) {
  const { attention, audit: last, scoringDate, nextScoringDate, versions, cannotTell } = health;
  return (
    <section>
      <h2 class="nf-heading">{language.text('settings.health.attention')}</h2>
      {attention.length === 0 ? (
        <p class="nf-state">
          <FineIcon /> {language.text('settings.health.attention.none')}
        </p>
      ) : (
        <ul class="nf-attention">
          {attention.map(({ code, text }) => (
            <li key={`${code} ${text}`}>
              <WarningIcon />
              <span>{text}</span>
            </li>
          ))}
        </ul>
      )}
      {last !== null && last.which.length > 0 && (
        <details class="nf-further">
          <summary>{language.text('settings.health.audit.which')}</summary>
          <ul class="nf-used">
            {last.which.map(({ project, differed, issues }) => (
              <li key={project}>
                {language.text('settings.health.audit.project', project, language.whole(differed))}{' '}
                {issues.map((issue) => (
                  <a key={issue} href={`${base}/browse/${encodeURIComponent(issue)}`}>
                    {issue}{' '}
                  </a>
                ))}
              </li>
            ))}
          </ul>
        </details>
      )}
      <p class="nf-small">
        {scoringDate !== null && language.text('settings.health.scoringDate', language.day(scoringDate))}{' '}
        {nextScoringDate !== null &&
          language.text('settings.health.nextScoringDate', language.day(nextScoringDate))}
      </p>
      <p class="nf-small">
        {language.text(
          'settings.health.versions',
          versions.plugin ?? '–',
          versions.jira ?? '–',
          versions.java ?? '–',
        )}{' '}
        {cannotTell.includes('log-levels') && language.text('settings.health.logLevels')}
      </p>
    </section>
  );
}
