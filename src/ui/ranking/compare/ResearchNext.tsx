import { useState } from 'preact/hooks';
import { Failure } from '../../shared/Failure';
import type { Language } from '../../shared/language';
import { useResource } from '../../shared/resource';
import { Skeleton } from '../../shared/Skeleton';
import { confidenceWord } from '../../shared/words';
import { Drawer } from '../Drawer';
import { researchOf, type Candidate } from './research';

interface ResearchNextProps {
  language: Language;
  base: string;
  project: string;
  jql: string;
  subtasks: boolean;
  onClose: () => void;
}

const tops = [10, 20, 50];

/** The needs whose proof or refutation would change the first places most; given up when it is closed. */
export function ResearchNext({ language, base, project, jql, subtasks, onClose }: ResearchNextProps) {
  const [top, setTop] = useState(20);
  const [held, again] = useResource(`${base} ${project} ${top} ${subtasks} ${jql}`, (signal) =>
    researchOf(base, project, jql, subtasks, top, signal),
  );
  return (
    <Drawer language={language} title={language.text('ranking.research.title')} onClose={onClose}>
      <p>{language.text('ranking.research.how')}</p>
      <label class="nf-top">
        {language.text('ranking.research.top')}{' '}
        <select value={top} onChange={(event) => setTop(Number(event.currentTarget.value))}>
          {tops.map((places) => (
            <option key={places} value={places}>
              {language.whole(places)}
            </option>
          ))}
        </select>
      </label>
      {held.state === 'failed' && (
        <Failure
          language={language}
          problem={held.problem}
          sentence={language.text('ranking.research.failed')}
          base={base}
          onAgain={again}
        />
      )}
      {held.state === 'loading' && <Skeleton words={language.text('ranking.research.loading')} />}
      {held.state === 'ready' && held.value.candidates.length === 0 && (
        <p class="nf-subtle">
          {language.text(held.value.scored === 0 ? 'ranking.research.unscored' : 'ranking.research.none')}
        </p>
      )}
      {held.state === 'ready' && held.value.candidates.length > 0 && (
        <>
          <ol class="nf-candidates">
            {held.value.candidates.map((candidate) => (
              <Item
                key={`${candidate.need ?? ''} ${candidate.issue}`}
                language={language}
                base={base}
                project={project}
                top={held.value.top}
                candidate={candidate}
              />
            ))}
          </ol>
          <p class="nf-note">
            {language.text(
              held.value.capped ? 'ranking.research.of.capped' : 'ranking.research.of',
              language.whole(held.value.scored),
            )}
          </p>
        </>
      )}
    </Drawer>
  );
}

interface ItemProps {
  language: Language;
  base: string;
  project: string;
  top: number;
  candidate: Candidate;
}

function Item({ language, base, project, top, candidate }: ItemProps) {
  const { need, statement, issue, summary, score, potential, confidence } = candidate;
  const words = statement ?? language.text('ranking.research.unworded', issue);
  const issuePage = `${base}/browse/${encodeURIComponent(issue)}`;
  // The need of an issue's own fields has no page of its own.
  const page =
    need === null
      ? issuePage
      : `${base}/projects/${encodeURIComponent(project)}?selectedItem=dev.needfirst.needs#need/${need}`;
  return (
    <li>
      <div>
        <a href={page}>{words}</a>
      </div>
      <div class="nf-small">
        {language.sentence(changeWords(language, candidate, top))}{' '}
        {confidence !== null && language.sentence(`${confidenceWord(language, confidence)}.`)}
      </div>
      <div class="nf-small">
        {language.text('ranking.research.potential', language.whole(score), language.whole(potential))}{' '}
        <a href={issuePage}>{issue}</a> {summary}
      </div>
    </li>
  );
}

/** "Proved, two issues come into the top 20. Refuted, one leaves it." */
function changeWords(language: Language, { ifProved, ifRefuted }: Candidate, top: number): string {
  const places = language.whole(top);
  const said = [
    ifProved > 0 && language.count('ranking.research.proved', ifProved, places),
    ifRefuted > 0 && language.count('ranking.research.refuted', ifRefuted, places),
  ].filter((words): words is string => typeof words === 'string');
  return said.length === 0 ? language.text('ranking.research.noChange', places) : said.join(' ');
}
