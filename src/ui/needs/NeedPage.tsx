import type { ComponentChildren } from 'preact';
import { useId, useRef, useState } from 'preact/hooks';
import { ImpactMap } from '../map/ImpactMap';
import { mapOf, wayWords } from '../map/model';
import {
  addEvidence,
  addImpact,
  ladderOf,
  removeEvidence,
  removeImpact,
  type Ladder,
} from '../recording/api';
import { EvidenceForm } from '../recording/EvidenceForm';
import { Trouble } from '../recording/Form';
import { ImpactForm } from '../recording/ImpactForm';
import { NeedForm } from '../recording/NeedForm';
import { Toast } from '../recording/Toast';
import { useSaving } from '../recording/saving';
import { Failure } from '../shared/Failure';
import type { Language } from '../shared/language';
import { useResource } from '../shared/resource';
import { Skeleton } from '../shared/Skeleton';
import { StatusMark } from '../shared/StatusShape';
import { evidenceKinds, type Evidence, type Impact, type Need } from '../shared/value';
import { changesOf, openedNeed, type Change, type Opened } from './api';
import { changeWords } from './history';
import { MergeForm } from './MergeForm';
import type { NeedsProps } from './Needs';
import { hashOf, type Route } from './route';
import { useDone } from './useDone';

type Doing = 'edit' | 'evidence' | 'merge' | { impact: Impact | null };

/** One need: what is known of it and how, the issues that serve it, and who changed what. */
export function NeedPage(props: NeedsProps & { id: number; go: (route: Route) => void }) {
  const { language, base, project, id, go } = props;
  const page = useRef<HTMLDivElement>(null);
  const [round, setRound] = useState(0);
  const [opened, again] = useResource(`${base} ${id} ${round}`, (signal) => openedNeed(base, id, signal));
  const [last, setLast] = useState<Opened | null>(null);
  const [doing, setDoing] = useState<Doing | null>(null);
  const done = useDone(language, page, () => setRound((count) => count + 1));
  const fresh = opened.state === 'ready' ? opened.value : null;
  if (fresh && fresh !== last) {
    setLast(fresh);
  }
  const shown = fresh ?? last;
  return (
    <div ref={page} class="nf nf-needs" tabIndex={-1} onKeyDown={done.onKeyDown}>
      <p class="nf-crumb">
        <a href={hashOf({ view: 'list' })}>{language.text('needs.title')}</a> / {id}
      </p>
      <div class="nf-unseen" role="status">
        {done.said}
      </div>
      {done.done && (
        <Toast language={language} base={base} done={done.done} after={null} onUndo={done.undo} />
      )}
      {opened.state === 'failed' && (
        <Failure
          language={language}
          problem={opened.problem}
          sentence={language.text('needs.need.failed')}
          base={base}
          onAgain={again}
        />
      )}
      {shown === null && opened.state === 'loading' && <Skeleton words={language.text('panel.loading')} />}
      {shown !== null && opened.state !== 'failed' && (
        <NeedView
          language={language}
          base={base}
          project={project}
          opened={shown}
          doing={doing}
          onDoing={(next) => {
            done.clear();
            setDoing(next);
            if (next === null) {
              // Another may have changed it meanwhile, and been let have their way.
              setRound((count) => count + 1);
            }
          }}
          onSaved={(saved) => {
            setDoing(null);
            done.onSaved(saved);
          }}
          onMerged={(into) => go({ view: 'need', id: into })}
        />
      )}
    </div>
  );
}

interface NeedViewProps {
  language: Language;
  base: string;
  project: string;
  opened: Opened;
  doing: Doing | null;
  onDoing: (doing: Doing | null) => void;
  onSaved: Parameters<typeof EvidenceForm>[0]['onSaved'];
  onMerged: (into: number) => void;
}

function NeedView(props: NeedViewProps) {
  const { language, base, project, opened, doing, onDoing, onSaved, onMerged } = props;
  const { need, mayWrite, scoringDate } = opened;
  const [map, setMap] = useState(false);
  const mapId = useId();
  const [ladder] = useResource(`${base} ${project}`, (signal) => ladderOf(base, project, signal));
  const saving = useSaving();
  const shared = { language, base, onSaved, onDiscard: () => onDoing(null) };
  const removed = (evidence: Evidence) =>
    saving.run(async () => {
      await removeEvidence(base, need.id, evidence.id);
      const { id, author, ...draft } = evidence;
      onSaved({ words: language.text('needs.removed'), undo: () => addEvidence(base, need.id, draft) });
    });
  const removedImpact = (impact: Impact) =>
    saving.run(async () => {
      const { id, ...draft } = impact;
      await removeImpact(base, { need: need.id }, id ?? 0);
      onSaved({
        words: language.text('needs.removed'),
        undo: () => addImpact(base, { need: need.id }, draft),
      });
    });
  return (
    <>
      <header class="nf-page-head">
        <div>
          <h1 dir="auto">{need.statement}</h1>
          <p class="nf-subtle" dir="auto">
            {need.who ?? language.text('needs.whoOpen')}
          </p>
        </div>
        <div class="nf-page-actions">
          <button
            type="button"
            class="aui-button"
            aria-expanded={map}
            aria-controls={mapId}
            onClick={() => setMap(!map)}
          >
            {language.text('panel.map')}
          </button>
          {mayWrite && (
            <>
              <button type="button" class="aui-button" onClick={() => onDoing('merge')}>
                {language.text('needs.merge')}
              </button>
              <button type="button" class="aui-button" onClick={() => onDoing('edit')}>
                {language.text('panel.edit')}
              </button>
            </>
          )}
        </div>
      </header>
      <Ratings language={language} need={need} />
      {doing !== null && (
        <div class="nf-card">
          {doing === 'edit' && <NeedForm {...shared} need={need} />}
          {doing === 'evidence' && <EvidenceForm {...shared} needs={[need]} />}
          {doing === 'merge' && (
            <MergeForm
              language={language}
              base={base}
              project={project}
              need={need}
              onMerged={onMerged}
              onDiscard={() => onDoing(null)}
            />
          )}
          {typeof doing === 'object' && (
            <ImpactForm {...shared} needs={[need]} issue={null} impact={doing.impact} />
          )}
        </div>
      )}
      {saving.problem && (
        <Trouble language={language} base={base} problem={saving.problem} named={[]} onAgain={saving.again} />
      )}
      <div id={mapId} hidden={!map} class="nf-need-map">
        {map && (
          <ImpactMap
            language={language}
            base={base}
            of={need.statement}
            title={need.statement}
            model={mapOf({ language, issue: null, scoringDate }, [need], null, [])}
          />
        )}
      </div>
      <div class="nf-need-columns">
        <div>
          <Section
            title={language.text('needs.evidence')}
            add={mayWrite ? language.text('recording.addEvidence') : null}
            onAdd={() => onDoing('evidence')}
          >
            <EvidenceTable
              language={language}
              need={need}
              scoringDate={scoringDate}
              ladder={ladder.state === 'ready' ? ladder.value : {}}
              onRemove={mayWrite ? removed : null}
            />
          </Section>
          <Section title={language.text('needs.issues')}>
            <IssueTable language={language} base={base} need={need} />
          </Section>
        </div>
        <div>
          <Section title={language.text('map.cause')}>
            {need.rootCauses.length === 0 && <p class="nf-subtle">{language.text('map.cause.none')}</p>}
            <ul class="nf-plain">
              {need.rootCauses.map((cause, index) => {
                const issues = (need.serving ?? []).filter((one) => one.cause === index);
                return (
                  <li key={index}>
                    <span dir="auto">{cause}</span>
                    <span class="nf-who">
                      {issues.length === 0
                        ? language.text('needs.noIssue')
                        : issues.map(({ issue }) => (
                            <a key={issue} href={`${base}/browse/${encodeURIComponent(issue)}`}>
                              {issue}{' '}
                            </a>
                          ))}
                    </span>
                  </li>
                );
              })}
            </ul>
          </Section>
          <Section
            title={language.text('needs.impacts')}
            add={mayWrite ? language.text('recording.addImpact') : null}
            onAdd={() => onDoing({ impact: null })}
          >
            <Impacts
              language={language}
              impacts={need.impacts}
              scoringDate={scoringDate}
              onEdit={mayWrite ? (impact) => onDoing({ impact }) : null}
              onRemove={mayWrite ? removedImpact : null}
            />
          </Section>
          <Section title={language.text('needs.history')}>
            <History language={language} base={base} need={need} />
          </Section>
        </div>
      </div>
    </>
  );
}

interface SectionProps {
  title: string;
  add?: string | null;
  onAdd?: () => void;
  children: ComponentChildren;
}

function Section({ title, add = null, onAdd, children }: SectionProps) {
  return (
    <section class="nf-section">
      <div class="nf-section-head">
        <h2>{title}</h2>
        {add !== null && (
          <button type="button" class="nf-link-button" onClick={onAdd}>
            {add}
          </button>
        )}
      </div>
      {children}
    </section>
  );
}

function Ratings({ language, need }: { language: Language; need: Need }) {
  const figures: [string, string, string][] = [
    ...(['importance', 'satisfaction', 'reach'] as const).map((name): [string, string, string] => {
      const given = need[name];
      return [
        language.text(`needs.column.${name}`),
        given === null ? '?' : name === 'reach' ? language.percent(given) : language.entered(given),
        given === null
          ? language.text('recording.open')
          : language.text(name === 'reach' ? 'needs.ofCustomers' : 'needs.ofTen'),
      ];
    }),
    [
      language.text('needs.column.confidence'),
      language.percent(need.confidence),
      language.text('needs.computed'),
    ],
  ];
  return (
    <dl class="nf-ratings">
      {figures.map(([name, figure, note]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>
            <b>{figure}</b>
            <span class="nf-who">{note}</span>
          </dd>
        </div>
      ))}
    </dl>
  );
}

interface EvidenceTableProps {
  language: Language;
  need: Need;
  scoringDate: string | null;
  ladder: Ladder;
  onRemove: ((evidence: Evidence) => void) | null;
}

const shownAtFirst = 20;

/** Evidence by kind from the strongest, and by age within it, with how much of it still counts. */
function EvidenceTable({ language, need, scoringDate, ladder, onRemove }: EvidenceTableProps) {
  const [all, setAll] = useState(false);
  const sorted = [...need.evidence].sort(
    (a, b) =>
      evidenceKinds.indexOf(a.kind) - evidenceKinds.indexOf(b.kind) ||
      b.date.localeCompare(a.date) ||
      a.id - b.id,
  );
  if (sorted.length === 0) {
    return <p class="nf-subtle">{language.text('shared.line.known.none')}</p>;
  }
  const shown = all ? sorted : sorted.slice(0, shownAtFirst);
  return (
    <>
      <table class="nf-list nf-evidence">
        <caption class="nf-unseen">{language.text('needs.evidence')}</caption>
        <thead>
          <tr>
            <th scope="col">{language.text('needs.evidence.kind')}</th>
            <th scope="col" class="nf-figure">
              {language.text('needs.evidence.sources')}
            </th>
            <th scope="col">{language.text('needs.evidence.what')}</th>
            <th scope="col">{language.text('needs.evidence.when')}</th>
            <th scope="col">{language.text('needs.evidence.counts')}</th>
            <th scope="col">{language.text('needs.evidence.from')}</th>
            {onRemove && (
              <th scope="col">
                <span class="nf-unseen">{language.text('needs.evidence.remove')}</span>
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {shown.map((evidence) => (
            <tr key={evidence.id}>
              <th scope="row">
                {language.text(`recording.kind.${evidence.kind}`)}
                {evidence.stance === 'contradicts' && (
                  <span class="nf-who">{language.text('recording.evidence.contradicts')}</span>
                )}
              </th>
              <td class="nf-figure" data-label={language.text('needs.evidence.sources')}>
                {language.whole(evidence.sources)}
              </td>
              <td class="nf-full" data-label={language.text('needs.evidence.what')} dir="auto">
                <Told language={language} evidence={evidence} />
              </td>
              <td data-label={language.text('needs.evidence.when')}>{language.day(evidence.date)}</td>
              <td data-label={language.text('needs.evidence.counts')}>
                <Counting language={language} evidence={evidence} ladder={ladder} scoringDate={scoringDate} />
              </td>
              <td data-label={language.text('needs.evidence.from')}>{evidence.author}</td>
              {onRemove && (
                <td>
                  <button type="button" class="nf-link-button" onClick={() => onRemove(evidence)}>
                    {language.text('needs.evidence.remove')}
                  </button>
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
      {shown.length < sorted.length && (
        <p class="nf-rest">
          <button type="button" class="nf-link-button" onClick={() => setAll(true)}>
            {language.text('shared.more', language.whole(sorted.length - shown.length))}
          </button>
        </p>
      )}
    </>
  );
}

/** What was seen: the sentence, which leads to its source where there is one. */
function Told({ language, evidence }: { language: Language; evidence: Evidence }) {
  const words = evidence.summary ?? evidence.url;
  if (words === null) {
    return <span class="nf-subtle">{language.text('recording.open')}</span>;
  }
  return evidence.url !== null && /^https?:\/\//i.test(evidence.url) ? (
    <a href={evidence.url} target="_blank" rel="noopener noreferrer">
      {words}
    </a>
  ) : (
    <>{words}</>
  );
}

interface CountingProps {
  language: Language;
  evidence: Evidence;
  ladder: Ladder;
  scoringDate: string | null;
}

/** How much of a piece of evidence has not aged away. */
function Counting({ language, evidence, ladder, scoringDate }: CountingProps) {
  const rung = ladder[evidence.kind];
  if (!rung || scoringDate === null) {
    return null;
  }
  const days = Math.max(0, (Date.parse(scoringDate) - Date.parse(evidence.date)) / 86_400_000);
  const share = 2 ** (-days / rung.halfLife);
  return (
    <span class="nf-known">
      <span class="nf-known-bar nf-known-plain" aria-hidden="true">
        <i style={{ width: `${share * 100}%` }} />
      </span>
      <span class="nf-figure">{language.percent(share)}</span>
    </span>
  );
}

function IssueTable({ language, base, need }: { language: Language; base: string; need: Need }) {
  const serving = need.serving ?? [];
  if (serving.length === 0) {
    return <p class="nf-subtle">{language.text('needs.noIssue')}</p>;
  }
  return (
    <table class="nf-list">
      <caption class="nf-unseen">{language.text('needs.issues')}</caption>
      <thead>
        <tr>
          <th scope="col">{language.text('needs.issue')}</th>
          <th scope="col" class="nf-figure">
            {language.text('needs.solves')}
          </th>
          <th scope="col" class="nf-figure">
            {language.text('needs.feelsLike')}
          </th>
          <th scope="col">{language.text('needs.status')}</th>
          <th scope="col" class="nf-figure">
            {language.text('needs.valueScore')}
          </th>
        </tr>
      </thead>
      <tbody>
        {[...serving]
          .sort((a, b) => (b.score ?? -1) - (a.score ?? -1))
          .map((one) => (
            <tr key={one.issue}>
              <th scope="row">
                <span class="nf-issue">
                  <a href={`${base}/browse/${encodeURIComponent(one.issue)}`}>{one.issue}</a>{' '}
                  <span>{one.summary}</span>
                </span>
              </th>
              <td class="nf-figure" data-label={language.text('needs.solves')}>
                {one.solves === null ? '?' : language.percent(one.solves)}
              </td>
              <td class="nf-figure" data-label={language.text('needs.feelsLike')}>
                {one.feelsLike === null ? '?' : language.percent(one.feelsLike)}
              </td>
              <td class="nf-broad" data-label={language.text('needs.status')}>
                <StatusMark status={one.status} word={language.text(`shared.status.${one.status}`)} />
              </td>
              <td class="nf-figure" data-label={language.text('needs.valueScore')}>
                <b>{one.score === null ? '–' : language.whole(one.score)}</b>
              </td>
            </tr>
          ))}
      </tbody>
    </table>
  );
}

interface ImpactsProps {
  language: Language;
  impacts: readonly Impact[];
  scoringDate: string | null;
  onEdit: ((impact: Impact) => void) | null;
  onRemove: ((impact: Impact) => void) | null;
}

/** What hurts now, then what is better then, the largest first. */
function Impacts({ language, impacts, scoringDate, onEdit, onRemove }: ImpactsProps) {
  if (impacts.length === 0) {
    return <p class="nf-subtle">{language.text('map.hurts.none')}</p>;
  }
  return (
    <>
      {(['negative', 'positive'] as const)
        .filter((direction) => impacts.some((impact) => impact.direction === direction))
        .map((direction) => (
          <div key={direction}>
            <h3 class="nf-heading">{language.text(direction === 'negative' ? 'map.hurts' : 'map.better')}</h3>
            <ul class="nf-plain">
              {impacts
                .filter((impact) => impact.direction === direction)
                .sort((a, b) => b.magnitude - a.magnitude)
                .map((impact) => (
                  <li key={impact.id}>
                    <span class="nf-between">
                      <span>
                        {language.sentence(language.text(`shared.impact.${direction}.${impact.kind}`))}
                      </span>
                      <span class="nf-figure">{language.entered(impact.magnitude)}/10</span>
                    </span>
                    {impact.description && (
                      <span class="nf-who" dir="auto">
                        {impact.description}
                      </span>
                    )}
                    {impact.kpi && (
                      <span class="nf-who">
                        {language.sentence(impact.kpi.name)} {wayWords(language, impact.kpi)}
                        {impact.kpi.checkOn !== null && (
                          <>
                            {' · '}
                            {impact.kpi.owner === null
                              ? language.text('map.checks', language.day(impact.kpi.checkOn, scoringDate))
                              : language.text(
                                  'map.checks.by',
                                  impact.kpi.owner,
                                  language.day(impact.kpi.checkOn, scoringDate),
                                )}
                          </>
                        )}
                      </span>
                    )}
                    {onEdit && onRemove && (
                      <span class="nf-item-actions">
                        <button type="button" class="nf-link-button" onClick={() => onEdit(impact)}>
                          {language.text('needs.change')}
                        </button>
                        <button type="button" class="nf-link-button" onClick={() => onRemove(impact)}>
                          {language.text('needs.evidence.remove')}
                        </button>
                      </span>
                    )}
                  </li>
                ))}
            </ul>
          </div>
        ))}
    </>
  );
}

/** Who changed what, when and why. */
function History({ language, base, need }: { language: Language; base: string; need: Need }) {
  const [changes, again] = useResource(`${base} ${need.id} ${need.version}`, (signal) =>
    changesOf(base, need.id, signal),
  );
  switch (changes.state) {
    case 'loading':
      return <Skeleton />;
    case 'failed':
      return (
        <Failure
          language={language}
          problem={changes.problem}
          sentence={language.text('needs.history.failed')}
          base={base}
          onAgain={again}
        />
      );
    case 'ready':
      return changes.value.length === 0 ? (
        <p class="nf-subtle">{language.text('needs.history.none')}</p>
      ) : (
        <ul class="nf-plain">
          {changes.value.map((change: Change) => (
            <li key={change.id}>
              <span dir="auto">{changeWords(language, change)}</span>
              <span class="nf-who" dir="auto">
                {[change.author, language.day(change.at.slice(0, 10)), change.reason && `“${change.reason}”`]
                  .filter((part) => part !== null && part !== '')
                  .join(' · ')}
              </span>
            </li>
          ))}
        </ul>
      );
  }
}
