import { useState } from 'preact/hooks';
import { Choice } from '../shared/Choice';
import { Failure } from '../shared/Failure';
import type { Language } from '../shared/language';
import { Phrase } from '../shared/Phrase';
import type { Move, Preview } from './previewApi';
import { Places } from './Places';
import type { Previewing } from './previewing';
import { Sides } from './Sides';

interface PreviewCardProps {
  language: Language;
  base: string;
  previewing: Previewing;
  /** Whether something is wrong with what was typed: then there is nothing to compute. */
  wrong: boolean;
  /** Whether anything was changed at all. */
  changed: boolean;
  onPoints: (wanted: boolean) => void;
}

type View = 'places' | 'sides';

/** What would move before anything is saved: a sentence, the largest moves, the first places and both values. */
export function PreviewCard(props: PreviewCardProps) {
  const { language, base, previewing, wrong, changed, onPoints } = props;
  const { preview, busy, problem, again } = previewing;
  const [view, setView] = useState<View>('places');
  const shown = changed && !wrong ? preview : null;
  return (
    <aside class="nf-preview" aria-labelledby="nf-preview" aria-busy={busy}>
      <div class="nf-preview-head">
        <h2 id="nf-preview">{language.text('settings.preview')}</h2>
        <span class="nf-small">
          {shown
            ? language.count(
                shown.capped ? 'settings.preview.capped' : 'settings.preview.scored',
                shown.scored,
              )
            : language.text('settings.preview.nothingSaved')}
        </span>
      </div>
      <p class="nf-sentence" role="status">
        <Sentence {...props} />
      </p>
      {problem && !busy && (
        <Failure
          language={language}
          problem={problem}
          sentence={language.text('settings.preview.failed')}
          base={base}
          onAgain={again}
        />
      )}
      {shown && shown.moved > 0 && (
        <div class={busy ? 'nf-figures-of-before' : ''}>
          <Moves language={language} base={base} moves={shown.top} />
          {shown.projects.length > 0 && <ByProject language={language} preview={shown} />}
          <div class="nf-preview-views">
            <Choice<View>
              label={language.text('settings.preview.view')}
              choices={[
                { value: 'places', text: language.text('settings.preview.places') },
                { value: 'sides', text: language.text('settings.preview.sides') },
              ]}
              chosen={view}
              onChoose={(chosen) => {
                setView(chosen);
                onPoints(chosen === 'sides');
              }}
            />
            <span class="nf-small">
              {language.text(view === 'places' ? 'settings.places.legend' : 'settings.sides.legend')}
            </span>
          </div>
          {view === 'places' && <Places language={language} moves={shown.places} />}
          {view === 'sides' && shown.points && <Sides language={language} points={shown.points} />}
        </div>
      )}
    </aside>
  );
}

/** What would happen, in a sentence; it also stands at the foot of a narrow page. */
export function Sentence({ language, previewing, wrong, changed }: PreviewCardProps) {
  const { preview, busy, problem } = previewing;
  if (wrong) {
    return <>{language.text('settings.preview.wrong')}</>;
  }
  if (!changed) {
    return <>{language.text('settings.preview.idle')}</>;
  }
  if (!preview) {
    return <>{language.text(problem && !busy ? 'settings.preview.none' : 'settings.preview.computing')}</>;
  }
  const rises = preview.businessFirstRises;
  return (
    <span class={busy ? 'nf-figures-of-before' : ''}>
      {preview.moved === 0 ? (
        language.text('settings.preview.nothing')
      ) : (
        <>
          <Phrase
            text={language.text('settings.preview.first')}
            values={[
              language.whole(preview.changedPlaceOfFirst),
              language.whole(Math.min(20, preview.scored)),
              language.whole(preview.changedPlace),
              language.whole(preview.scored),
            ]}
          />{' '}
          {language.count('settings.preview.moved', preview.moved)}{' '}
          {rises &&
            language.text(
              'settings.preview.rises',
              rises.issue,
              place(language, rises.from),
              place(language, rises.to),
            )}
        </>
      )}
      {busy && <span class="nf-unseen"> {language.text('settings.preview.computing')}</span>}
    </span>
  );
}

const place = (language: Language, at: number | null) => (at === null ? '–' : language.whole(at));

interface MovesProps {
  language: Language;
  base: string;
  moves: readonly Move[];
}

/** The issues whose score moves most. */
function Moves({ language, base, moves }: MovesProps) {
  return (
    <table class="nf-rows nf-moves">
      <caption>{language.text('settings.preview.most')}</caption>
      <thead>
        <tr>
          <th scope="col">{language.text('settings.preview.issue')}</th>
          <th scope="col" class="nf-figure">
            {language.text('settings.preview.place')}
          </th>
          <th scope="col" class="nf-figure">
            {language.text('shared.score')}
          </th>
        </tr>
      </thead>
      <tbody>
        {moves.map((move) => (
          <tr key={move.issue}>
            <th scope="row" class="nf-cut">
              <a href={`${base}/browse/${encodeURIComponent(move.issue)}`} target="_blank" rel="noopener">
                {move.issue}
              </a>{' '}
              <span dir="auto" title={move.summary}>
                {move.summary}
              </span>
            </th>
            <td class="nf-figure">
              {place(language, move.from)} → <b>{place(language, move.to)}</b>
              <span aria-hidden="true">
                {move.from === null || move.to === null || move.from === move.to
                  ? ''
                  : move.to > move.from
                    ? ' ▼'
                    : ' ▲'}
              </span>
            </td>
            <td class="nf-figure">
              {place(language, move.scoreFrom)} → {place(language, move.scoreTo)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Over the whole Jira: how many move in each project that inherits. */
function ByProject({ language, preview }: { language: Language; preview: Preview }) {
  return (
    <table class="nf-rows nf-moves">
      <caption>{language.text('settings.preview.projects')}</caption>
      <thead>
        <tr>
          <th scope="col">{language.text('settings.preview.project')}</th>
          <th scope="col" class="nf-figure">
            {language.text('settings.preview.scoredIssues')}
          </th>
          <th scope="col" class="nf-figure">
            {language.text('settings.preview.movedIssues')}
          </th>
        </tr>
      </thead>
      <tbody>
        {preview.projects.map(({ key, name, scored, moved }) => (
          <tr key={key}>
            <th scope="row" class="nf-cut">
              {key} <span dir="auto">{name}</span>
            </th>
            <td class="nf-figure">{language.whole(scored)}</td>
            <td class="nf-figure">{language.whole(moved)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
