import { useState } from 'preact/hooks';
import { Failure } from '../shared/Failure';
import { useResource } from '../shared/resource';
import { lookFirst } from './api';
import type { TaskProps } from './Start';

const few = 5;
const many = 100;

/** Issues that other people came to: where needs may be found. It is no value order, and says so. */
export function LookFirst({ language, base, project }: TaskProps) {
  const [atMost, setAtMost] = useState(few);
  const [look, again] = useResource(`${base} ${project} ${atMost}`, (signal) =>
    lookFirst(base, project, atMost, signal),
  );
  return (
    <aside class="nf-look" aria-label={language.text('start.look')}>
      <h2>{language.text('start.look')}</h2>
      <p class="nf-note">{language.text('start.look.how')}</p>
      {look.state === 'failed' && (
        <Failure
          language={language}
          problem={look.problem}
          sentence={language.text('start.look.failed')}
          base={base}
          onAgain={again}
        />
      )}
      {look.state === 'ready' && look.value.issues.length === 0 && (
        <p class="nf-nothing">{language.text('start.look.none')}</p>
      )}
      {look.state === 'ready' && look.value.issues.length > 0 && (
        <>
          <table class="nf-list">
            <caption class="nf-unseen">{language.text('start.look')}</caption>
            <thead>
              <tr>
                <th scope="col">{language.text('start.look.issue')}</th>
                <th scope="col" class="nf-figure">
                  {language.text('start.look.people')}
                </th>
              </tr>
            </thead>
            <tbody>
              {look.value.issues.map(({ issue, summary, people }) => (
                <tr key={issue}>
                  <th scope="row" class="nf-need-cell">
                    <a href={`${base}/browse/${encodeURIComponent(issue)}`} target="_blank" rel="noopener">
                      {issue}
                    </a>{' '}
                    <span dir="auto">{summary}</span>
                  </th>
                  <td class="nf-figure">{language.text('start.look.atLeast', language.whole(people))}</td>
                </tr>
              ))}
            </tbody>
          </table>
          {look.value.total > look.value.issues.length && atMost === few && (
            <p>
              <button type="button" class="nf-link-button" onClick={() => setAtMost(many)}>
                {language.text(
                  'start.look.more',
                  language.whole(Math.min(many, look.value.total)),
                  language.whole(look.value.total),
                )}
              </button>
            </p>
          )}
        </>
      )}
      <p class="nf-note">{language.text('start.look.leftOut')}</p>
    </aside>
  );
}
