import { useEffect, useRef, useState } from 'preact/hooks';
import { Failure } from '../shared/Failure';
import type { Language } from '../shared/language';
import { useResource } from '../shared/resource';
import { Skeleton } from '../shared/Skeleton';
import { AddedPage } from './AddedPage';
import type { Scope } from './asking';
import { linesOf, modelOf, type ModelNow } from './modelApi';
import { useSearch } from './CatchingUp';
import { HealthPage } from './HealthPage';
import { parametersOf, typedOf } from './model';
import { ProjectPage } from './ProjectPage';
import { ProjectsPage } from './ProjectsPage';
import { VersionsPage } from './VersionsPage';
import { WeightsPage, type Trial } from './WeightsPage';

interface SettingsProps {
  language: Language;
  base: string;
  scope: Scope;
  /** Whether the user administers the whole Jira. */
  administers: boolean;
}

const tabs = ['weights', 'versions', 'project', 'added', 'health'] as const;
type Tab = (typeof tabs)[number];

const nothingTyped: Trial = { typed: {}, reason: '' };

/** How value is judged, in one project or everywhere; what was typed stays while one looks elsewhere. */
export function Settings({ language, base, scope, administers }: SettingsProps) {
  const [hash, setHash] = useState(location.hash);
  const page = useRef<HTMLDivElement>(null);
  const [trial, setTrial] = useState<Trial>(nothingTyped);
  const [model, setModel] = useState<ModelNow | null>(null);
  const [said, setSaid] = useState<{ words: string; tab: Tab } | null>(null);
  const [since, setSince] = useState(0);
  const [found, again] = useResource(`${base} ${scope} ${since}`, async (signal) => {
    const [lines, now] = await Promise.all([linesOf(base, signal), modelOf(base, scope, signal)]);
    return { parameters: parametersOf(lines), model: now };
  });
  const search = useSearch(base, scope, model?.version ?? 0);
  const parameters = useRef<ReturnType<typeof parametersOf> | null>(null);
  useEffect(() => {
    if (found.state === 'ready') {
      setModel(found.value.model);
    }
  }, [found.state === 'ready' ? found.value : null]);
  if (found.state === 'ready') {
    parameters.current = found.value.parameters;
  }
  useEffect(() => {
    const look = () => {
      setHash(location.hash);
      setSaid(null);
    };
    addEventListener('hashchange', look);
    return () => removeEventListener('hashchange', look);
  }, []);

  const shown = tabs.filter((tab) => administers || (tab !== 'added' && tab !== 'health'));
  const wanted = shown.find((tab) => hash === `#${tab}`);
  // Where the project is off, there is nothing to weigh yet: it begins where it is switched on.
  const off = found.state === 'failed' && found.problem.kind === 'missing' && scope !== null;
  const tab: Tab = wanted ?? (off ? 'project' : 'weights');
  const say = (words: string) => setSaid({ words, tab });
  // What was said of the last act is not said of the next one.
  const forget = () => setSaid(null);
  const go = (next: Tab) => {
    location.hash = `#${next}`;
    page.current?.focus({ preventScroll: true });
    scrollTo(0, 0);
  };
  const tabName = (one: Tab) =>
    language.text(scope === null && one === 'project' ? 'settings.tab.projects' : `settings.tab.${one}`);
  const given = model && parameters.current ? { model, parameters: parameters.current } : null;
  return (
    <div ref={page} class="nf nf-settings" tabIndex={-1} onChange={forget} onSubmit={forget}>
      <header class="nf-page-head">
        <h1>{language.text('settings.title')}</h1>
        <p class="nf-subtle">{given && headWords(language, scope, given.model)}</p>
      </header>
      <nav aria-label={language.text('settings.title')}>
        <ul class="nf-tabs">
          {shown.map((one) => (
            <li key={one}>
              <a href={`#${one}`} aria-current={one === tab ? 'page' : undefined}>
                {tabName(one)}
                {one === 'weights' && Object.keys(trial.typed).length > 0 && (
                  <span class="nf-unsaved">
                    {' '}
                    <span aria-hidden="true">•</span>
                    <span class="nf-unseen">{language.text('settings.unsaved')}</span>
                  </span>
                )}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <p role="status" class="nf-said">
        {said?.tab === tab && said.words}
      </p>
      {(tab === 'weights' || tab === 'versions') && (
        <>
          {found.state === 'loading' && !given && <Skeleton words={language.text('settings.loading')} />}
          {off && (
            <p class="nf-how">
              {language.text('settings.off', scope)}{' '}
              <a href="#project">{language.text('settings.off.where')}</a>
            </p>
          )}
          {found.state === 'failed' && !off && (
            <Failure
              language={language}
              problem={found.problem}
              sentence={language.text('settings.failed')}
              base={base}
              onAgain={again}
            />
          )}
        </>
      )}
      {given && tab === 'weights' && found.state !== 'failed' && (
        <WeightsPage
          {...given}
          language={language}
          base={base}
          scope={scope}
          search={search}
          trial={trial}
          onTrial={(next) => {
            setTrial(next);
            forget();
          }}
          onModel={setModel}
          onSaved={say}
        />
      )}
      {given && tab === 'versions' && found.state !== 'failed' && (
        <VersionsPage
          {...given}
          language={language}
          base={base}
          scope={scope}
          search={search}
          onModel={setModel}
          onSaved={say}
          onTry={(values) => {
            setTrial({ typed: typedOf(language, given.parameters, given.model.values, values), reason: '' });
            go('weights');
          }}
        />
      )}
      {tab === 'project' &&
        (scope === null ? (
          <ProjectsPage language={language} base={base} />
        ) : (
          <ProjectPage
            language={language}
            base={base}
            project={scope}
            onSaved={(words) => {
              say(words);
              // Settings and model have one version, and a project that is off has no model to show.
              setSince((count) => count + 1);
            }}
          />
        ))}
      {tab === 'added' && <AddedPage language={language} base={base} />}
      {tab === 'health' && <HealthPage language={language} base={base} />}
    </div>
  );
}

/** Whose model counts here, and which version of it. */
function headWords(language: Language, scope: Scope, { own, modelVersion }: ModelNow): string {
  const version = language.whole(modelVersion);
  if (scope === null) {
    return modelVersion === 0
      ? language.text('settings.head.standard')
      : language.text('settings.head.global', version);
  }
  return own
    ? language.text('settings.head.own', scope, version)
    : modelVersion === 0
      ? language.text('settings.head.inheritsStandard', scope)
      : language.text('settings.head.inherits', scope, version);
}
