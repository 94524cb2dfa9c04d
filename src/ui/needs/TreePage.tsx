import { useId, useRef, useState } from 'preact/hooks';
import { wayWords } from '../map/model';
import { isPlain } from '../shared/keys';
import type { Language } from '../shared/language';
import { StatusMark } from '../shared/StatusShape';
import type { ServingIssue } from '../shared/value';
import type { Listed, Outcome } from './api';
import { Frame } from './Frame';
import { Known } from './Head';
import type { NeedsProps } from './Needs';
import { usePages } from './pages';
import { hashOf, type Route } from './route';

interface TreeRow {
  id: string;
  level: 1 | 2 | 3;
  parent: string | null;
  open: boolean | null;
  need: Listed;
  cause: string | null;
  issue: ServingIssue | null;
}

/** The needs as a tree: the need on top, its causes, the issues that address them; an outcome only filters. */
export function TreePage(props: NeedsProps & { outcome: string | null; go: (route: Route) => void }) {
  const { language, base, project, outcome, go } = props;
  const lens = useId();
  const pages = usePages(base, {
    project,
    text: '',
    state: null,
    order: 'score',
    down: true,
    outcome,
    serving: true,
  });
  const outcomes = pages.page?.outcomes ?? [];
  return (
    <Frame
      language={language}
      base={base}
      project={project}
      view="tree"
      pages={pages}
      go={go}
      filters={
        outcomes.length > 0 && (
          <div class="nf-lens">
            <label for={lens}>{language.text('needs.lens')}</label>
            <select
              id={lens}
              class="nf-input"
              value={outcome ?? ''}
              onChange={(event) => go({ view: 'tree', outcome: event.currentTarget.value || null })}
            >
              <option value="">{language.text('needs.lens.none')}</option>
              {outcomes.map((one) => (
                <option key={one.name} value={one.name}>
                  {outcomeWords(language, one)}
                </option>
              ))}
            </select>
            {outcome !== null && pages.page && (
              <span class="nf-small">
                {language.text(
                  'needs.lens.bear',
                  language.whole(pages.page.total),
                  language.whole(pages.page.all),
                )}
              </span>
            )}
          </div>
        )
      }
    >
      {pages.state === 'ready' && pages.needs.length === 0 && (
        <p class="nf-nothing">{language.text(outcome === null ? 'needs.none' : 'needs.noHits')}</p>
      )}
      {pages.needs.length > 0 && <Tree language={language} base={base} needs={pages.needs} go={go} />}
    </Frame>
  );
}

const outcomeWords = (language: Language, outcome: Outcome): string =>
  [
    language.sentence(outcome.name),
    wayWords(language, { ...outcome, realised: null, owner: null, checkOn: null }),
  ]
    .filter((part) => part !== null)
    .join(' ');

interface TreeProps {
  language: Language;
  base: string;
  needs: readonly Listed[];
  go: (route: Route) => void;
}

/** One tab stop; arrows move, right opens, left closes, Enter goes there. */
function Tree({ language, base, needs, go }: TreeProps) {
  const [closed, setClosed] = useState<ReadonlySet<string>>(new Set());
  const [chosen, setChosen] = useState('');
  const tree = useRef<HTMLUListElement>(null);
  const rows = needs.flatMap((need) => rowsOf(need, closed));
  const current = rows.find((row) => row.id === chosen) ?? rows[0];

  const focus = (id: string) => {
    setChosen(id);
    [...(tree.current?.querySelectorAll<HTMLElement>('[role=treeitem]') ?? [])]
      .find((item) => item.dataset['row'] === id)
      ?.focus();
  };
  const toggle = (row: TreeRow) => {
    const next = new Set(closed);
    if (!next.delete(row.id)) {
      next.add(row.id);
    }
    setClosed(next);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (!current || !isPlain(event)) {
      return;
    }
    const at = rows.indexOf(current);
    const to = (row: TreeRow | undefined) => row && focus(row.id);
    switch (event.key) {
      case 'ArrowDown':
        to(rows[at + 1]);
        break;
      case 'ArrowUp':
        to(rows[at - 1]);
        break;
      case 'Home':
        to(rows[0]);
        break;
      case 'End':
        to(rows.at(-1));
        break;
      case 'ArrowRight':
        if (current.open === false) {
          toggle(current);
        } else if (current.open) {
          to(rows[at + 1]);
        }
        break;
      case 'ArrowLeft':
        if (current.open) {
          toggle(current);
        } else {
          to(rows.find((row) => row.id === current.parent));
        }
        break;
      case 'Enter':
        if (current.issue) {
          location.assign(`${base}/browse/${encodeURIComponent(current.issue.issue)}`);
        } else if (current.level === 1) {
          go({ view: 'need', id: current.need.id });
        }
        break;
      default:
        return;
    }
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <ul
      ref={tree}
      class="nf-tree"
      role="tree"
      aria-label={language.text('needs.view.tree')}
      onKeyDown={onKeyDown}
    >
      {rows.map((row) => (
        <li
          key={row.id}
          data-row={row.id}
          role="treeitem"
          aria-level={row.level}
          aria-expanded={row.open ?? undefined}
          tabIndex={row === current ? 0 : -1}
          class={`nf-tree-${row.level}`}
          onFocus={(event) => event.target === event.currentTarget && setChosen(row.id)}
        >
          <span class="nf-tree-toggle" aria-hidden="true" onClick={() => row.open !== null && toggle(row)}>
            {row.open === null ? '' : row.open ? '▾' : '▸'}
          </span>
          <RowWords language={language} base={base} row={row} />
        </li>
      ))}
    </ul>
  );
}

function RowWords({ language, base, row }: { language: Language; base: string; row: TreeRow }) {
  const { need, cause, issue } = row;
  if (issue) {
    return (
      <>
        <span class="nf-tree-words nf-issue">
          <a href={`${base}/browse/${encodeURIComponent(issue.issue)}`} tabIndex={-1}>
            {issue.issue}
          </a>{' '}
          <span>{issue.summary}</span>
        </span>
        <StatusMark status={issue.status} word={language.text(`shared.status.${issue.status}`)} />
        <b class="nf-figure">{issue.score === null ? '–' : language.whole(issue.score)}</b>
      </>
    );
  }
  if (row.level === 1) {
    return (
      <>
        <span class="nf-tree-words" dir="auto">
          <a href={hashOf({ view: 'need', id: need.id })} tabIndex={-1}>
            <b>{need.statement}</b>
          </a>{' '}
          <span class="nf-small">{need.who}</span>
          {row.open === null && <span class="nf-who">{language.text('needs.tree.nothing')}</span>}
        </span>
        <Known language={language} confidence={need.confidence} />
      </>
    );
  }
  return (
    <span class="nf-tree-words" dir="auto">
      {cause === null ? (
        <span class="nf-subtle">{language.text('map.cause.unnamed')}</span>
      ) : (
        <>
          <span class="nf-small">{language.text('needs.tree.cause')}</span> {cause}
        </>
      )}{' '}
      {row.open === null && <span class="nf-small">{language.text('needs.noIssue')}</span>}
    </span>
  );
}

function rowsOf(need: Listed, closed: ReadonlySet<string>): TreeRow[] {
  const id = `${need.id}`;
  const serving = need.serving ?? [];
  const known = (issue: ServingIssue) => issue.cause !== null && issue.cause < need.rootCauses.length;
  const causes = need.rootCauses.map((cause, index) => ({
    id: `${id}/${index}`,
    cause: cause as string | null,
    issues: serving.filter((issue) => issue.cause === index),
  }));
  const rest = serving.filter((issue) => !known(issue));
  if (rest.length > 0) {
    causes.push({ id: `${id}/?`, cause: null, issues: rest });
  }
  const bare = { need, cause: null, issue: null };
  const open = (row: string, children: number) => (children === 0 ? null : !closed.has(row));
  const rows: TreeRow[] = [{ ...bare, id, level: 1, parent: null, open: open(id, causes.length) }];
  if (closed.has(id)) {
    return rows;
  }
  for (const cause of causes) {
    const opened = open(cause.id, cause.issues.length);
    rows.push({ ...bare, id: cause.id, level: 2, parent: id, open: opened, cause: cause.cause });
    if (opened) {
      for (const issue of [...cause.issues].sort((a, b) => (b.score ?? -1) - (a.score ?? -1))) {
        rows.push({
          ...bare,
          id: `${cause.id}/${issue.issue}`,
          level: 3,
          parent: cause.id,
          open: null,
          issue,
        });
      }
    }
  }
  return rows;
}
