import { useState } from 'preact/hooks';
import { useSaving } from '../recording/saving';
import { Failure } from '../shared/Failure';
import type { Language } from '../shared/language';
import { useResource } from '../shared/resource';
import { Skeleton } from '../shared/Skeleton';
import { addedOf, exportAddress, removeAll, type Added, type Removed } from './addedApi';
import { Warning } from './Warnings';
import { ReasonForm } from './ReasonForm';
import { Moment } from './Moment';

interface AddedPageProps {
  language: Language;
  base: string;
}

/** What Needfirst has added to this Jira, and taking all of it away again. */
export function AddedPage({ language, base }: AddedPageProps) {
  const [removed, setRemoved] = useState<Removed | null>(null);
  const [found, again] = useResource(`${base} added`, (signal) => addedOf(base, signal));
  return (
    <>
      <div role="status">
        {removed && (
          <div class="nf-message nf-information">
            <div>
              <p>
                {language.count('settings.removed.projects', removed.projects)}{' '}
                {language.count('settings.removed.rows', removed.rows)}{' '}
                {removed.fields.length > 0 &&
                  language.text('settings.removed.fields', language.list(removed.fields))}
              </p>
              {removed.left.map(({ name, why }) => (
                <p key={name}>{language.text('settings.removed.left', name, why)}</p>
              ))}
            </div>
          </div>
        )}
      </div>
      {found.state === 'failed' && (
        <Failure
          language={language}
          problem={found.problem}
          sentence={language.text('settings.added.failed')}
          base={base}
          onAgain={again}
        />
      )}
      {found.state === 'loading' && <Skeleton words={language.text('settings.added.loading')} />}
      {found.state === 'ready' && (
        <Listed
          language={language}
          base={base}
          added={found.value}
          onAgain={again}
          onRemoved={(what) => {
            setRemoved(what);
            again();
          }}
        />
      )}
    </>
  );
}

interface ListedProps extends AddedPageProps {
  added: Added;
  onAgain: () => void;
  onRemoved: (removed: Removed) => void;
}

function Listed({ language, base, added, onAgain, onRemoved }: ListedProps) {
  const { fields, tables, jobs, by, at, projects, usedBy, cannotTell } = added;
  const blank = (texts: readonly string[], name: string) =>
    texts.length > 0
      ? texts.join(', ')
      : language.text(cannotTell.includes(name) ? 'settings.added.notTold' : 'settings.added.noneOfIt');
  return (
    <>
      <p class="nf-how">
        {at === null
          ? language.text('settings.added.noSetUp')
          : language.text('settings.added.by', by ?? language.text('settings.someone'))}{' '}
        {at !== null && <Moment language={language} instant={at} />}
      </p>
      <section>
        <h2>{language.text('settings.added.fields')}</h2>
        <table class="nf-rows nf-cards">
          <caption class="nf-unseen">{language.text('settings.added.fields')}</caption>
          <thead>
            <tr>
              <th scope="col">{language.text('settings.added.field')}</th>
              <th scope="col">{language.text('settings.added.id')}</th>
              <th scope="col">{language.text('settings.added.what')}</th>
              <th scope="col">{language.text('settings.added.contexts')}</th>
              <th scope="col">{language.text('settings.added.screens')}</th>
            </tr>
          </thead>
          <tbody>
            {fields.map(({ id, name, input, contexts, screens }) => (
              <tr key={name}>
                <th scope="row" dir="auto">
                  {name}
                </th>
                <td data-label={language.text('settings.added.id')}>
                  {id === null ? '–' : <code>{id}</code>}
                </td>
                <td data-label={language.text('settings.added.what')}>
                  {language.text(input ? 'settings.added.input' : 'settings.added.result')}
                </td>
                <td data-label={language.text('settings.added.contexts')}>{blank(contexts, 'contexts')}</td>
                <td data-label={language.text('settings.added.screens')}>{blank(screens, 'screens')}</td>
              </tr>
            ))}
          </tbody>
        </table>
        {(cannotTell.includes('contexts') || cannotTell.includes('screens')) && (
          <p class="nf-small">{language.text('settings.added.whereFields')}</p>
        )}
      </section>
      <div class="nf-added-two">
        <section>
          <h2>{language.text('settings.added.tables')}</h2>
          <table class="nf-rows">
            <caption class="nf-unseen">{language.text('settings.added.tables')}</caption>
            <thead>
              <tr>
                <th scope="col">{language.text('settings.added.table')}</th>
                <th scope="col" class="nf-figure">
                  {language.text('settings.added.rows')}
                </th>
              </tr>
            </thead>
            <tbody>
              {tables.map(({ name, rows }) => (
                <tr key={name}>
                  <th scope="row">
                    <code>{name}</code>
                  </th>
                  <td class="nf-figure">{language.whole(rows)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
        <section>
          <h2>{language.text('settings.added.jobs')}</h2>
          <table class="nf-rows">
            <caption class="nf-unseen">{language.text('settings.added.jobs')}</caption>
            <thead>
              <tr>
                <th scope="col">{language.text('settings.added.job')}</th>
                <th scope="col">{language.text('settings.added.cron')}</th>
              </tr>
            </thead>
            <tbody>
              {jobs.map(({ id, cron }) => (
                <tr key={id}>
                  <th scope="row">
                    <code>{id}</code>
                  </th>
                  <td>{cron === null ? '–' : <code>{cron}</code>}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      </div>
      <section>
        <h2>{language.text('settings.added.usedBy')}</h2>
        {usedBy.length === 0 ? (
          <p class="nf-nothing">
            {language.text(
              cannotTell.includes('filters') || cannotTell.includes('boards')
                ? 'settings.added.usedBy.notTold'
                : 'settings.added.usedBy.none',
            )}
          </p>
        ) : (
          <ul class="nf-used">
            {usedBy.map(({ kind, id, name }) => (
              <li key={`${kind} ${id}`} dir="auto">
                {name}
              </li>
            ))}
          </ul>
        )}
      </section>
      <Removing
        language={language}
        base={base}
        added={added}
        projects={projects}
        onAgain={onAgain}
        onRemoved={onRemoved}
      />
    </>
  );
}

function Removing({ language, base, projects, onAgain, onRemoved }: ListedProps & Pick<Added, 'projects'>) {
  const [asked, setAsked] = useState(false);
  const [withoutExport, setWithoutExport] = useState(false);
  const saving = useSaving();
  const open = projects.filter(({ changedSince }) => changedSince);
  return (
    <section class="nf-removing">
      <h2>{language.text('settings.remove')}</h2>
      <p class="nf-how">{language.text('settings.remove.how')}</p>
      {projects.length > 0 && (
        <table class="nf-rows nf-exports">
          <caption class="nf-unseen">{language.text('settings.remove.exports')}</caption>
          <thead>
            <tr>
              <th scope="col">{language.text('settings.projects.project')}</th>
              <th scope="col">{language.text('settings.remove.exported')}</th>
              <td />
            </tr>
          </thead>
          <tbody>
            {projects.map(({ key, name, exported, changedSince }) => (
              <tr key={key}>
                <th scope="row">
                  {key} <span dir="auto">{name}</span>
                </th>
                <td>
                  {exported === null ? (
                    language.text('settings.remove.never')
                  ) : (
                    <>
                      <Moment language={language} instant={exported} />
                      {changedSince && `, ${language.text('settings.remove.changedSince')}`}
                    </>
                  )}
                </td>
                <td class="nf-do">
                  <a href={exportAddress(base, key)} download={`${key}-needfirst.json`}>
                    {language.text('settings.remove.export')}
                    <span class="nf-unseen"> {key}</span>
                  </a>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {projects.length > 0 && (
        <p class="nf-how">
          {language.text('settings.remove.exported.how')}{' '}
          <button type="button" class="nf-link-button" onClick={onAgain}>
            {language.text('settings.again')}
          </button>
        </p>
      )}
      {!asked ? (
        <button type="button" class="aui-button" onClick={() => setAsked(true)}>
          {language.text('settings.remove.ask')}
        </button>
      ) : (
        <>
          {open.length > 0 && (
            <Warning>
              <p>{language.text('settings.remove.unexported', language.list(open.map(({ key }) => key)))}</p>
              <label class="nf-choice">
                <input
                  type="checkbox"
                  checked={withoutExport}
                  onChange={(event) => setWithoutExport(event.currentTarget.checked)}
                />
                <span>{language.text('settings.remove.withoutExport')}</span>
              </label>
            </Warning>
          )}
          <ReasonForm
            language={language}
            base={base}
            saving={saving}
            save={language.text('settings.remove.do')}
            ready
            onSave={(reason) =>
              saving.run(async () => onRemoved(await removeAll(base, reason, withoutExport)))
            }
            onDiscard={() => setAsked(false)}
            note={language.text('settings.remove.final')}
          />
        </>
      )}
    </section>
  );
}
