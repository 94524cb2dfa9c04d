import { useRef, useState } from 'preact/hooks';
import { Trouble } from '../recording/Form';
import { useSaving } from '../recording/saving';
import { Failure } from '../shared/Failure';
import { useResource } from '../shared/resource';
import { Skeleton } from '../shared/Skeleton';
import { evidenceByRule, recordByRule, type Offer, type Proposal } from './api';
import { SupportChoice } from './SupportChoice';
import type { TaskProps } from './Start';

const idOf = ({ need, kind }: Proposal) => `${need} ${kind}`;

/** What Jira knows becomes evidence by rule, after a look at what it would be; never importance. */
export function UseEvidence(props: TaskProps) {
  const { language, base, project, needs, sources, onSources, onDone, onNext } = props;
  const [found, again] = useResource(`${base} ${project} ${sources.join()}`, (signal) =>
    evidenceByRule(base, project, sources, signal),
  );
  const [out, setOut] = useState<ReadonlySet<string>>(new Set());
  const saving = useSaving();
  // While it is asked for anew the choices stay open, and nothing can be recorded.
  const offers = useRef<readonly Offer[] | null>(null);
  offers.current = found.state === 'ready' ? found.value.offers : offers.current;
  const proposals = found.state === 'ready' ? found.value.proposals : [];
  const ticked = proposals.filter((one) => !out.has(idOf(one)));
  const save = () =>
    saving.run(async () => {
      const { evidence, left } = await recordByRule(base, project, ticked, sources);
      onDone({ kind: 'evidence', evidence }, left);
      again();
    });
  return (
    <div class="nf-task">
      <p class="nf-lead">{language.text('start.evidence.how')}</p>
      <p class="nf-note">{language.text('start.evidence.rule')}</p>
      {found.state === 'loading' && <Skeleton words={language.text('start.evidence.loading')} />}
      {found.state === 'failed' && (
        <Failure
          language={language}
          problem={found.problem}
          sentence={language.text('start.evidence.failed')}
          base={base}
          onAgain={again}
        />
      )}
      {found.state === 'ready' && proposals.length === 0 && (
        <p class="nf-nothing">{language.text('start.evidence.none')}</p>
      )}
      {offers.current && (
        <SupportChoice language={language} offers={offers.current} sources={sources} onSources={onSources} />
      )}
      {proposals.length > 0 && (
        <table class="nf-list nf-rules">
          <caption class="nf-unseen">{language.text('start.step.evidence')}</caption>
          <thead>
            <tr>
              <td class="nf-box">
                <input
                  type="checkbox"
                  aria-label={language.text('start.evidence.all')}
                  checked={ticked.length === proposals.length}
                  indeterminate={ticked.length > 0 && ticked.length < proposals.length}
                  disabled={!needs.mayWrite}
                  onChange={(event) =>
                    setOut(new Set(event.currentTarget.checked ? [] : proposals.map(idOf)))
                  }
                />
              </td>
              <th scope="col">{language.text('needs.column.need')}</th>
              <th scope="col">{language.text('start.evidence.becomes')}</th>
              <th scope="col">{language.text('start.evidence.from')}</th>
              <th scope="col" class="nf-figure">
                {language.text('start.evidence.people')}
              </th>
              <th scope="col">{language.text('start.evidence.date')}</th>
              <th scope="col" class="nf-figure">
                {language.text('start.evidence.known')}
              </th>
              <th scope="col" class="nf-figure">
                {language.text('start.evidence.moves')}
              </th>
            </tr>
          </thead>
          <tbody>
            {proposals.map((one) => (
              <tr key={idOf(one)}>
                <td class="nf-box">
                  <input
                    type="checkbox"
                    aria-label={`${one.statement} · ${language.text(`recording.kind.${one.kind}`)}`}
                    checked={!out.has(idOf(one))}
                    disabled={!needs.mayWrite}
                    onChange={(event) => {
                      const next = new Set(out);
                      if (event.currentTarget.checked) {
                        next.delete(idOf(one));
                      } else {
                        next.add(idOf(one));
                      }
                      setOut(next);
                    }}
                  />
                </td>
                <th scope="row" class="nf-need-cell" dir="auto">
                  {one.statement}
                </th>
                <td title={one.summary}>{language.text(`recording.kind.${one.kind}`)}</td>
                <td class="nf-need-cell">
                  <a href={`${base}/browse/${encodeURIComponent(one.issue)}`} target="_blank" rel="noopener">
                    {one.issue}
                  </a>
                </td>
                <td class="nf-figure">
                  {one.kind === 'request'
                    ? language.text('start.look.atLeast', language.whole(one.sources))
                    : language.whole(one.sources)}
                </td>
                <td>{language.day(one.date)}</td>
                <td class="nf-figure">
                  {language.percent(one.confidence)} → {language.percent(one.confidenceThen)}
                </td>
                <td class="nf-figure">
                  {language.percent(one.confidenceThen) === language.percent(one.confidence)
                    ? '–'
                    : language.whole(one.issues)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {saving.problem && (
        <Trouble language={language} base={base} problem={saving.problem} named={[]} onAgain={saving.again} />
      )}
      <div class="nf-task-end">
        {proposals.length > 0 && (
          <button
            type="button"
            class="aui-button aui-button-primary"
            disabled={!needs.mayWrite || saving.busy || ticked.length === 0}
            onClick={save}
          >
            {language.count('start.evidence.apply', new Set(ticked.map(({ need }) => need)).size)}
          </button>
        )}
        <button type="button" class="aui-button" onClick={onNext}>
          {language.text('start.skip')}
        </button>
      </div>
    </div>
  );
}
