import { useCallback, useRef, useState } from 'preact/hooks';
import type { Done, Saved } from '../recording/saving';
import type { Language } from '../shared/language';
import { useResource, type Resource } from '../shared/resource';
import { problemOf } from '../shared/server';
import type { IssueValue } from '../shared/value';
import { valueOf } from './api';
import type { Doing } from './doing';
import { heightOf, rememberHeight } from './height';
import { PanelView } from './PanelView';

interface PanelProps {
  issue: string;
  base: string;
  language: Language;
}

/** The panel of one issue: asks for its value, and remembers what is open and what was saved last. */
export function Panel({ issue, base, language }: PanelProps) {
  const [first, again] = useResource(`${base} ${issue}`, (signal) => valueOf(base, issue, signal));
  const [fresh, setFresh] = useState<IssueValue | null>(null);
  const [open, setOpen] = useState<'why' | 'map' | null>(null);
  const [doing, setDoing] = useState<Doing | null>(null);
  const [done, setDone] = useState<Done | null>(null);
  const [said, setSaid] = useState('');
  const section = useRef<HTMLElement>(null);
  const drawn = useCallback((height: number) => rememberHeight(issue, height), [issue]);
  const value: Resource<IssueValue> = fresh ? { state: 'ready', value: fresh } : first;

  const reread = useCallback(async () => {
    const read = await valueOf(base, issue, new AbortController().signal);
    setFresh(read);
    return read;
  }, [base, issue]);
  const say = (words: string, score: number | null) =>
    setSaid(score === null ? words : language.text('panel.said', words, language.whole(score)));
  const onSaved = async (saved: Saved) => {
    const before = value.state === 'ready' ? value.value.score : null;
    setDoing(null);
    setDone({ saved, before, problem: null });
    // The form goes away; the focus must not go with it, and `z` must reach us.
    section.current?.focus({ preventScroll: true });
    const read = await reread().catch(() => null);
    say(saved.words, read?.score ?? null);
    if (read === null) {
      setFresh(null);
      again();
    }
  };
  const onUndo = () => {
    if (!done?.saved.undo || value.state !== 'ready') {
      return;
    }
    section.current?.focus({ preventScroll: true });
    done.saved.undo().then(
      async () => {
        setDone(null);
        const read = await reread().catch(() => null);
        say(language.text('panel.undone'), read?.score ?? null);
      },
      (reason: unknown) => setDone({ ...done, problem: problemOf(reason) }),
    );
  };
  return (
    <PanelView
      language={language}
      base={base}
      section={section}
      value={value}
      open={open}
      doing={doing}
      done={done}
      said={said}
      reserved={heightOf(issue)}
      onDrawn={drawn}
      onOpen={(what) => setOpen(open === what ? null : what)}
      onDoing={(what) => {
        setDone(null);
        setDoing(what);
        if (what === null) {
          section.current?.focus({ preventScroll: true });
          // Another may have changed it meanwhile, and been let have their way.
          reread().catch(() => undefined);
        }
      }}
      onSaved={onSaved}
      onUndo={onUndo}
      onReread={reread}
      onAgain={again}
    />
  );
}
