import { useState } from 'preact/hooks';
import type { Language } from '../shared/language';
import { evidenceKinds, type Evidence, type Need } from '../shared/value';

interface EvidenceTableProps {
  language: Language;
  need: Need;
  /** How much of each still counts, 0 to 1, by its id. */
  counts: ReadonlyMap<number, number>;
  onChange: ((evidence: Evidence) => void) | null;
  onRemove: ((evidence: Evidence) => void) | null;
}

const shownAtFirst = 20;

/** Evidence by kind from the strongest, and by age within it, with how much of it still counts. */
export function EvidenceTable({ language, need, counts, onChange, onRemove }: EvidenceTableProps) {
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
            {onChange && onRemove && (
              <th scope="col">
                <span class="nf-unseen">{language.text('needs.change')}</span>
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
                <Counting language={language} share={counts.get(evidence.id) ?? null} />
              </td>
              <td data-label={language.text('needs.evidence.from')}>{evidence.author}</td>
              {onChange && onRemove && (
                <td>
                  <span class="nf-item-actions">
                    <button type="button" class="nf-link-button" onClick={() => onChange(evidence)}>
                      {language.text('needs.change')}
                    </button>
                    <button type="button" class="nf-link-button" onClick={() => onRemove(evidence)}>
                      {language.text('needs.evidence.remove')}
                    </button>
                  </span>
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

/** How much of a piece of evidence has not aged away. */
function Counting({ language, share }: { language: Language; share: number | null }) {
  return share === null ? null : (
    <span class="nf-known">
      <span class="nf-known-bar nf-known-plain" aria-hidden="true">
        <i style={{ width: `${share * 100}%` }} />
      </span>
      <span class="nf-figure">{language.percent(share)}</span>
    </span>
  );
}
