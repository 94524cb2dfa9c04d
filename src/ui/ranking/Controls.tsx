import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { Choice } from '../shared/Choice';
import { isPlain } from '../shared/keys';
import type { Language } from '../shared/language';
import { defaultJql, type Order } from './rows';

interface FilterProps {
  language: Language;
  project: string;
  jql: string;
  /** Jira's own message about the JQL; null where it was understood. */
  fault: string | null;
  busy: boolean;
  onFilter: (jql: string) => void;
}

/** The JQL of the list, after the project that is always there. Enter applies it, `/` comes here. */
export function Filter({ language, project, jql, fault, busy, onFilter }: FilterProps) {
  // What is typed belongs to the JQL it started from; another one, as after *clear*, takes its place.
  const [draft, setDraft] = useState({ of: jql, text: jql });
  const [emptied, setEmptied] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const id = useId();

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key === '/' && isPlain(event) && !isTyping(event.target) && field.current) {
        event.preventDefault();
        field.current.focus();
        field.current.select();
      }
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);

  return (
    <form
      class="nf-filter"
      role="search"
      onSubmit={(event) => {
        event.preventDefault();
        // The field itself: what was typed last may not be drawn yet. Without JQL the list is as at the start.
        const typed = field.current?.value.trim() ?? '';
        const asked = typed || defaultJql;
        setEmptied(typed === '');
        setDraft({ of: jql, text: asked });
        onFilter(asked);
      }}
    >
      <label class="nf-unseen" for={`${id}-jql`}>
        {language.text('ranking.filter')}
      </label>
      <div class={fault === null ? 'nf-jql' : 'nf-jql nf-jql-wrong'}>
        <span class="nf-jql-project" id={`${id}-project`}>
          project = {project} AND
        </span>
        <input
          ref={field}
          id={`${id}-jql`}
          type="text"
          value={draft.of === jql ? draft.text : jql}
          spellcheck={false}
          autocomplete="off"
          autocapitalize="off"
          aria-invalid={fault !== null}
          aria-describedby={fault === null ? `${id}-project` : `${id}-project ${id}-fault`}
          aria-keyshortcuts="/"
          onInput={(event) => setDraft({ of: jql, text: event.currentTarget.value })}
        />
      </div>
      <button type="submit" class="aui-button" disabled={busy}>
        {language.text('ranking.filter.apply')}
      </button>
      <p class="nf-jql-note" role="status">
        {emptied && fault === null && jql === defaultJql && language.text('ranking.filter.standard')}
      </p>
      {fault !== null && (
        <p class="nf-jql-fault" id={`${id}-fault`} role="alert">
          {fault}
        </p>
      )}
    </form>
  );
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName))
  );
}

interface OrderChoiceProps {
  language: Language;
  order: Order;
  onOrder: (order: Order) => void;
}

const orders: readonly Order[] = ['value', 'valueForEffort'];

/** By value, or by value for effort. */
export function OrderChoice({ language, order, onOrder }: OrderChoiceProps) {
  return (
    <Choice
      label={language.text('ranking.order')}
      labelled
      choices={orders.map((value) => ({ value, text: language.text(`ranking.order.${value}`) }))}
      chosen={order}
      onChoose={onOrder}
    />
  );
}
