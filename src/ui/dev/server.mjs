// Serves the built surfaces in a stand-in page with fixtures for answers, for looking at and for browser tests.
// Not shipped. `node dev/server.mjs [port]`; /issue.html?issue=SHOP-7 and /ranking.html, with &dark and &locale=de-DE.
import { createServer } from 'node:http';
import { readFileSync } from 'node:fs';
import { extname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { compared, research } from './comparing.mjs';
import { imported, importedEverything, takenBack } from './importing.mjs';
import { chosen, points, rowsOf as made } from './points.mjs';
import { previewed } from './previewing.mjs';
import { children, codesIn, filters, placed, ranking, rows } from './ranking.mjs';
import { jiraFields } from './settings.mjs';
import { newStore } from './store.mjs';
import { texts } from './texts.mjs';
import { reduced, values } from './values.mjs';

const ui = resolve(fileURLToPath(import.meta.url), '../..');
const places = {
  '/dev/': resolve(ui, 'dev'),
  '/dist/': resolve(ui, 'target/dist'),
  '/aui/': resolve(ui, 'node_modules/@atlassian/aui/dist/aui'),
};
const types = {
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.svg': 'image/svg+xml',
  '.html': 'text/html; charset=utf-8',
};
const api = '/rest/needfirst/1.0';

const fault = (...errorMessages) => ({ errorMessages, errors: {} });

/** A store a base path, so that browser tests do not meet each other. */
const stores = new Map();
function storeOf(base) {
  if (!stores.has(base)) {
    stores.set(base, newStore());
  }
  return stores.get(base);
}

/** What was written to each store, so that it can be written to another one. */
const written = new Map();
function note(store, write) {
  written.set(store, [...(written.get(store) ?? []), write]);
}
function copyOf(store) {
  const copy = newStore();
  written.get(store)?.forEach((write) => write(copy));
  return copy;
}

/** What the server answers: a status and a body. */
function answer(store, method, path, parameters, body, who) {
  if (path === '/texts') {
    return [200, texts(parameters.get('hash') ?? 'en')];
  }
  if (/^\/projects\/[^/]+\/ranking\/preview$/.test(path)) {
    return [200, previewed(placed(rowsOf(store)), copyOf(store), (tried) => placed(workedOut(tried)), body)];
  }
  const brought = /^\/projects\/([^/]+)\/import(\/undo)?$/.exec(path);
  if (brought) {
    return brought[2]
      ? takenBack(store, body)
      : (typeof body === 'string' ? imported : importedEverything)(
          store,
          brought[1],
          parameters.get('dryRun') === 'true',
          body,
        );
  }
  if (method !== 'GET') {
    note(store, (other) => other.answer(method, path, parameters, structuredClone(body), who));
  }
  const stored = store.answer(method, path, parameters, body, who);
  if (stored) {
    return stored;
  }
  const value = /^\/issues\/([^/]+)\/value$/.exec(path);
  if (value) {
    return answerValue(value[1]);
  }
  if (path === '/compare') {
    return compared(parameters.get('a'), parameters.get('b'));
  }
  if (/^\/projects\/[^/]+\/research$/.test(path)) {
    return wrongJql(parameters) ?? [200, research(parameters)];
  }
  const drawn = /^\/projects\/([^/]+)\/points$/.exec(path);
  if (drawn) {
    return drawn[1] === 'NOPOINTS'
      ? [500, fault()]
      : (wrongJql(parameters) ?? wrongFilter(parameters) ?? [200, points(drawn[1], parameters)]);
  }
  const project = /^\/projects\/([^/]+)\/ranking$/.exec(path);
  if (project) {
    return answerRanking(store, project[1], parameters);
  }
  const folded = /^\/projects\/[^/]+\/ranking\/([^/]+)\/children$/.exec(path);
  if (folded) {
    return [200, { values: children[folded[1]] ?? [] }];
  }
  const one = /^\/projects\/[^/]+\/ranking\/([^/]+)$/.exec(path);
  if (one) {
    const row = placed(rowsOf(store)).find(({ issue }) => issue === one[1]);
    return row ? [200, row] : [404, fault('There is no such issue.')];
  }
  return [404, fault('No such resource')];
}

function answerValue(issue) {
  switch (issue) {
    case 'SHOP-401':
      return [401, fault('You are not logged in.')];
    case 'SHOP-404':
      return [404, fault('Needfirst is off in this project.')];
    case 'SHOP-500':
      return [500, fault('Something went wrong on the server. Nothing was changed. Tell your admin: 7f3a91')];
    case 'SHOP-403':
      return [200, { issue, ...reduced }];
    default:
      return issue in values ? [200, { issue, ...values[issue] }] : [200, { issue, ...values['SHOP-80'] }];
  }
}

const wrongJql = (parameters) =>
  /\bwrong\b/.test(parameters.get('jql') ?? '')
    ? [
        400,
        {
          errorMessages: [],
          errors: {
            jql: "Jira does not take this JQL: Field 'wrong' does not exist or you do not have permission to view it.",
          },
        },
      ]
    : null;
const wrongFilter = (parameters) =>
  codesIn(parameters).every((code) => filters.includes(code))
    ? null
    : [400, { errorMessages: [], errors: { is: `must be one of ${filters.join(', ')}` } }];

/** What was worked out of a store, until something is written. */
const known = new Map();
const untouched = newStore();

/** The rows as they are after whatever was written: an issue that was touched has the figures of the store. */
function rowsOf(store) {
  const held = known.get(store);
  if (held?.revision === store.revision()) {
    return held.rows;
  }
  const rowsNow = workedOut(store);
  known.set(store, { revision: store.revision(), rows: rowsNow });
  return rowsNow;
}

function workedOut(store) {
  const value = (from, issue) => from.answer('GET', `/issues/${issue}/value`, new URLSearchParams())?.[1];
  return rows.map((row) => {
    const [now, before] = [value(store, row.issue), value(untouched, row.issue)];
    if (!now) {
      return row;
    }
    const leading = [...now.needs].sort((a, b) => (b.customerValue ?? 0) - (a.customerValue ?? 0))[0];
    const inputs = {
      need: leading?.need.id ?? null,
      needs: now.needs.length,
      importance: leading?.need.importance ?? now.ownNeed?.importance ?? null,
      satisfaction: leading?.need.satisfaction ?? null,
      reach: leading?.need.reach ?? null,
      fit: leading?.fit ?? null,
      businessImpact: now.impacts.find(({ id }) => id === null)?.magnitude ?? null,
    };
    const touched = now.score !== before?.score;
    const { score, low, high, customer, business, withheld, status } = now;
    return {
      ...row,
      inputs,
      mayEdit: now.mayWrite.issue,
      ...(touched ? { score, low, high, customer, business, withheld, valueStatus: status } : {}),
    };
  });
}

function answerRanking(store, project, parameters) {
  const jql = parameters.get('jql') ?? '';
  switch (true) {
    case project === 'OFF':
      return [404, fault('Needfirst is off in this project.')];
    case project === 'BROKEN':
      return [500, fault('Something went wrong on the server. Nothing was changed. Tell your admin: 7f3a91')];
    case project === 'GONE':
      return [401, fault('You are not logged in.')];
    case project === 'NEW':
      return [
        200,
        ranking(
          rows.filter((row) => row.score === null),
          parameters,
        ),
      ];
    case wrongJql(parameters) !== null:
      return wrongJql(parameters);
    case wrongFilter(parameters) !== null:
      return wrongFilter(parameters);
    case /\bnothing\b/.test(jql):
      return [200, ranking([], parameters)];
    case project === 'CUT' && parameters.has('after'):
      return [500, fault()];
    case project === 'ASIDE':
      return [
        200,
        ranking(rows, parameters, {
          setAside: {
            jql: 'labels in (x',
            fault: "Error in the JQL Query: expecting ')' at the end.",
            total: 0,
            values: [],
          },
        }),
      ];
    case project === 'LONG':
      return [200, ranking(long, parameters)];
    case project === 'READ':
      return [
        200,
        ranking(
          rows.map((row) => ({ ...row, mayEdit: false })),
          parameters,
          { mayEditNeeds: false },
        ),
      ];
    default:
      return [
        200,
        ranking(chosen(made(project) === rows ? placed(rowsOf(store)) : made(project), jql), parameters),
      ];
  }
}

/** A list of thousands. */
const long = Array.from({ length: 5000 }, (_, index) => ({
  ...rows[index % 13],
  issue: `SHOP-${10_000 + index}`,
  rank: index + 1,
}));

/** What a request brings: JSON, or the text of a file. */
async function bodyOf(request) {
  let text = '';
  for await (const part of request) {
    text += part;
  }
  return request.headers['content-type'] === 'text/csv' ? text : text === '' ? undefined : JSON.parse(text);
}

export const server = createServer(async (request, response) => {
  const url = new URL(request.url ?? '/', 'http://localhost');
  const send = (status, type, body) => {
    response.writeHead(status, { 'Content-Type': type, 'Cache-Control': 'no-store' });
    response.end(body);
  };
  const own = /^(.*)\/rest\/api\/2\/issue\/([^/]+)$/.exec(url.pathname);
  if (own && request.method === 'PUT') {
    const [store, fields] = [storeOf(own[1]), await bodyOf(request)];
    note(store, (other) => other.field(own[2], fields));
    const [status, body] = store.field(own[2], fields);
    send(status, 'application/json', body === null ? '' : JSON.stringify(body));
    return;
  }
  if (url.pathname.endsWith('/rest/api/2/field')) {
    send(200, 'application/json', JSON.stringify(jiraFields));
    return;
  }
  if (url.pathname.endsWith('/rest/api/2/serverInfo')) {
    send(200, 'application/json', JSON.stringify({ version: '11.3.2' }));
    return;
  }
  // Where an administrator gives the password again.
  const [confirmed, asked] = url.pathname.split('/plugins/servlet/needfirst/');
  if (asked === 'settings') {
    storeOf(confirmed).settings.grant();
    send(200, types['.html'], '<title>Confirmed</title>');
    return;
  }
  const [base, path] = url.pathname.split(api);
  if (path === '/health/diagnostics') {
    send(200, 'text/plain', storeOf(base).settings.diagnostics());
    return;
  }
  if (path !== undefined) {
    const slow = /SHOP-999|SLOW/.test(path) ? 5000 : 0;
    const [status, body] = answer(
      storeOf(base),
      request.method,
      path,
      url.searchParams,
      await bodyOf(request),
      request.headers['x-test-user'],
    );
    setTimeout(() => send(status, 'application/json', body === null ? '' : JSON.stringify(body)), slow);
    return;
  }
  const wanted = url.pathname.endsWith('.html') ? `/dev${url.pathname}` : url.pathname;
  for (const [prefix, folder] of Object.entries(places)) {
    const file = resolve(folder, wanted.slice(prefix.length));
    if (wanted.startsWith(prefix) && file.startsWith(folder)) {
      try {
        send(200, types[extname(file)] ?? 'application/octet-stream', readFileSync(file));
      } catch {
        send(404, 'text/plain', 'Not found');
      }
      return;
    }
  }
  send(404, 'text/plain', 'Not found');
});

/** Listens on a port, a free one for 0, and tells the address. */
export function listen(port) {
  return new Promise((listening) => {
    server.listen(port, '127.0.0.1', () => listening(`http://127.0.0.1:${server.address().port}`));
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const address = await listen(Number(process.argv[2] ?? 4173));
  console.log(`${address}/issue.html?issue=SHOP-7 and ${address}/ranking.html`);
}
