import { useId, useState } from 'preact/hooks';
import { Failure } from '../shared/Failure';
import type { Language } from '../shared/language';
import { useResource } from '../shared/resource';
import { Skeleton } from '../shared/Skeleton';
import { seenBy, type Seen, type Visible } from './projectApi';

interface SeenByProps {
  language: Language;
  base: string;
  project: string;
  /** Who is to see needs, as it is chosen by now. */
  visible: Visible;
  /** Whether that is what is stored. */
  asStored: boolean;
}

/** What a user sees of the project, by what is chosen now and before it is saved. */
export function SeenBy({ language, base, project, visible, asStored }: SeenByProps) {
  const id = useId();
  const [typed, setTyped] = useState('');
  const [user, setUser] = useState('');
  return (
    <aside class="nf-preview nf-seen" aria-labelledby={`${id}seen`}>
      <h2 id={`${id}seen`}>{language.text('settings.seen')}</h2>
      <form
        class="nf-seek"
        role="search"
        onSubmit={(event) => {
          event.preventDefault();
          setUser(typed.trim());
        }}
      >
        <label class="nf-unseen" for={id}>
          {language.text('settings.seen.user')}
        </label>
        <input
          id={id}
          type="search"
          class="nf-input"
          autocomplete="off"
          placeholder={language.text('settings.seen.user')}
          value={typed}
          onInput={(event) => setTyped(event.currentTarget.value)}
        />
        <button type="submit" class="aui-button">
          {language.text('settings.seen.look')}
        </button>
      </form>
      {user === '' ? (
        <p class="nf-small">{language.text('settings.seen.how')}</p>
      ) : visible !== null && visible !== 'browse' && visible.length === 0 ? (
        <p class="nf-small">{language.text('settings.seen.noRole')}</p>
      ) : (
        <Found
          language={language}
          base={base}
          project={project}
          user={user}
          visible={asStored ? null : visible}
        />
      )}
    </aside>
  );
}

function Found(props: Omit<SeenByProps, 'asStored'> & { user: string }) {
  const { language, base, project, user, visible } = props;
  const [seen, again] = useResource(`${base} ${project} ${user} ${JSON.stringify(visible)}`, (signal) =>
    seenBy(base, project, user, visible, signal),
  );
  switch (seen.state) {
    case 'loading':
      return <Skeleton words={language.text('settings.seen.loading')} />;
    case 'failed':
      return (
        <Failure
          language={language}
          problem={seen.problem}
          sentence={language.text('settings.seen.failed')}
          base={base}
          onAgain={again}
        />
      );
    case 'ready':
      return <Facts language={language} user={user} seen={seen.value} />;
  }
}

function Facts({ language, user, seen }: { language: Language; user: string; seen: Seen }) {
  if (seen.user === null || seen.seen === 0) {
    return <p role="status">{language.text('settings.seen.nothing', user)}</p>;
  }
  const issues = language.text(
    seen.capped ? 'settings.seen.newest' : 'settings.seen.of',
    language.whole(seen.seen),
    language.whole(seen.of),
  );
  return (
    <div role="status">
      <p class="nf-seen-name" dir="auto">
        {seen.user}
      </p>
      <dl class="nf-facts">
        <dt>{language.text('settings.seen.issues')}</dt>
        <dd>{issues}</dd>
        <dt>{language.text('settings.seen.scores')}</dt>
        <dd>{language.text(seen.scores ? 'settings.seen.scores.those' : 'settings.seen.none')}</dd>
        <dt>{language.text('settings.seen.needs')}</dt>
        <dd>
          {!seen.needs
            ? language.text('settings.seen.none')
            : seen.by === 'browse' || seen.by === null
              ? language.text('settings.seen.byBrowse')
              : language.text('settings.seen.byRole', language.list(seen.by))}
        </dd>
        <dt>{language.text('settings.seen.ranking')}</dt>
        <dd>{language.text(seen.needs ? 'settings.seen.ranking.all' : 'settings.seen.ranking.noReasons')}</dd>
        <dt>{language.text('settings.seen.panel')}</dt>
        <dd>{language.text(seen.needs ? 'settings.seen.panel.all' : 'settings.seen.panel.score')}</dd>
        <dt>{language.text('settings.seen.edits')}</dt>
        <dd>{language.text(seen.edits ? 'settings.seen.edits.yes' : 'settings.seen.edits.no')}</dd>
      </dl>
    </div>
  );
}
