import { useEffect, useState } from 'preact/hooks';
import { Conflict } from '../recording/Conflict';
import { merging, type Merging } from '../recording/merging';
import { useSaving } from '../recording/saving';
import type { Language } from '../shared/language';
import { ServerProblem } from '../shared/server';
import type { Changed } from '../shared/value';
import type { Scope } from './asking';
import { inherit, modelOf, saveModel, versionsOf, type ModelNow } from './modelApi';
import { CatchingUp } from './CatchingUp';
import type { Search } from './searchApi';
import { EvidenceLadder } from './EvidenceLadder';
import { Further } from './Further';
import { Warning } from './Warnings';
import {
  draftOf,
  nameOf,
  typedOf,
  typedWith,
  valueWords,
  type Line,
  type Parameters,
  type Typed,
  type Values,
} from './model';
import type { Setting } from './NumberField';
import { PreviewCard, Sentence } from './PreviewCard';
import { usePreview } from './previewing';
import { ReasonForm } from './ReasonForm';
import { Weighing } from './Weighing';

/** What an administrator has typed and not saved. */
export interface Trial {
  typed: Typed;
  reason: string;
}

interface WeightsPageProps {
  language: Language;
  base: string;
  scope: Scope;
  parameters: Parameters;
  model: ModelNow;
  search: Search | null;
  trial: Trial;
  onTrial: (trial: Trial) => void;
  /** Takes a model that was saved, here or by someone else. */
  onModel: (model: ModelNow) => void;
  /** Says what was saved. */
  onSaved: (words: string) => void;
}

interface Clashing {
  theirs: ModelNow;
  changed: Changed | null;
  merged: Merging<Record<string, number>>;
}

/** The numbers of the model, what they would move, and saving them with a reason. */
export function WeightsPage(props: WeightsPageProps) {
  const { language, base, scope, parameters, model, search, trial, onTrial, onModel, onSaved } = props;
  const [withPoints, setWithPoints] = useState(false);
  const [clashing, setClashing] = useState<Clashing | null>(null);
  const [givingUp, setGivingUp] = useState(false);
  const saving = useSaving();
  const leaving = useSaving();
  const { typed, reason } = trial;
  const draft = draftOf(language, parameters, model.values, typed);
  const wrong = Object.keys(draft.faults).length > 0;
  const previewing = usePreview(base, scope, draft.changed && !wrong ? draft.values : null, withPoints);
  const { preview } = previewing;
  const warnings = draft.changed && preview ? preview.warnings : model.warnings;
  const setting: Setting = {
    language,
    value: ({ code }) => draft.values[code] ?? 0,
    saved: ({ code }) => model.values[code] ?? 0,
    typed: ({ code }) => typed[code],
    fault: ({ code }) => draft.faults[code],
    onType: (line: Line, text: string) =>
      onTrial({ ...trial, typed: typedWith(language, parameters, typed, line, text) }),
    disabled: !model.mayWrite || clashing !== null,
  };

  /**
   * Someone else has saved: what both changed is chosen line by line. Where only the project's settings were changed,
   * which have the same version, there is nothing to choose, and the present version is given back.
   */
  const meet = async (version: number): Promise<number | null> => {
    const theirs = await modelOf(base, scope);
    if (JSON.stringify(theirs.values) === JSON.stringify(model.values)) {
      onModel(theirs);
      return theirs.version === version ? null : theirs.version;
    }
    const latest = (await versionsOf(base, scope, 0)).versions[0];
    setClashing({
      theirs,
      changed: latest?.changed ? { by: latest.author, at: latest.changed } : null,
      merged: merging(
        withoutBusiness(model.values),
        withoutBusiness(draft.values),
        withoutBusiness(theirs.values),
      ),
    });
    return null;
  };
  useEffect(() => {
    if (preview && !previewing.busy && !clashing && preview.version !== model.version) {
      saving.run(async () => void (await meet(model.version)));
    }
  }, [preview]);

  const saved = (next: ModelNow, words: string) => {
    onTrial({ typed: {}, reason: '' });
    setClashing(null);
    onModel(next);
    onSaved(words);
  };
  const save = (values: Values, version: number) =>
    saving.run(async () => {
      const write = async (over: number) => {
        const next = await saveModel(base, scope, values, over, reason.trim());
        saved(next, language.text('settings.saved', language.whole(next.modelVersion)));
      };
      try {
        await write(version);
      } catch (problem) {
        if (!(problem instanceof ServerProblem && problem.kind === 'stale')) {
          throw problem;
        }
        const present = await meet(version);
        if (present !== null) {
          await write(present);
        }
      }
    });
  const giveUp = (why: string) =>
    leaving.run(async () => {
      await inherit(base, scope ?? '', model.version, why);
      saved(await modelOf(base, scope), language.text('settings.inherits.saved'));
      setGivingUp(false);
    });

  const told = { language, base, previewing, wrong, changed: draft.changed, onPoints: setWithPoints };
  return (
    <>
      <CatchingUp language={language} base={base} search={search} />
      {model.unknown.length > 0 && (
        <Warning>{language.text('settings.unknownModel', model.unknown.join(', '))}</Warning>
      )}
      {!model.mayWrite && (
        <div class="nf-message nf-information" role="status">
          <p>{language.text('settings.readOnly')}</p>
        </div>
      )}
      <div class="nf-settings-two">
        <div class="nf-settings-form">
          <Weighing {...setting} parameters={parameters} warnings={warnings} />
          <EvidenceLadder {...setting} parameters={parameters} warnings={warnings} />
          <Further {...setting} parameters={parameters} warnings={warnings} />
          {clashing ? (
            <div class="nf-card">
              <Conflict
                language={language}
                base={base}
                saving={saving}
                merging={clashing.merged}
                changed={clashing.changed}
                lineName={(code) => nameOf(language, code)}
                lineWords={(code, value) => wordsOf(language, parameters, code, value)}
                onSave={(merged) => save(withBusiness(merged), clashing.theirs.version)}
                onTheirs={() => {
                  onTrial({ typed: {}, reason });
                  setClashing(null);
                  onModel(clashing.theirs);
                }}
              />
            </div>
          ) : (
            model.mayWrite && (
              <ReasonForm
                language={language}
                base={base}
                saving={saving}
                reason={reason}
                onReason={(text) => onTrial({ ...trial, reason: text })}
                save={language.text('settings.save')}
                ready={draft.changed && !wrong}
                onSave={() => save(draft.values, model.version)}
                onDiscard={draft.changed ? () => onTrial({ typed: {}, reason: '' }) : null}
                note={language.text('settings.save.how')}
              >
                <Standard language={language} parameters={parameters} model={model} onTrial={onTrial} />
              </ReasonForm>
            )
          )}
          {scope !== null && model.own && model.mayWrite && !clashing && (
            <section class="nf-giving-up">
              {givingUp ? (
                <ReasonForm
                  language={language}
                  base={base}
                  saving={leaving}
                  label={language.text('settings.inherit.reason')}
                  save={language.text('settings.inherit')}
                  ready
                  onSave={giveUp}
                  onDiscard={() => setGivingUp(false)}
                  note={language.text('settings.inherit.how')}
                />
              ) : (
                <button type="button" class="nf-link-button" onClick={() => setGivingUp(true)}>
                  {language.text('settings.inherit.ask')}
                </button>
              )}
            </section>
          )}
        </div>
        <PreviewCard {...told} />
        {draft.changed && (
          <p class="nf-foot" aria-hidden="true">
            <Sentence {...told} />
          </p>
        )}
      </div>
    </>
  );
}

/** The way back to the numbers that Needfirst comes with, to be looked at before they are saved. */
function Standard(props: Pick<WeightsPageProps, 'language' | 'parameters' | 'model' | 'onTrial'>) {
  const { language, parameters, model, onTrial } = props;
  const standard = Object.fromEntries(parameters.all.map((line) => [line.code, line.standard]));
  const typed = typedOf(language, parameters, model.values, standard);
  return Object.keys(typed).length === 0 ? null : (
    <button type="button" class="nf-link-button" onClick={() => onTrial({ typed, reason: '' })}>
      {language.text('settings.tryStandard')}
    </button>
  );
}

/** The business weight follows the customer weight, so that two people cannot choose one each. */
const withoutBusiness = ({ businessWeight: _, ...rest }: Values): Record<string, number> => rest;

const withBusiness = (values: Values): Values => ({
  ...values,
  businessWeight: Number((1 - (values['customerWeight'] ?? 0)).toPrecision(12)),
});

function wordsOf(language: Language, { all }: Parameters, code: string, value: number): string {
  const line = all.find((one) => one.code === code);
  return line ? valueWords(language, line, value) : language.entered(value);
}
