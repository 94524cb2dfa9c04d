import type { ComponentChildren } from 'preact';
import { useId, useRef, useState } from 'preact/hooks';
import { ImpactMap } from '../map/ImpactMap';
import { mapOf } from '../map/model';
import { addEvidence, addImpact, removeEvidence, removeImpact } from '../recording/api';
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
import type { Evidence, Impact, Need } from '../shared/value';
import { openedNeed, type Opened } from './api';
import { EvidenceChange } from './EvidenceChange';
import { EvidenceTable } from './EvidenceTable';
import { Changes } from './Changes';
import { Impacts } from './Impacts';
import { IssueTable } from './IssueTable';
import { MergeForm } from './MergeForm';
import type { NeedsProps } from './Needs';
import { hashOf, type Route } from './route';
import { useDone } from './useDone';

type Doing = 'edit' | 'evidence' | 'merge' | { impact: Impact | null } | { evidence: Evidence };

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
  const serving = (need.serving ?? []).length;
  const [map, setMap] = useState(false);
  const mapId = useId();
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
          {doing !== 'merge' && serving > 0 && (
            <p class="nf-note">{language.count('needs.reaches', serving)}</p>
          )}
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
          {typeof doing === 'object' && 'evidence' in doing && (
            <EvidenceChange key={doing.evidence.id} {...shared} need={need.id} evidence={doing.evidence} />
          )}
          {typeof doing === 'object' && 'impact' in doing && (
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
              counts={opened.counts}
              onChange={mayWrite ? (evidence) => onDoing({ evidence }) : null}
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
            <Changes language={language} base={base} need={need} />
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
