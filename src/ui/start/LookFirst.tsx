import { useRef, useState } from 'preact/hooks';
import { Failure } from '../shared/Failure';
import { useResource } from '../shared/resource';
import { lookFirst, type Look } from './api';
import { SupportChoice } from './SupportChoice';
import type { TaskProps } from './Start';

const few = 5;
const many = 100;

/** Issues that other people came to: where needs may be found. It is no value order, and says so. */
export function LookFirst({ language, base, project, sources, onSources }: TaskProps) {
  const [atMost, setAtMost] = useState(few);
  const [look, again] = useResource(`${base} ${project} ${atMost} ${sources.join()}`, (signal) =>
    lookFirst(base, project, atMost, sources, signal),
  );
  // While it is asked for anew the last answer stays, so that choices stay open.
  const held = useRef<Look | null>(null);
  held.current = look.state === 'ready' ? look.value : held.current;
  const seen = held.current;
  const support = sources.some((one) => !one.startsWith('field:') && !one.startsWith('customers:'));
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
      {seen?.issues.length === 0 && <p class="nf-nothing">{language.text('start.look.none')}</p>}
      {seen && seen.issues.length > 0 && (
        <>
          <table class="nf-list">
            <caption class="nf-unseen">{language.text('start.look')}</caption>
            <thead>
              <tr>
                <th scope="col">{language.text('start.look.issue')}</th>
                <th scope="col" class="nf-figure">
                  {language.text('start.look.people')}
                </th>
                {support && (
                  <th scope="col" class="nf-figure">
                    {language.text('start.look.support')}
                  </th>
                )}
              </tr>
            </thead>
            <tbody>
              {seen.issues.map(({ issue, summary, people, support: requests }) => (
                <tr key={issue}>
                  <th scope="row" class="nf-need-cell">
                    <a href={`${base}/browse/${encodeURIComponent(issue)}`} target="_blank" rel="noopener">
                      {issue}
                    </a>{' '}
                    <span dir="auto">{summary}</span>
                  </th>
                  <td class="nf-figure">{language.text('start.look.atLeast', language.whole(people))}</td>
                  {support && <td class="nf-figure">{requests === 0 ? '–' : language.whole(requests)}</td>}
                </tr>
              ))}
            </tbody>
          </table>
          {seen.total > seen.issues.length && atMost === few && (
            <p>
              <button type="button" class="nf-link-button" onClick={() => setAtMost(many)}>
                {language.text(
                  'start.look.more',
                  language.whole(Math.min(many, seen.total)),
                  language.whole(seen.total),
                )}
              </button>
            </p>
          )}
        </>
      )}
      {seen && (
        <>
          <p class="nf-note">
            {language.text(
              'start.look.counted',
              language.list(seen.counted.map((one) => language.text(`start.look.counted.${one}`))),
            )}{' '}
            {seen.capped && language.text('start.look.capped', language.whole(seen.lookedAt))}
          </p>
          <SupportChoice language={language} offers={seen.offers} sources={sources} onSources={onSources} />
        </>
      )}
    </aside>
  );
}
