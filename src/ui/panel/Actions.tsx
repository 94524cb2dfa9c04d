import { useId, useState } from 'preact/hooks';
import { share, unlink, removeNeed, link } from '../recording/api';
import { useSaving, type Saved } from '../recording/saving';
import { Trouble } from '../recording/Form';
import { byValue } from '../map/model';
import type { Language } from '../shared/language';
import { enteredLink, type Detail, type IssueValue } from '../shared/value';
import type { Doing } from './doing';

interface ActionsProps {
  language: Language;
  base: string;
  value: IssueValue;
  detail: Detail;
  whyId: string;
  mapId: string;
  open: 'why' | 'map' | null;
  hasWhy: boolean;
  hasMap: boolean;
  onOpen: (what: 'why' | 'map') => void;
  onDoing: (doing: Doing) => void;
  onSaved: (saved: Saved) => void;
}

interface Offer {
  words: string;
  act: () => void;
  keys?: string;
}

/** What one can look at and do: the two looks, the nearest thing to record, and all others behind *more*. */
export function Actions(props: ActionsProps) {
  const { language, base, value, detail, whyId, mapId, open, hasWhy, hasMap } = props;
  const { onOpen, onDoing, onSaved } = props;
  const [more, setMore] = useState(false);
  const id = useId();
  const saving = useSaving();
  const { run } = saving;
  const needs = byValue(detail.needs);
  const leading = needs[0];
  const { mayWrite } = detail;
  const first: Offer[] = [];
  const rest: Offer[] = [];

  if (mayWrite.issue && detail.from && detail.from.needs.length > 0 && !leading) {
    const { need } = detail.from.needs[0] ?? {};
    if (need) {
      first.push({
        words: language.text('panel.servesToo'),
        act: () =>
          run(async () => {
            await link(base, value.issue, need.id, { fit: null, experience: 0, cause: null }, detail.version);
            onSaved({
              words: language.text('recording.saved.linked'),
              undo: () => unlink(base, value.issue, need.id),
            });
          }),
      });
    }
  }
  if (mayWrite.issue && mayWrite.needs && detail.ownNeed) {
    first.push({
      words: language.text('panel.share'),
      act: () =>
        saving.run(async () => {
          const need = await share(base, value.issue);
          onSaved({ words: language.text('recording.saved.shared'), undo: () => removeNeed(base, need.id) });
        }),
    });
  }
  if (mayWrite.needs && leading) {
    first.push({ words: language.text('recording.addEvidence'), act: () => onDoing({ form: 'evidence' }) });
  }
  if (mayWrite.issue) {
    (leading || detail.ownNeed ? rest : first).push({
      words: language.text(leading ? 'panel.addAnotherNeed' : 'recording.addNeed'),
      act: () => onDoing({ form: 'need' }),
      keys: 'n',
    });
  }
  if (leading ? mayWrite.needs : mayWrite.issue) {
    (leading ? rest : first).push({
      words: language.text('recording.addImpact'),
      act: () => onDoing({ form: 'impact' }),
    });
  }
  for (const linked of needs) {
    const named = (act: 'fit' | 'edit' | 'unlink') =>
      needs.length === 1
        ? language.text(`panel.${act}`)
        : language.text(`panel.${act}.of`, shortened(linked.need.statement));
    if (mayWrite.issue) {
      rest.push({ words: named('fit'), act: () => onDoing({ form: 'link', need: linked.need.id }) });
    }
    if (mayWrite.needs) {
      rest.push({ words: named('edit'), act: () => onDoing({ form: 'edit', need: linked.need.id }) });
    }
    if (mayWrite.issue) {
      rest.push({
        words: named('unlink'),
        act: () =>
          run(async () => {
            await unlink(base, value.issue, linked.need.id);
            onSaved({
              words: language.text('recording.saved.unlinked'),
              undo: () => link(base, value.issue, linked.need.id, enteredLink(linked), null),
            });
          }),
      });
    }
  }
  const button = ({ words, act, keys }: Offer) => (
    <button
      key={words}
      type="button"
      class="nf-link-button"
      aria-keyshortcuts={keys}
      disabled={saving.busy}
      onClick={act}
    >
      {words}
    </button>
  );
  if (!hasWhy && !hasMap && first.length === 0 && rest.length === 0) {
    return null;
  }
  return (
    <>
      <div class="nf-actions">
        {hasWhy && (
          <button
            type="button"
            class="nf-link-button"
            aria-expanded={open === 'why'}
            aria-controls={whyId}
            aria-keyshortcuts="w"
            onClick={() => onOpen('why')}
          >
            {language.text('panel.why', language.whole(value.score ?? 0))}
          </button>
        )}
        {hasMap && (
          <button
            type="button"
            class="nf-link-button"
            aria-expanded={open === 'map'}
            aria-controls={mapId}
            aria-keyshortcuts="m"
            onClick={() => onOpen('map')}
          >
            {language.text('panel.map')}
          </button>
        )}
        {first.map(button)}
        {rest.length > 0 && (
          <button
            type="button"
            class="nf-link-button"
            aria-expanded={more}
            aria-controls={id}
            onClick={() => setMore(!more)}
          >
            {language.text('recording.more')}
          </button>
        )}
      </div>
      <div id={id} class="nf-more" hidden={!more}>
        {more && rest.map(button)}
      </div>
      {saving.problem && (
        <Trouble language={language} base={base} problem={saving.problem} named={[]} onAgain={saving.again} />
      )}
    </>
  );
}

const shortened = (text: string) => (text.length > 32 ? `${text.slice(0, 31)}…` : text);
