import type { Outcome, ZooCase } from '../zoo-case';
import type { PageData } from './page-data';
import { sendRequest } from './send-request';

/** What the page needs to know of a case to send its request. */
type Sendable = Pick<ZooCase, 'id' | 'request'>;

type Zoo = {
  /** Ids of all cases, in the order of the page. */
  ids: string[];
  /** Sends the request of one case; `runName` tells apart several runs of it in the servers' log. */
  run: (id: string, runName?: string) => Promise<Outcome>;
  /** Sends every case, so many at a time, and gives the outcomes by case id. */
  runAll: (concurrency?: number) => Promise<Record<string, Outcome>>;
  /** Sends requests of cases that the page does not list, so many at a time, and gives the outcomes by case id. */
  sendAll: (cases: readonly Sendable[], concurrency: number) => Promise<Record<string, Outcome>>;
  /** Ids of the cases of `sendAll` that have not settled. */
  underWay: Set<string>;
};

declare global {
  interface Window {
    zoo: Zoo;
  }
}

// More requests than a timeline keeps unasked: Firefox's verdicts are read from it.
performance.setResourceTimingBufferSize(10_000);

const data = JSON.parse(document.getElementById('zoo-data')?.textContent ?? '') as PageData;
const casesById = new Map(data.cases.map((zooCase) => [zooCase.id, zooCase]));
const rows = new Map<string, { show: (text: string, state: string) => void }>();

// Every run has a URL of its own, so that neither the HTTP cache nor the preflight cache stands in for a server.
const load = Date.now().toString(36);
let runs = 0;
const underWay = new Set<string>();

function urlOf({ id, request }: Sendable, run: string): string {
  const base =
    request.kind === 'fetch' && request.url !== undefined
      ? request.url
      : `${data.origins[request.to]}${request.path ?? '/'}`;
  return `${base}${base.includes('?') ? '&' : '?'}case=${id}&run=${run}`;
}

function send(sendable: Sendable, run: string): Promise<Outcome> {
  return sendRequest(urlOf(sendable, run), sendable.request, data.origins);
}

async function run(id: string, runName?: string): Promise<Outcome> {
  const zooCase = casesById.get(id);
  if (!zooCase) throw new Error(`The zoo has no case "${id}".`);
  runs += 1;
  rows.get(id)?.show('sending …', 'pending');
  const outcome = await send(zooCase, runName ?? `${load}-${runs}`);
  rows.get(id)?.show(describe(outcome), seemsFine(outcome) ? 'fine' : 'failed');
  return outcome;
}

async function runAll(concurrency = 4): Promise<Record<string, Outcome>> {
  return inLanes(
    data.cases.map(({ id }) => id),
    concurrency,
    async (id) => [id, await run(id)],
  );
}

async function sendAll(cases: readonly Sendable[], concurrency: number): Promise<Record<string, Outcome>> {
  return inLanes(cases, concurrency, async (sendable) => {
    runs += 1;
    underWay.add(sendable.id);
    const outcome = await send(sendable, `${load}-${runs}`);
    underWay.delete(sendable.id);
    return [sendable.id, outcome];
  });
}

async function inLanes<T>(
  items: readonly T[],
  concurrency: number,
  work: (item: T) => Promise<[id: string, outcome: Outcome]>,
): Promise<Record<string, Outcome>> {
  const outcomes: Record<string, Outcome> = {};
  const waiting = [...items];
  const lane = async (): Promise<void> => {
    for (let item = waiting.shift(); item !== undefined; item = waiting.shift()) {
      const [id, outcome] = await work(item);
      outcomes[id] = outcome;
    }
  };
  await Promise.all(Array.from({ length: concurrency }, lane));
  return outcomes;
}

function seemsFine({ settled, type }: Outcome): boolean {
  return settled === 'resolved' || (settled === 'event' && type !== 'error');
}

function describe({ settled, status, type, error, read }: Outcome): string {
  const readings = Object.entries(read ?? {}).map(([name, value]) => `${name}: ${value ?? 'unreadable'}`);
  return [settled, status, type, error, ...readings].filter((part) => part !== undefined).join(' · ');
}

function element<K extends keyof HTMLElementTagNameMap>(
  name: K,
  className: string,
  ...children: (Node | string)[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(name);
  if (className) made.className = className;
  made.append(...children);
  return made;
}

function caseRow(zooCase: ZooCase): HTMLElement {
  const { id, title, request, expect, classic } = zooCase;
  const outcome = element('output', 'outcome', 'not sent');
  const sendButton = element('button', '', 'Send');
  sendButton.type = 'button';
  sendButton.setAttribute('aria-label', `Send: ${title}`);
  sendButton.addEventListener('click', () => void run(id));
  rows.set(id, {
    show: (text, state) => {
      outcome.textContent = text;
      outcome.dataset['state'] = state;
    },
  });
  const method = request.kind === 'fetch' || request.kind === 'xhr' ? (request.method ?? 'GET') : 'GET';
  const facts = `${method} · ${request.kind} → ${request.to} · rules: ${expect.verdict}${expect.first ? `, ${expect.first}` : ''}`;
  const heading = element('h3', '', title);
  if (classic) heading.append(element('span', 'classic', 'classic'));
  const text = element('div', 'text', heading, element('p', 'facts', element('code', '', id), ` ${facts}`));
  return element('li', 'case', text, outcome, sendButton);
}

function listCases(): void {
  for (const group of new Set(data.cases.map((zooCase) => zooCase.group))) {
    const cases = data.cases.filter((zooCase) => zooCase.group === group);
    const list = element('ul', '', ...cases.map(caseRow));
    document
      .getElementById('cases')
      ?.append(element('section', '', element('h2', '', `${group} (${cases.length})`), list));
  }
  document.getElementById('send-all')?.addEventListener('click', () => void runAll());
  document.getElementById('count')?.append(`${data.cases.length} cases`);
}

listCases();
window.zoo = { ids: data.cases.map(({ id }) => id), run, runAll, sendAll, underWay };
