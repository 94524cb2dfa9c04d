import type { Language } from '../../shared/language';
import { parts, type Everything } from './importing';

/** What a file with everything of a project brings, and what of it has no place here. */
export function EverythingCounts({ language, everything }: { language: Language; everything: Everything }) {
  const { counts, settings, unmapped, first } = everything;
  return (
    <>
      <ul>
        {parts.map(
          (part) =>
            counts[part] > 0 && (
              <li key={part}>{language.count(`ranking.import.everything.${part}`, counts[part])}</li>
            ),
        )}
        {settings && <li>{language.text('ranking.import.everything.settings')}</li>}
      </ul>
      {unmapped > 0 && (
        <details open>
          <summary>{language.count('ranking.import.unmapped', unmapped)}</summary>
          <ul class="nf-bulk-failed">
            {first.map(({ member, name, why }) => (
              <li key={`${member} ${name}`}>
                <code>{member}</code> {name}: {why}
              </li>
            ))}
          </ul>
          {unmapped > first.length && (
            <p class="nf-small">{language.count('ranking.import.unmapped.more', unmapped - first.length)}</p>
          )}
        </details>
      )}
    </>
  );
}
