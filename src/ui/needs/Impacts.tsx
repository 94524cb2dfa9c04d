import { wayWords } from '../map/model';
import type { Language } from '../shared/language';
import type { Impact } from '../shared/value';

interface ImpactsProps {
  language: Language;
  impacts: readonly Impact[];
  scoringDate: string | null;
  onEdit: ((impact: Impact) => void) | null;
  onRemove: ((impact: Impact) => void) | null;
}

/** What hurts now, then what is better then, the largest first. */
export function Impacts({ language, impacts, scoringDate, onEdit, onRemove }: ImpactsProps) {
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
