import { needOf } from '../recording/api';
import { ImpactMap } from '../map/ImpactMap';
import { byValue, mapOf } from '../map/model';
import { Failure } from '../shared/Failure';
import type { Language } from '../shared/language';
import { useResource } from '../shared/resource';
import type { Detail, IssueValue } from '../shared/value';
import { Skeleton } from '../shared/Skeleton';

const mostNeeds = 6;

interface PanelMapProps {
  language: Language;
  base: string;
  value: IssueValue;
  detail: Detail;
}

/** The impact map of an issue: its own needs, or those of the issue it inherits from. */
export function PanelMap({ language, base, value, detail }: PanelMapProps) {
  const linked = byValue(
    detail.needs.length > 0 || detail.ownNeed ? detail.needs : (detail.from?.needs ?? []),
  );
  const asked = linked.slice(0, mostNeeds);
  const [needs, again] = useResource(
    `${base} ${value.issue} ${asked.map(({ need }) => `${need.id}v${need.version}`).join()} ${detail.version}`,
    (signal) => Promise.all(asked.map(({ need }) => needOf(base, need.id, signal))),
  );
  switch (needs.state) {
    case 'loading':
      return <Skeleton words={language.text('panel.map.loading')} />;
    case 'failed':
      return (
        <Failure
          language={language}
          problem={needs.problem}
          sentence={language.text('panel.map.failed')}
          base={base}
          onAgain={again}
        />
      );
    case 'ready':
      return (
        <ImpactMap
          language={language}
          base={base}
          of={value.issue}
          title={linked[0]?.need.statement ?? detail.ownNeed?.statement ?? language.text('map.need.none')}
          model={mapOf(
            { language, issue: value.issue, scoringDate: detail.scoringDate },
            [...needs.value, ...linked.slice(mostNeeds).map(({ need }) => need)],
            detail.ownNeed,
            detail.impacts,
          )}
        />
      );
  }
}
