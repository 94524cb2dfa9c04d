import type { Language } from './language';
import { leadingNeed, type Detail, type LinkedNeed } from './value';

/** The need an issue serves and who has it, or that none is recorded. */
export function NeedWords({
  language,
  detail,
  needs,
}: {
  language: Language;
  detail: Detail;
  needs: readonly LinkedNeed[];
}) {
  const leading = leadingNeed(needs);
  if (leading) {
    return (
      <>
        {leading.need.statement}
        {leading.need.who !== null && <span class="nf-who">{leading.need.who}</span>}
        {needs.length > 1 && (
          <span class="nf-who">{language.count('shared.furtherNeeds', needs.length - 1)}</span>
        )}
      </>
    );
  }
  if (detail.ownNeed) {
    return (
      <>
        {detail.ownNeed.statement ?? (
          <span class="nf-subtle">{language.text('shared.ownNeed.unworded')}</span>
        )}
        <span class="nf-who">{language.text('shared.ownNeed')}</span>
      </>
    );
  }
  return <span class="nf-subtle">{language.text('shared.need.none')}</span>;
}
