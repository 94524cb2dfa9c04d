import { Failure } from '../shared/Failure';
import type { Language } from '../shared/language';
import { useResource } from '../shared/resource';
import { Skeleton } from '../shared/Skeleton';
import { projectsOf } from './projectApi';
import { Moment } from './Moment';

/** Where Needfirst is on, who switched it on, who sees needs there, and which model counts. */
export function ProjectsPage({ language, base }: { language: Language; base: string }) {
  const [found, again] = useResource(`${base} projects`, (signal) => projectsOf(base, signal));
  if (found.state === 'failed') {
    return (
      <Failure
        language={language}
        problem={found.problem}
        sentence={language.text('settings.projects.failed')}
        base={base}
        onAgain={again}
      />
    );
  }
  if (found.state === 'loading') {
    return <Skeleton words={language.text('settings.projects.loading')} />;
  }
  if (found.value.length === 0) {
    return <p class="nf-nothing">{language.text('settings.projects.none')}</p>;
  }
  return (
    <table class="nf-rows nf-cards">
      <caption class="nf-unseen">{language.text('settings.tab.projects')}</caption>
      <thead>
        <tr>
          <th scope="col">{language.text('settings.projects.project')}</th>
          <th scope="col">{language.text('settings.projects.state')}</th>
          <th scope="col">{language.text('settings.visible')}</th>
          <th scope="col">{language.text('settings.projects.model')}</th>
          <th scope="col" class="nf-figure">
            {language.text('settings.projects.scored')}
          </th>
        </tr>
      </thead>
      <tbody>
        {found.value.map((one) => (
          <tr key={one.key}>
            <th scope="row">
              <a
                href={`${base}/projects/${encodeURIComponent(one.key)}?selectedItem=dev.needfirst.settings#project`}
              >
                {one.key}
              </a>{' '}
              <span dir="auto">{one.name}</span>
            </th>
            <td>
              {language.text(
                one.archived
                  ? 'settings.projects.archived'
                  : one.enabled
                    ? 'settings.enabled.on'
                    : 'settings.enabled.off',
              )}
              {one.at !== null && (
                <span class="nf-who">
                  {one.by ?? language.text('settings.someone')},{' '}
                  <Moment language={language} instant={one.at} />
                </span>
              )}
            </td>
            <td dir="auto" data-label={language.text('settings.visible')}>
              {one.visible === null
                ? '–'
                : one.visible === 'browse'
                  ? language.text('settings.visible.browse')
                  : language.list(one.visible)}
            </td>
            <td data-label={language.text('settings.projects.model')}>
              {one.ownModel
                ? language.text('settings.projects.own', language.whole(one.modelVersion))
                : language.text('settings.projects.inherits')}
            </td>
            <td class="nf-figure" data-label={language.text('settings.projects.scored')}>
              {language.whole(one.scored)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
