import type { Language } from './language';
import { leadingNeed, type LinkedNeed, type OwnNeed } from './value';

interface NeedWordsProps {
  language: Language;
  needs: readonly LinkedNeed[];
  ownNeed: OwnNeed | null;
  /** How many linked needs do not count, since they belong to another project. */
  resting: number;
  /** Jira’s context path, where the need leads to its own page. */
  base?: string | undefined;
}

/** The need an issue serves and who has it, or that none is recorded. */
export function NeedWords({ language, needs, ownNeed, resting, base }: NeedWordsProps) {
  const leading = leadingNeed(needs);
  return (
    <>
      {leading && (
        <a
          class="nf-statement"
          href={
            base === undefined
              ? undefined
              : `${base}/projects/${leading.need.project}?selectedItem=dev.needfirst.needs#need/${leading.need.id}`
          }
        >
          {leading.need.statement}
        </a>
      )}
      {leading && leading.need.who !== null && <span class="nf-who">{leading.need.who}</span>}
      {needs.length > 1 && (
        <span class="nf-who">{language.count('shared.furtherNeeds', needs.length - 1)}</span>
      )}
      {!leading && ownNeed && (
        <>
          {ownNeed.statement ?? <span class="nf-subtle">{language.text('shared.ownNeed.unworded')}</span>}
          <span class="nf-who">{language.text('shared.ownNeed')}</span>
        </>
      )}
      {!leading && !ownNeed && <span class="nf-subtle">{language.text('shared.need.none')}</span>}
      {resting > 0 && <span class="nf-who">{language.count('shared.restingNeeds', resting)}</span>}
    </>
  );
}
