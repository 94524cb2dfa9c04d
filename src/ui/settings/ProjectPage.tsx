import type { ComponentChildren } from 'preact';
import { useId, useState } from 'preact/hooks';
import { useSaving } from '../recording/saving';
import { Failure } from '../shared/Failure';
import type { Language } from '../shared/language';
import { useResource } from '../shared/resource';
import { Skeleton } from '../shared/Skeleton';
import {
  jiraFields,
  saveSettings,
  settingsOf,
  type Decided,
  type JiraField,
  type ProjectNow,
} from './projectApi';
import { Warning } from './Warnings';
import { SeenBy } from './SeenBy';
import { SettingsTrouble } from './SettingsTrouble';
import { Moment } from './Moment';
import { VisibleTo } from './VisibleTo';

interface ProjectPageProps {
  language: Language;
  base: string;
  project: string;
  /** Says what was saved: the model may have become another one's, too. */
  onSaved: (words: string) => void;
}

/** What the project decides: on or off, who sees needs, effort, must-dos, mapped fields. */
export function ProjectPage(props: ProjectPageProps) {
  const { language, base, project } = props;
  const [saved, setSaved] = useState<ProjectNow | null>(null);
  const [found, again] = useResource(`${base} ${project} settings`, (signal) =>
    settingsOf(base, project, signal),
  );
  const [fields] = useResource(`${base} fields`, (signal) => jiraFields(base, signal));
  if (found.state === 'failed') {
    return (
      <Failure
        language={language}
        problem={found.problem}
        sentence={language.text('settings.project.failed')}
        base={base}
        onAgain={() => {
          setSaved(null);
          again();
        }}
      />
    );
  }
  if (found.state === 'loading') {
    return <Skeleton words={language.text('settings.project.loading')} />;
  }
  const now = saved ?? found.value;
  return (
    <Decisions
      key={now.version}
      {...props}
      now={now}
      fields={fields.state === 'ready' ? fields.value : []}
      onNow={setSaved}
      onAgain={() => {
        setSaved(null);
        again();
      }}
    />
  );
}

interface DecisionsProps extends ProjectPageProps {
  now: ProjectNow;
  fields: readonly JiraField[];
  onNow: (now: ProjectNow) => void;
  onAgain: () => void;
}

/** The fields that others may stand in for, with what they hold. */
const roles = [
  { role: 'customerNeed', number: false },
  { role: 'needImportance', number: true },
  { role: 'businessImpact', number: true },
] as const;

function Decisions({ language, base, project, now, fields, onNow, onAgain, onSaved }: DecisionsProps) {
  const [draft, setDraft] = useState<Decided>(decidedIn(now));
  const [reason, setReason] = useState('');
  const saving = useSaving();
  const id = useId();
  const inputs = saving.problem?.inputs ?? {};
  const changed = JSON.stringify(draft) !== JSON.stringify(decidedIn(now));
  const set = (change: Partial<Decided>) => setDraft({ ...draft, ...change });
  const save = () =>
    saving.run(async () => {
      onNow(await saveSettings(base, project, draft, now.version, reason.trim()));
      onSaved(language.text('settings.project.saved'));
    });
  const nameOfField = (fieldId: string) => fields.find((field) => field.id === fieldId)?.name;
  const named = ['needsVisibleTo', 'effortField', 'setAsideJql'];
  const jqlFault =
    inputs['setAsideJql'] ?? (draft.setAsideJql === now.setAsideJql ? now.setAside?.fault : null) ?? null;
  return (
    <div class="nf-settings-two nf-settings-project">
      <form
        class="nf-settings-form"
        noValidate
        aria-busy={saving.busy}
        onSubmit={(event) => {
          event.preventDefault();
          save();
        }}
      >
        {!now.mayWrite && (
          <div class="nf-message nf-information" role="status">
            <p>{language.text('settings.project.readOnly')}</p>
          </div>
        )}
        {now.faults.map(({ member, text }) => (
          <Warning key={member}>{text}</Warning>
        ))}
        <fieldset class="nf-decisions" disabled={!now.mayWrite}>
          <legend class="nf-unseen">{language.text('settings.tab.project')}</legend>
          <Decision label={language.text('settings.enabled', project)}>
            <label class="nf-switch">
              <input
                type="checkbox"
                role="switch"
                checked={draft.enabled}
                onChange={(event) => set({ enabled: event.currentTarget.checked })}
              />
              <span>{language.text(draft.enabled ? 'settings.enabled.on' : 'settings.enabled.off')}</span>
            </label>
            <p class="nf-small">
              {now.enabled && now.enabledAt !== null && (
                <>
                  {language.text('settings.enabled.by', now.enabledBy ?? language.text('settings.someone'))}{' '}
                  <Moment language={language} instant={now.enabledAt} />.{' '}
                </>
              )}
              {language.text('settings.enabled.how')}
            </p>
          </Decision>
          <Decision label={language.text('settings.visible')}>
            <VisibleTo
              language={language}
              now={now}
              visible={draft.needsVisibleTo}
              fault={inputs['needsVisibleTo']}
              onChange={(needsVisibleTo) => set({ needsVisibleTo })}
            />
          </Decision>
          <Decision label={language.text('settings.effort')} input={`${id}effort`}>
            <select
              id={`${id}effort`}
              class="nf-input nf-select"
              aria-invalid={inputs['effortField'] !== undefined}
              aria-describedby={`${id}effortHow`}
              value={draft.effortField ?? ''}
              onChange={(event) => set({ effortField: event.currentTarget.value || null })}
            >
              <option value="">{language.text('settings.effort.estimate')}</option>
              <Choices
                fields={fields.filter(({ number }) => number)}
                chosen={draft.effortField}
                name={now.effort?.name ?? null}
              />
            </select>
            <p class="nf-small" id={`${id}effortHow`}>
              {language.text('settings.effort.how')}{' '}
              {now.effort &&
                now.effort.of > 0 &&
                draft.effortField === now.effortField &&
                language.text(
                  'settings.effort.share',
                  language.whole(now.effort.with),
                  language.whole(now.effort.of),
                )}
            </p>
            <FieldFault text={inputs['effortField']} />
          </Decision>
          <Decision label={language.text('settings.setAside')} input={`${id}jql`}>
            <input
              id={`${id}jql`}
              type="text"
              class="nf-input nf-mono"
              dir="auto"
              autocomplete="off"
              spellcheck={false}
              placeholder="labels in (compliance, security)"
              aria-invalid={jqlFault !== null}
              aria-describedby={`${id}jqlHow`}
              value={draft.setAsideJql ?? ''}
              onInput={(event) => set({ setAsideJql: event.currentTarget.value || null })}
            />
            <div id={`${id}jqlHow`}>
              <FieldFault text={jqlFault ?? undefined} />
              <p class="nf-small">
                {now.setAside &&
                  now.setAside.fault === null &&
                  draft.setAsideJql === now.setAsideJql &&
                  language.count('settings.setAside.today', now.setAside.total)}{' '}
                {language.text('settings.setAside.how')}
              </p>
            </div>
          </Decision>
          <Decision label={language.text('settings.mapped')}>
            {roles.map(({ role, number }) => (
              <div key={role} class="nf-mapped">
                <label for={`${id}${role}`}>{language.text(`settings.mapped.${role}`)}</label>
                <select
                  id={`${id}${role}`}
                  class="nf-input nf-select"
                  aria-invalid={inputs[`mappedFields.${role}`] !== undefined}
                  value={draft.mappedFields[role] ?? ''}
                  onChange={(event) => {
                    const { [role]: _, ...rest } = draft.mappedFields;
                    const chosen = event.currentTarget.value;
                    set({ mappedFields: chosen === '' ? rest : { ...rest, [role]: chosen } });
                  }}
                >
                  <option value="">
                    {language.text('settings.mapped.own', language.text(`settings.mapped.${role}`))}
                  </option>
                  <Choices
                    fields={fields.filter((field) => field.number === number)}
                    chosen={draft.mappedFields[role] ?? null}
                    name={now.mapped[role] ?? nameOfField(draft.mappedFields[role] ?? '') ?? null}
                  />
                </select>
                <FieldFault text={inputs[`mappedFields.${role}`]} />
              </div>
            ))}
            <p class="nf-small">{language.text('settings.mapped.how')}</p>
          </Decision>
          <Decision label={language.text('settings.reason')} input={`${id}reason`}>
            <input
              id={`${id}reason`}
              type="text"
              class="nf-input"
              dir="auto"
              autocomplete="off"
              value={reason}
              onInput={(event) => setReason(event.currentTarget.value)}
            />
            <p class="nf-small">{language.text('settings.reason.optional')}</p>
          </Decision>
        </fieldset>
        {saving.problem &&
          (saving.problem.kind === 'stale' ? (
            <div class="nf-message nf-warning" role="alert">
              <p>
                {language.text('settings.project.stale')}{' '}
                <button type="button" class="nf-link-button" onClick={onAgain}>
                  {language.text('settings.project.reload')}
                </button>
              </p>
            </div>
          ) : (
            <SettingsTrouble
              language={language}
              base={base}
              problem={saving.problem}
              named={[...named, ...roles.map(({ role }) => `mappedFields.${role}`)]}
              onAgain={saving.again}
            />
          ))}
        {now.mayWrite && (
          <div class="nf-buttons">
            <button type="submit" class="aui-button aui-button-primary" disabled={!changed || saving.busy}>
              {language.text('settings.project.save')}
            </button>
            {changed && (
              <button
                type="button"
                class="aui-button aui-button-subtle"
                onClick={() => {
                  setDraft(decidedIn(now));
                  setReason('');
                }}
              >
                {language.text('settings.discard')}
              </button>
            )}
          </div>
        )}
      </form>
      {now.enabled && (
        <SeenBy
          language={language}
          base={base}
          project={project}
          visible={draft.needsVisibleTo}
          asStored={JSON.stringify(draft.needsVisibleTo) === JSON.stringify(now.needsVisibleTo)}
        />
      )}
    </div>
  );
}

const decidedIn = (now: ProjectNow): Decided => ({
  enabled: now.enabled,
  needsVisibleTo: now.needsVisibleTo,
  effortField: now.effortField,
  setAsideJql: now.setAsideJql,
  mappedFields: now.mappedFields,
});

interface DecisionProps {
  label: string;
  /** The one input that it is about, where it is one. */
  input?: string;
  children: ComponentChildren;
}

function Decision({ label, input, children }: DecisionProps) {
  const id = useId();
  return (
    <div class="nf-decision" role={input === undefined ? 'group' : undefined} aria-labelledby={id}>
      {input === undefined ? (
        <span id={id} class="nf-decision-label">
          {label}
        </span>
      ) : (
        <label id={id} class="nf-decision-label" for={input}>
          {label}
        </label>
      )}
      <div class="nf-decision-input">{children}</div>
    </div>
  );
}

/** Fields to choose from; the chosen one stays even where Jira does not list it any more. */
function Choices(props: { fields: readonly JiraField[]; chosen: string | null; name: string | null }) {
  const { fields, chosen, name } = props;
  const listed = fields.some(({ id }) => id === chosen);
  return (
    <>
      {chosen !== null && !listed && (
        <option value={chosen} selected>
          {name ?? chosen}
        </option>
      )}
      {fields.map((field) => (
        <option key={field.id} value={field.id} selected={field.id === chosen}>
          {field.name}
        </option>
      ))}
    </>
  );
}

const FieldFault = ({ text }: { text: string | undefined }) =>
  text === undefined ? null : (
    <p class="nf-field-fault" role="alert">
      {text}
    </p>
  );
