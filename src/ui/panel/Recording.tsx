import { projectOf } from '../recording/api';
import { EvidenceForm } from '../recording/EvidenceForm';
import { ImpactForm } from '../recording/ImpactForm';
import { LinkForm } from '../recording/LinkForm';
import { NeedFinder } from '../recording/NeedFinder';
import { NeedForm } from '../recording/NeedForm';
import { RatingForm } from '../recording/RatingForm';
import type { Saved } from '../recording/saving';
import { byValue } from '../map/model';
import type { Language } from '../shared/language';
import type { Detail, IssueValue } from '../shared/value';
import type { Doing } from './doing';

interface RecordingProps {
  language: Language;
  base: string;
  value: IssueValue;
  detail: Detail;
  doing: Doing;
  onSaved: (saved: Saved) => void;
  onDiscard: () => void;
  onReread: () => Promise<IssueValue>;
}

/** The form for what is being recorded. */
export function Recording(props: RecordingProps) {
  const { language, base, value, detail, doing, onSaved, onDiscard, onReread } = props;
  const shared = { language, base, onSaved, onDiscard };
  const needs = byValue(detail.needs).map(({ need }) => need);
  const linked = 'need' in doing ? detail.needs.find(({ need }) => need.id === doing.need) : undefined;
  switch (doing.form) {
    case 'need':
      return (
        <NeedFinder
          {...shared}
          project={projectOf(value.issue)}
          issue={value.issue}
          version={detail.version}
          served={needs.map(({ id }) => id)}
        />
      );
    case 'evidence':
      return <EvidenceForm {...shared} needs={needs} />;
    case 'impact':
      return (
        <ImpactForm
          {...shared}
          needs={detail.mayWrite.needs ? needs : []}
          issue={value.issue}
          impact={null}
        />
      );
    case 'edit':
      return linked ? <NeedForm {...shared} need={linked.need} /> : null;
    case 'rating':
      return linked ? <RatingForm {...shared} need={linked.need} rating={doing.rating} /> : null;
    case 'link':
      return linked ? (
        <LinkForm
          {...shared}
          issue={value.issue}
          version={detail.version}
          linked={linked}
          onReread={async () => {
            const present = (await onReread()).detail;
            return {
              version: present?.version ?? null,
              linked: present?.needs.find(({ need }) => need.id === linked.need.id) ?? null,
            };
          }}
        />
      ) : null;
  }
}
