import type { Language } from '../shared/language';
import type { Offer } from './api';
import type { Sources } from './sources';

export interface SupportChoiceProps {
  language: Language;
  offers: readonly Offer[];
  sources: Sources;
  onSources: (sources: Sources) => void;
}

const kinds = ['project', 'type', 'link'] as const;

/** What counts as a support request is for a person to say: nothing in Jira does. */
export function SupportChoice({ language, offers, sources, onSources }: SupportChoiceProps) {
  return (
    <details class="nf-support">
      <summary>{language.text('start.support')}</summary>
      <p class="nf-note">{language.text(offers.length === 0 ? 'start.support.none' : 'start.support.how')}</p>
      {kinds
        .filter((kind) => offers.some((offer) => offer.kind === kind))
        .map((kind) => (
          <fieldset key={kind}>
            <legend>{language.text(`start.support.${kind}`)}</legend>
            {offers
              .filter((offer) => offer.kind === kind)
              .map(({ id, name, issues }) => (
                <label key={id}>
                  <input
                    type="checkbox"
                    checked={sources.includes(id)}
                    onChange={(event) =>
                      onSources(
                        event.currentTarget.checked ? [...sources, id] : sources.filter((one) => one !== id),
                      )
                    }
                  />{' '}
                  <span dir="auto">{name}</span>{' '}
                  <span class="nf-subtle">{language.count('start.support.issues', issues)}</span>
                </label>
              ))}
          </fieldset>
        ))}
    </details>
  );
}
