import { cleanup, fireEvent, screen, within } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Exchange } from '../../src/exchange/exchange';
import {
  blocked,
  exchange,
  failed,
  headerList,
  hop,
  preflight,
  response,
} from '../diagnosis/exchange-builder';
import { click, message, type } from './edit-what-if';
import { openPanel, openTab } from './open-panel';
import type { OpenPanel } from './open-panel';

afterEach(cleanup);

/** Where a secret was planted, and what it is. No two share a beginning. */
const SECRETS = {
  'a query': '7fK2query9Qz',
  'a user and password': 'Hunter2login',
  'a path': 'ghp_16C7e42F292c6912E7710c838347Ae178B4a',
  'a request header': 'Rt5header8Lm',
  'the credentials': 'Vb3credential6Xs',
  'a cookie': 'Nw9cookie4Pd',
  'a response header': 'Jq1reply77Fg',
  'a redirect': 'Zc8location2Hy',
  'the Referer': 'Gm6referer3Tk',
} as const;

const PAGE = 'https://sk-proj-dashboard.vercel.app';
const URL_WITH_SECRETS = `https://me:${SECRETS['a user and password']}@api.example/${SECRETS['a path']}/orders?page=2&access_token=${SECRETS['a query']}`;

const requestHeaders = headerList({
  Origin: PAGE,
  'Sec-Fetch-Mode': 'cors',
  'Sec-Fetch-Site': 'cross-site',
  Authorization: `Bearer ${SECRETS['the credentials']}`,
  Cookie: `session=${SECRETS['a cookie']}`,
  'X-Api-Key': SECRETS['a request header'],
  Referer: `https://app.example/?session_token=${SECRETS['the Referer']}`,
});

const responseHeaders = {
  Server: 'nginx/1.25.3',
  'X-Auth-Token': SECRETS['a response header'],
  'Set-Cookie': `session=${SECRETS['a cookie']}`,
  Location: `https://api.example/next?token=${SECRETS['a redirect']}`,
};

const planted = (more: Partial<Exchange> = {}): Exchange => ({
  ...exchange(
    [
      hop({
        url: URL_WITH_SECRETS,
        method: 'PUT',
        requestHeaders,
        preflight: {
          ...preflight('PUT', ['x-api-key'], response(204, { 'Access-Control-Allow-Origin': '*' })),
        },
        response: response(200, responseHeaders),
      }),
    ],
    blocked,
    { pageOrigin: PAGE },
  ),
  id: 'planted',
  ...more,
});

/** One whose responses pass the rules, so that the browser contradicts them. */
const contradicting: Exchange = {
  ...exchange(
    [
      hop({
        url: URL_WITH_SECRETS,
        requestHeaders,
        response: response(200, {
          ...responseHeaders,
          'Access-Control-Allow-Origin': PAGE,
          'Access-Control-Allow-Credentials': 'true',
        }),
      }),
    ],
    blocked,
    { pageOrigin: PAGE },
  ),
  id: 'planted',
};

function expectNoSecret(copied: readonly string[], atLeast = 1): void {
  expect(copied.length).toBeGreaterThanOrEqual(atLeast);
  for (const text of copied) {
    expect(text).not.toBe('');
    for (const [place, secret] of Object.entries(SECRETS))
      expect(text.includes(secret) ? `${place}: ${text}` : null).toBeNull();
  }
}

/** Presses every button of that name, closed sections included. */
async function pressAll(panel: OpenPanel, name: RegExp): Promise<void> {
  const buttons = screen.getAllByRole('button', { name, hidden: true });
  for (const button of buttons) await panel.after(() => button.click());
}

const openConfigurations = (panel: OpenPanel) =>
  panel.after(() => {
    const details = document.querySelector<HTMLDetailsElement>('.what-if-configurations');
    if (details === null) throw new Error('the section is there');
    details.open = true;
    fireEvent(details, new Event('toggle'));
  });

describe('no secret leaves', () => {
  it('by Copy report, and the page is named as it is', async () => {
    const panel = await openTab('why', planted());
    await click(panel, 'Copy report');
    expectNoSecret(panel.services.copied);
    expect(panel.services.copied[0]).toContain(`Page: \`${PAGE}\``);
    expect(panel.services.copied[0]).toContain('access_token=YOUR-ACCESS-TOKEN');
  });

  it('by Ctrl+C', async () => {
    const panel = await openTab('why', planted());
    await panel.press('c', { ctrlKey: true });
    expectNoSecret(panel.services.copied);
  });

  it('by Copy blocked, of several', async () => {
    const panel = await openTab('why', planted(), planted({ id: 'other', page: 1, type: 'font' }));
    await click(panel, 'Copy blocked');
    expectNoSecret(panel.services.copied);
  });

  it('by Copy the contradiction', async () => {
    const panel = await openTab('why', contradicting);
    await click(panel, 'Copy the contradiction');
    expectNoSecret(panel.services.copied);
    expect(panel.services.copied[0]).toContain(PAGE);
  });

  it('by Copy the fix', async () => {
    const panel = await openTab('why', planted());
    await click(panel, 'Copy the fix');
    expectNoSecret(panel.services.copied);
    expect(panel.services.copied[0]).toContain(`+ Access-Control-Allow-Origin: ${PAGE}`);
  });

  it('by the Copy beside a check, which the panel shows whole', async () => {
    const panel = await openTab('why', planted());
    await pressAll(panel, /^Copy the command$/);
    expectNoSecret(panel.services.copied, 4);
    expect(document.querySelector('.checks')?.textContent).toContain(SECRETS['a query']);
    expect(panel.services.copied.join('\n')).toContain('access_token=YOUR-ACCESS-TOKEN');
    await panel.after(() => document.querySelector<HTMLElement>('.checks button')?.click());
    expect(screen.getByText('Copied the command: replace each YOUR-… in it')).toBeTruthy();
  });

  it('by the Copy beside code of the page', async () => {
    const [sent] = planted().hops;
    const insecure = { ...sent, url: URL_WITH_SECRETS.replace('https:', 'http:'), preflight: null };
    const panel = await openTab(
      'why',
      planted({ hops: [{ ...insecure, response: null }], end: failed('not-sent', 'net::ERR_BLOCKED') }),
    );
    await pressAll(panel, /^Copy the code$/);
    expectNoSecret(panel.services.copied);
    expect(panel.services.copied[0]).toContain('access_token=YOUR-ACCESS-TOKEN');
  });

  it.each(['express', 'nginx'])('by the Copy beside a configuration of %s', async (id) => {
    const panel = await openTab('why', planted());
    const { store } = panel;
    await panel.after(() => {
      store.preferences.value = { ...store.preferences.value, recipes: { 'https://api.example': id } };
    });
    await pressAll(panel, /^Copy the (?:configuration|command)$/);
    expectNoSecret(panel.services.copied, 5);
    expect(panel.services.copied[0]).toContain(PAGE);
  });

  it('by Copy the plain header lines, whatever a name was edited to', async () => {
    const panel = await openTab('what-if', planted());
    const editor = message(/^Response to ?PUT/);
    for (const name of Object.keys(responseHeaders)) {
      const field = within(editor).getByLabelText(`Name of ${name}`);
      await type(panel, field, `Other-${name.slice(-3)}`);
    }
    await openConfigurations(panel);
    await pressAll(panel, /^Copy the plain header lines$/);
    expectNoSecret(panel.services.copied);
    expect(panel.services.copied[0]).toMatch(/^Other-ken: \[redacted\]$/m);
    expect(panel.services.copied[0]).toMatch(/^Other-ver: nginx\/1\.25\.3$/m);
  });

  it('by Copy diagnostic, where a part of the panel fails with what it was given', async () => {
    const silenced = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const broken = planted();
    Object.defineProperty(broken, 'devtoolsError', {
      get: () => {
        throw new Error(`Cannot read ${SECRETS['a request header']} of ${URL_WITH_SECRETS}`);
      },
    });
    const panel = await openPanel({ exchanges: [broken] });
    await panel.after(() => panel.store.select('planted'));
    await panel.after(() => screen.getAllByRole('button', { name: 'Copy diagnostic' })[0]?.click());
    expectNoSecret(panel.services.copied);
    expect(panel.services.copied[0]).toContain('Cannot read [redacted] of https://');
    silenced.mockRestore();
  });
});
