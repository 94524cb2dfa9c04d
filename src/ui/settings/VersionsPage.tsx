import { useEffect, useState } from 'preact/hooks';
import { useSaving } from '../recording/saving';
import { Failure } from '../shared/Failure';
import type { Language } from '../shared/language';
import { useResource } from '../shared/resource';
import { problemOf, ServerProblem } from '../shared/server';
import { Skeleton } from '../shared/Skeleton';
import type { Scope } from './asking';
import { modelOf, restore, versionsOf, type ModelNow, type Version, type Versions } from './modelApi';
import type { Search } from './searchApi';
import { CatchingUp } from './CatchingUp';
import { differencesOf, differenceWords, type Parameters, type Values } from './model';
import { Moment } from './Moment';
import { ReasonForm } from './ReasonForm';

interface VersionsPageProps {
  language: Language;
  base: string;
  scope: Scope;
  parameters: Parameters;
  model: ModelNow;
  search: Search | null;
  onModel: (model: ModelNow) => void;
  onSaved: (words: string) => void;
  /** Looks at what a version would move before it is restored. */
  onTry: (values: Values) => void;
}

/** Every version of the model: who, when, why, and what it changed; an old one can be restored as a new one. */
export function VersionsPage(props: VersionsPageProps) {
  const { language, base, scope, model, search } = props;
  const [further, setFurther] = useState<readonly Version[]>([]);
  const [problem, setProblem] = useState<ServerProblem | null>(null);
  const [first, again] = useResource(`${base} ${scope} ${model.version}`, (signal) =>
    versionsOf(base, scope, 0, signal),
  );
  useEffect(() => setFurther([]), [model.version]);
  const more = (known: Versions) =>
    versionsOf(base, scope, known.versions.length + further.length).then(
      (next) => {
        setProblem(null);
        setFurther([...further, ...next.versions]);
      },
      (reason: unknown) => setProblem(problemOf(reason)),
    );
  return (
    <>
      <CatchingUp language={language} base={base} search={search} />
      {first.state === 'loading' && <Skeleton words={language.text('settings.versions.loading')} />}
      {first.state === 'failed' && (
        <Failure
          language={language}
          problem={first.problem}
          sentence={language.text('settings.versions.failed')}
          base={base}
          onAgain={again}
        />
      )}
      {first.state === 'ready' && first.value.versions.length === 0 && (
        <p class="nf-nothing">
          {language.text(scope === null ? 'settings.versions.none' : 'settings.versions.inherits')}
        </p>
      )}
      {first.state === 'ready' && first.value.versions.length > 0 && (
        <>
          <table class="nf-rows nf-versions">
            <caption class="nf-unseen">{language.text('settings.tab.versions')}</caption>
            <thead>
              <tr>
                <th scope="col" class="nf-figure">
                  {language.text('settings.versions.version')}
                </th>
                <th scope="col">{language.text('settings.versions.when')}</th>
                <th scope="col">{language.text('settings.versions.who')}</th>
                <th scope="col">{language.text('settings.versions.why')}</th>
                <td />
              </tr>
            </thead>
            <tbody>
              {[...first.value.versions, ...further].map((version) => (
                <Row key={version.number} {...props} version={version} />
              ))}
              {scope !== null && first.value.versions.length + further.length >= first.value.total && (
                <tr>
                  <th scope="row" class="nf-figure">
                    –
                  </th>
                  <td />
                  <td />
                  <td class="nf-why">
                    {language.text('settings.versions.before')}
                    {model.own && model.mayWrite && (
                      <span class="nf-small">
                        {language.text('settings.versions.before.how')}{' '}
                        <a href="#weights">{language.text('settings.inherit.ask')}</a>
                      </span>
                    )}
                  </td>
                  <td />
                </tr>
              )}
            </tbody>
          </table>
          {first.value.versions.length + further.length < first.value.total && (
            <p>
              <button type="button" class="aui-button" onClick={() => void more(first.value)}>
                {language.text('settings.versions.more')}
              </button>
            </p>
          )}
          {problem && (
            <Failure
              language={language}
              problem={problem}
              sentence={language.text('settings.versions.failed')}
              base={base}
              onAgain={() => void more(first.value)}
            />
          )}
        </>
      )}
    </>
  );
}

function Row({ version, ...props }: VersionsPageProps & { version: Version }) {
  const { language, base, scope, parameters, model, onModel, onSaved, onTry } = props;
  const [open, setOpen] = useState<'comparing' | 'restoring' | null>(null);
  const saving = useSaving();
  const { number, changed, author, reason, inForce, givenUp, unknown, changes, values } = version;
  const back = (why: string) =>
    saving.run(async () => {
      try {
        const next = await restore(base, scope, number, model.version, why);
        setOpen(null);
        onModel(next);
        onSaved(
          language.text('settings.restored', language.whole(number), language.whole(next.modelVersion)),
        );
      } catch (problem) {
        if (problem instanceof ServerProblem && problem.kind === 'stale') {
          // What it would be restored over is told first.
          onModel(await modelOf(base, scope));
          throw new ServerProblem('bad-input', [language.text('settings.restore.stale')]);
        }
        throw problem;
      }
    });
  const against = values && differencesOf(parameters, model.values, values);
  return (
    <>
      <tr>
        <th scope="row" class="nf-figure">
          {language.whole(number)}
        </th>
        <td>{changed !== null && <Moment language={language} instant={changed} />}</td>
        <td dir="auto">{author ?? language.text('settings.someone')}</td>
        <td class="nf-why">
          <span dir="auto">{reason ?? language.text('settings.versions.noReason')}</span>
          <span class="nf-small">
            {givenUp
              ? language.text('settings.versions.givenUp')
              : unknown.length > 0
                ? language.text('settings.versions.unknown', unknown.join(', '))
                : changes.length === 0
                  ? language.text('settings.versions.same')
                  : changes.every(({ from }) => from === null)
                    ? language.text('settings.versions.unknownBefore')
                    : differenceWords(language, parameters, changes)}
          </span>
        </td>
        <td class="nf-do">
          {inForce ? (
            <span class="aui-lozenge aui-lozenge-success aui-lozenge-subtle">
              {language.text('settings.versions.inForce')}
            </span>
          ) : (
            values && (
              <>
                <button
                  type="button"
                  class="nf-link-button"
                  aria-expanded={open === 'comparing'}
                  onClick={() => setOpen(open === 'comparing' ? null : 'comparing')}
                >
                  {language.text('settings.compare')}
                  <span class="nf-unseen"> {language.whole(number)}</span>
                </button>
                {model.mayWrite && (
                  <button
                    type="button"
                    class="nf-link-button"
                    aria-expanded={open === 'restoring'}
                    onClick={() => setOpen(open === 'restoring' ? null : 'restoring')}
                  >
                    {language.text('settings.restore')}
                    <span class="nf-unseen"> {language.whole(number)}</span>
                  </button>
                )}
              </>
            )
          )}
        </td>
      </tr>
      {open !== null && against && (
        <tr class="nf-opened-row">
          <td colSpan={5}>
            <p>
              {against.length === 0
                ? language.text('settings.compare.same')
                : language.text(
                    'settings.compare.words',
                    language.whole(number),
                    differenceWords(language, parameters, against),
                  )}{' '}
              {against.length > 0 && model.mayWrite && values && (
                <button type="button" class="nf-link-button" onClick={() => onTry(values)}>
                  {language.text('settings.try')}
                </button>
              )}
            </p>
            {open === 'restoring' && (
              <ReasonForm
                language={language}
                base={base}
                saving={saving}
                save={language.text('settings.restore.do', language.whole(number))}
                ready
                onSave={back}
                onDiscard={() => setOpen(null)}
                note={language.text('settings.save.how')}
              />
            )}
          </td>
        </tr>
      )}
    </>
  );
}
