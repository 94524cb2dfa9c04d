import type { ComponentChildren } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { NeedFinder } from '../recording/NeedFinder';
import { Toast } from '../recording/Toast';
import { Failure } from '../shared/Failure';
import { Skeleton } from '../shared/Skeleton';
import { Head } from './Head';
import type { NeedsProps } from './Needs';
import type { Pages } from './pages';
import type { Route } from './route';
import { useDone } from './useDone';

interface FrameProps extends NeedsProps {
  view: 'list' | 'tree';
  pages: Pages;
  /** What narrows the needs down. */
  filters: ComponentChildren;
  /** Beside the button that asks for more. */
  rest?: ComponentChildren;
  /** Below everything. */
  foot?: ComponentChildren;
  children: ComponentChildren;
  go: (route: Route) => void;
}

/** What the ways to look at all needs share: title, adding one, undo, loading, failing, more. */
export function Frame(props: FrameProps) {
  const { language, base, project, view, pages, filters, rest, foot, children, go } = props;
  const page = useRef<HTMLDivElement>(null);
  const [adding, setAdding] = useState(false);
  const done = useDone(language, page, pages.again);
  return (
    <div ref={page} class="nf nf-needs" tabIndex={-1} onKeyDown={done.onKeyDown}>
      <Head language={language} view={view} page={pages.page} onAdd={() => setAdding(true)} />
      <div class="nf-unseen" role="status">
        {done.said}
      </div>
      {done.done && (
        <Toast language={language} base={base} done={done.done} after={null} onUndo={done.undo} />
      )}
      {adding && (
        <div class="nf-card">
          <NeedFinder
            language={language}
            base={base}
            project={project}
            issue={null}
            version={null}
            served={[]}
            onFound={(need) => go({ view: 'need', id: need.id })}
            onSaved={(saved) => {
              setAdding(false);
              done.onSaved(saved);
            }}
            onDiscard={() => setAdding(false)}
          />
        </div>
      )}
      {filters}
      {pages.state === 'loading' && <Skeleton words={language.text('needs.loading')} />}
      {pages.problem && (
        <Failure
          language={language}
          problem={pages.problem}
          sentence={language.text('needs.failed')}
          base={base}
          onAgain={pages.again}
        />
      )}
      {children}
      {pages.page && pages.needs.length > 0 && pages.needs.length < pages.page.total && (
        <p class="nf-rest">
          <button type="button" class="aui-button" onClick={pages.more}>
            {language.text('needs.more')}
          </button>
          {rest}
        </p>
      )}
      {pages.moreProblem && (
        <Failure
          language={language}
          problem={pages.moreProblem}
          sentence={language.text('needs.failedMore')}
          base={base}
          onAgain={pages.more}
        />
      )}
      {foot}
    </div>
  );
}
