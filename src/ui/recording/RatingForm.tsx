import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { Language } from '../shared/language';
import type { Need } from '../shared/value';
import { Chosen, Field, Form, KeyHints } from './Form';
import { draftOf } from './merging';
import { numberHints } from './NeedFinder';
import { reachIn, reachText } from './NeedForm';
import { NeedSaving } from './NeedSaving';
import { NumberKeys } from './NumberKeys';
import { useSaving, type Saved } from './saving';

export type NeedRating = 'importance' | 'satisfaction' | 'reach';

interface RatingFormProps {
  language: Language;
  base: string;
  need: Need;
  rating: NeedRating;
  /** A question in place of the need: it starts blank, takes no focus, and is skipped rather than closed. */
  asks?: ComponentChildren;
  onSaved: (saved: Saved) => void;
  onDiscard: () => void;
}

/** One open rating of a need, by one key. */
export function RatingForm({ language, base, need, rating, asks, onSaved, onDiscard }: RatingFormProps) {
  const [number, setNumber] = useState<number | null>(rating === 'reach' || asks ? null : need[rating]);
  const [reach, setReach] = useState(reachText(language, need.reach));
  const [faulty, setFaulty] = useState(false);
  const saving = useSaving();
  const wrong = saving.problem?.inputs[rating];
  return (
    <NeedSaving
      language={language}
      base={base}
      need={need}
      saving={saving}
      words={language.text('recording.saved.rating')}
      onSaved={onSaved}
      onDiscard={onDiscard}
    >
      {(save) => {
        const saveNumber = (given: number | null) =>
          (given !== null || !asks) && save({ ...draftOf(need), [rating]: given });
        const saveReach = () => {
          const share = reachIn(language, reach);
          setFaulty(share === undefined);
          if (share !== undefined) {
            save({ ...draftOf(need), reach: share });
          }
        };
        return (
          <Form
            language={language}
            base={base}
            label={language.text(`recording.need.${rating}`)}
            saving={saving}
            save={language.text('recording.save')}
            named={[rating]}
            onSave={() => (rating === 'reach' ? saveReach() : saveNumber(number))}
            onDiscard={onDiscard}
            {...(asks ? { discard: language.text('panel.asks.skip'), escapes: false } : {})}
          >
            {asks ? <div>{asks}</div> : <Chosen need={need} />}
            {rating === 'reach' ? (
              <Field
                label={language.text('recording.reach')}
                hint={language.text('recording.reach.hint')}
                value={reach}
                onChange={setReach}
                fault={faulty ? language.text('recording.fault.percent') : wrong}
                type="number-text"
                focused
              />
            ) : (
              <>
                <NumberKeys
                  language={language}
                  scale={rating}
                  label={language.text(asks ? 'recording.need.satisfaction' : `recording.${rating}`)}
                  value={number}
                  onChange={setNumber}
                  onSave={saveNumber}
                  typed
                  fault={wrong}
                  focused={!asks}
                />
                {!asks && <KeyHints hints={numberHints(language)} />}
              </>
            )}
          </Form>
        );
      }}
    </NeedSaving>
  );
}
