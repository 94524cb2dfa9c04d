import { useRef, useState } from 'preact/hooks';
import { useSaving } from '../recording/saving';
import { copied } from '../shared/copying';
import { Failure } from '../shared/Failure';
import type { Language } from '../shared/language';
import { useResource } from '../shared/resource';
import { Skeleton } from '../shared/Skeleton';
import { audit, diagnosticsOf, healthOf, type Health } from './healthApi';
import { HealthFigures } from './HealthFigures';
import { HealthNodes } from './HealthNodes';
import { FineIcon, WarningIcon } from './Icons';
import { SettingsTrouble } from './SettingsTrouble';

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
          <HealthFigures language={language} health={health} />
          {health.nodes.length > 0 && <HealthNodes language={language} health={health} />}
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
