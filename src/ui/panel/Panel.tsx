import { useCallback, useState } from 'preact/hooks';
import type { Language } from '../shared/language';
import { useResource } from '../shared/resource';
import { valueOf } from './api';
import { heightOf, rememberHeight } from './height';
import { PanelView } from './PanelView';

interface PanelProps {
  issue: string;
  base: string;
  language: Language;
}

/** The panel of one issue: asks for its value and remembers whether *why* is open. */
export function Panel({ issue, base, language }: PanelProps) {
  const [value, again] = useResource(`${base} ${issue}`, (signal) => valueOf(base, issue, signal));
  const [whyOpen, setWhyOpen] = useState(false);
  const drawn = useCallback((height: number) => rememberHeight(issue, height), [issue]);
  return (
    <PanelView
      language={language}
      base={base}
      value={value}
      whyOpen={whyOpen}
      reserved={heightOf(issue)}
      onDrawn={drawn}
      onWhy={() => setWhyOpen((open) => !open)}
      onAgain={again}
    />
  );
}
