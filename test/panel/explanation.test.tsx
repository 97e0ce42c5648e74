import { cleanup, screen, within } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { NO_TAB } from '../../src/exchange/network-event';
import { PAGE, exchange, failed, headerList, hop, preflight, response } from '../diagnosis/exchange-builder';
import { HOSTILE } from './hostile-exchanges';
import { fakeServices } from './fake-services';
import { openPanel, openTab } from './open-panel';
import { blockedOrder } from './recorded-shop';
import { traceOf } from '../../src/diagnosis/judging/trace';

afterEach(cleanup);

describe('the explanation', () => {
  it('begins with the verdict, who has to fix it, and whether the server processed it', async () => {
    const { container } = await openTab('evidence', blockedOrder);
    expect(screen.getByRole('heading', { level: 1 }).textContent).toContain('Credentials are not allowed');
    expect(container.querySelector('.verdict-sentence')?.textContent).toContain('Blocked at the preflight:');
    const chips = [...container.querySelectorAll('.chip')].map((chip) => chip.textContent);
    expect(chips).toEqual(['Backend must fix', 'The server did not process the POST']);
  });

  it('draws what was sent, with words for those who cannot see it', async () => {
    await openTab('evidence', blockedOrder);
    expect(screen.getByRole('img', { name: /POST \/v1\/orders was never sent/ })).toBeTruthy();
  });

  it('shows every cause in order, what proves it, and the rule of the standard', async () => {
    const { container } = await openTab('evidence', blockedOrder);
    const cards = [...container.querySelectorAll<HTMLElement>('[data-cause]')];
    expect(cards.map((card) => card.dataset['cause'])).toEqual([
      'allow-credentials-missing',
      'header-not-allowed',
    ]);
    const [first, second] = cards;
    if (first === undefined || second === undefined) throw new Error('there are two causes');
    expect(first.querySelector('del')?.textContent).toBe('Access-Control-Allow-Credentials');
    expect(within(first).getByText('absent')).toBeTruthy();
    expect([...second.querySelectorAll('mark')].map((mark) => mark.textContent)).toContain('authorization');
    expect(within(first).getByRole('link').getAttribute('href')).toMatch(
      /^https:\/\/fetch\.spec\.whatwg\.org\/#/,
    );
    expect(within(first).getByText('Chrome reports this error')).toBeTruthy();
    expect(within(second).getByText('Chrome would report this next')).toBeTruthy();
  });

  it('shows the causes of a preflight that asks for thousands of headers in portions', async () => {
    const names = Array.from({ length: 4_000 }, (_, index) => `x-${String(index)}`);
    const requesting = exchange(
      [
        hop({
          method: 'PUT',
          preflight: preflight('PUT', names, response(204, { 'Access-Control-Allow-Origin': '*' })),
        }),
      ],
      failed('unspecified'),
    );
    const { container, after } = await openTab('evidence', requesting);
    const cards = () => container.querySelectorAll('[data-cause]').length;
    expect(cards()).toBe(50);
    await after(() => screen.getByRole('button', { name: 'Show 50 of 3951 more causes' }).click());
    expect(cards()).toBe(100);
  });

  it('says what Chrome, Firefox and Safari print', async () => {
    const { container } = await openTab('evidence', blockedOrder);
    const names = [...container.querySelectorAll('.prints dt')].map((term) => term.textContent);
    expect(names.slice(0, 3)).toEqual(['Chrome', 'Firefox', 'Safari']);
  });

  it('claims no message of the browser alone where credentials decide which it prints', async () => {
    const sent = headerList({ Origin: PAGE, 'Sec-Fetch-Mode': 'cors', 'Sec-Fetch-Site': 'same-site' });
    const star = response(204, { 'Access-Control-Allow-Origin': '*' });
    const put = hop({ method: 'PUT', requestHeaders: sent, preflight: preflight('PUT', [], star) });
    const { container } = await openTab('evidence', exchange([put], failed('unspecified')));
    const messages = [...container.querySelectorAll('.browser-message p:not(.verdict-sentence)')].map(
      (one) => one.textContent,
    );
    expect(messages).toHaveLength(2);
    expect(messages[0]).toMatch(/^Without credentials: .*PUT/);
    expect(messages[1]).toMatch(/^With credentials: .*wildcard/);
    expect(screen.getByText('Chrome reports this error unless the request has credentials')).toBeTruthy();
  });

  it('says why the load is made with CORS, and that a worker is only assumed to be the page’s', async () => {
    const seen = exchange([hop({ response: response(200) })], failed('unspecified'), {
      type: 'font',
      tabId: NO_TAB,
    });
    await openTab('evidence', seen);
    expect(screen.getByRole('heading', { name: 'Why CORS applies' }).parentElement?.textContent).toContain(
      'Fonts are always fetched with CORS.',
    );
    expect(
      screen.getByRole('heading', { name: 'What made the request' }).parentElement?.textContent,
    ).toContain('It is likely from');
  });

  it('says why the browser asked first, and how the credentials mode is known', async () => {
    await openTab('evidence', blockedOrder);
    expect(screen.getByText('Why this request needs a preflight')).toBeTruthy();
    expect(screen.getByText('Credentials')).toBeTruthy();
  });

  it('lists every evaluated step with a link to it', async () => {
    const panel = await openTab('evidence', blockedOrder);
    const trace = traceOf(blockedOrder);
    await panel.after(() => screen.getByRole('tab', { name: `Steps ${String(trace.length)}` }).click());
    const rows = within(screen.getByRole('table')).getAllByRole('row').slice(1);
    expect(rows).toHaveLength(trace.length);
    expect(within(screen.getByRole('table')).getAllByRole('link')).toHaveLength(trace.length);
  });

  it('says why there is no step where what stopped the request comes before the rules', async () => {
    const unsent = exchange([hop({ requestHeaders: null })], failed('dns', 'net::ERR_NAME_NOT_RESOLVED'), {
      pageOrigin: null,
    });
    const panel = await openPanel({ exchanges: [unsent] });
    expect(traceOf(unsent)).toEqual([]);
    await panel.after(() => panel.rows()[0]?.click());
    await panel.after(() => screen.getByRole('tab', { name: 'Steps' }).click());
    expect(screen.getByText(/The request was stopped before any step of the CORS rules/)).toBeTruthy();
  });

  it('shows all headers of every hop as they were received', async () => {
    const panel = await openTab('evidence', blockedOrder);
    await panel.after(() => screen.getByRole('tab', { name: 'Raw' }).click());
    const preflight = screen.getByRole('group', { name: 'Preflight' });
    expect(preflight.textContent).toContain('Access-Control-Request-Headers: authorization,content-type');
    expect(screen.getByText(/Response: not recorded/)).toBeTruthy();
  });
});

describe('the line that made a request', () => {
  const frame = {
    functionName: 'loadOrders',
    url: 'https://app.example/assets/shop.js?v=1',
    line: 42,
    column: 7,
  };
  const made = exchange([hop({ response: response(200) })], failed('unspecified'), { callFrames: [frame] });

  it('leads into Sources', async () => {
    const panel = await openTab('evidence', made);
    await panel.after(() => screen.getByRole('button', { name: 'shop.js:42' }).click());
    expect(panel.services.opened).toEqual([frame]);
  });

  it('is named where nothing leads there, and left out where it is not known', async () => {
    const unknown = { ...made, id: 'unknown', callFrames: [] };
    const panel = await openPanel({
      exchanges: [made, unknown],
      services: fakeServices({ inDevTools: false }),
    });
    await panel.after(() => {
      panel.store.select(made.id);
      panel.store.tab.value = 'evidence';
    });
    expect(screen.getByText('shop.js:42').tagName).toBe('CODE');
    await panel.after(() => panel.store.select(unknown.id));
    expect(screen.queryByText('Made by')).toBeNull();
  });
});

describe('text of strangers', () => {
  it('never becomes markup', async () => {
    const panel = await openPanel({ exchanges: HOSTILE });
    for (const { id } of HOSTILE) {
      for (const tab of ['why', 'evidence', 'steps', 'raw']) {
        await panel.after(() => {
          panel.store.select(id);
          panel.store.tab.value = tab;
        });
        expect(panel.container.querySelectorAll('script, img, b:not(.why b, .contradiction b)')).toHaveLength(
          0,
        );
        expect(screen.queryByRole('alert')).toBeNull();
      }
    }
  });

  it('cannot reorder or hide what stands beside it', async () => {
    const panel = await openPanel({ exchanges: HOSTILE });
    await panel.after(() => panel.store.select('bidi'));
    expect(panel.container.textContent).not.toMatch(/[\u202A-\u202E\u2066-\u2069\u0000]/);
    expect(panel.container.textContent).toContain('\\u202E');
  });

  it('is marked at the right bytes even where characters are longer than one', async () => {
    const value = '\u00c3\u00a9https://other.example';
    const odd = exchange(
      [hop({ response: response(200, { 'Access-Control-Allow-Origin': value }) })],
      failed('unspecified'),
    );
    const { container } = await openTab('evidence', odd);
    const line = [...container.querySelectorAll('.line')].find((each) =>
      each.textContent.includes('other.example'),
    );
    expect(line?.textContent).toContain('éhttps://other.example');
  });
});
