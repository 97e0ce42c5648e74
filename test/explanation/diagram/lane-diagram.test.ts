import { describe, expect, it } from 'vitest';
import { diagnose } from '../../../src/diagnosis/diagnose';
import { plainText } from '../../../src/diagnosis/words/prose';
import type { Exchange } from '../../../src/exchange/exchange';
import { laneDiagram } from '../../../src/explanation/diagram/lane-diagram';
import { laneDiagramSvg } from '../../../src/report/diagram/lane-diagram-svg';
import type { SvgNode } from '../../../src/report/diagram/svg-node';
import { situationsOf } from '../../../src/diagnosis/situations/situations-of';
import { endpointHistory } from '../../../src/diagnosis/reading/log/endpoint-history';
import {
  blocked,
  completed,
  exchange,
  failed,
  hop,
  PAGE,
  preflight,
  response,
} from '../../diagnosis/exchange-builder';
import { SAMPLES_OF_SERVERS } from '../../diagnosis/situations/samples-of-servers';
import { HOSTILE } from '../../panel/hostile-exchanges';
import { blockedOrder, RECORDED_SHOP } from '../../panel/recorded-shop';

const diagramOf = (exchange: Exchange) => laneDiagram(exchange, diagnose(exchange), []);
const recorded = (id: string): Exchange => {
  const found = [...RECORDED_SHOP, ...HOSTILE].find((exchange) => exchange.id === id);
  if (found === undefined) throw new Error(`no recording ${id}`);
  return found;
};
const textsOf = (exchange: Exchange) => diagramOf(exchange).arrows.map(({ text }) => text);
const crossesOf = (exchange: Exchange) => diagramOf(exchange).arrows.filter(({ tip }) => tip === 'cross');

describe('the lane diagram', () => {
  it('shows a preflight that broke, and the request that was therefore never sent', () => {
    expect(textsOf(blockedOrder)).toEqual([
      'fetch POST /v1/orders',
      'OPTIONS /v1/orders',
      '204 · 38 ms',
      'POST /v1/orders was never sent',
      'TypeError: Failed to fetch',
    ]);
    expect(crossesOf(blockedOrder)).toMatchObject([
      { text: '204 · 38 ms', note: { text: 'no Access-Control-Allow-Credentials', tone: 'bad' } },
    ]);
  });

  it('shows what the browser asked for', () => {
    expect(diagramOf(blockedOrder).arrows[1]?.note?.text).toBe('for: POST, authorization, content-type');
  });

  it('says in few words what the response allows, and how often a header came that may come once', () => {
    expect(crossesOf(recorded('cart'))[0]?.note?.text).toBe('allows: GET, POST');
    expect(crossesOf(recorded('prices'))[0]?.note?.text).toBe('2 × Access-Control-Allow-Origin');
  });

  it('says of a hop that is no more than the browser’s way to https that nobody received it', () => {
    const url = 'http://api.example/orders';
    const toHttps = hop({
      url,
      requestHeaders: null,
      redirectUrl: 'https://api.example/orders',
      upgraded: true,
    });
    const seen = exchange([toHttps, hop({ response: response(200) })], completed);
    expect(textsOf(seen)).toContain('not requested: the browser switches to https by itself');
    expect(textsOf(seen)).not.toContain('waiting for the response');
    expect(plainText(diagramOf(seen).alternative)).toContain('No server received the GET /orders over http');
  });

  it('draws what was not sent as a dashed line', () => {
    const unsent = diagramOf(blockedOrder).arrows.filter(({ line }) => line === 'dashed');
    expect(unsent.map(({ text }) => text)).toEqual(['POST /v1/orders was never sent']);
  });

  it('shows that a cached preflight was used', () => {
    expect(textsOf(recorded('address-again'))).toContain('cached preflight, none sent');
  });

  it('follows redirects to the lane of each host and puts the cross where it broke', () => {
    const { lanes, arrows } = diagramOf(recorded('export'));
    expect(lanes.map(({ name }) => name)).toEqual([
      'app.shop.example',
      'browser',
      'api.shop.example',
      'cdn.shop.example',
    ]);
    expect(arrows.find(({ tip }) => tip === 'cross')).toMatchObject({ from: 3, to: 1 });
  });

  it('draws the target of a redirect also where the browser did not follow it', () => {
    const stopped = exchange(
      [hop({ response: response(302, { Location: 'https://login.example/start?next=1' }) })],
      blocked,
    );
    const { lanes, arrows, alternative } = diagramOf(stopped);
    expect(lanes.map(({ name }) => name)).toEqual(['app.example', 'browser', 'api.example', 'login.example']);
    expect(arrows.find(({ tip }) => tip === 'cross')).toMatchObject({ from: 2, to: 1 });
    const target = arrows.find(({ to }) => to === 3);
    expect(target).toMatchObject({ from: 1, line: 'dashed' });
    expect(target?.text).toMatch(/^GET \/start.* was never sent$/);
    expect(plainText(alternative)).toContain('a redirect to login.example, to which nothing was sent');
  });

  it('draws no target of a redirect while the browser may still go there', () => {
    const running = exchange([hop({ response: response(302, { Location: '/next' }) })], null);
    expect(diagramOf(running).arrows.some(({ text }) => text.includes('never'))).toBe(false);
  });

  it('shows an allowed request without any cross', () => {
    expect(crossesOf(recorded('products'))).toEqual([]);
    expect(textsOf(recorded('products'))).toContain('response 200');
  });

  it('shows a running request as waiting', () => {
    expect(textsOf(recorded('running'))).toEqual(
      expect.arrayContaining(['waiting for the response', 'waiting']),
    );
  });

  it('shows a running preflight without claiming that the request was sent', () => {
    const running: Exchange = {
      ...blockedOrder,
      hops: [
        hop({ method: 'PUT', requestHeaders: null, preflight: preflight('PUT', [], null, { end: null }) }),
      ],
      end: null,
    };
    expect(textsOf(running)).toEqual([
      'fetch PUT /orders',
      'OPTIONS /orders',
      'waiting for the response',
      'waiting',
    ]);
  });

  it('claims neither a response nor the request of a preflight that ran when the recorder was restarted', () => {
    const end = { kind: 'interrupted', time: 11 } as const;
    const sentPreflight = preflight('PUT', [], null, { end });
    const seen = exchange([hop({ method: 'PUT', requestHeaders: null, preflight: sentPreflight })], end);
    expect(textsOf(seen)).not.toContain('PUT /orders');
    const words = plainText(diagramOf(seen).alternative);
    expect(words).toContain('The recorder was restarted. Whether the preflight got a response is not known.');
    expect(words).not.toMatch(/got no response|sent PUT/);
  });

  it('names the error of a request that got no response', () => {
    const reset: Exchange = {
      ...blockedOrder,
      hops: [hop()],
      end: failed('reset', 'net::ERR_CONNECTION_RESET'),
    };
    expect(diagramOf(reset).arrows.some(({ note }) => note?.text === 'net::ERR_CONNECTION_RESET')).toBe(true);
  });

  it('shortens long redirect chains and says by how much', () => {
    const { arrows, lanes } = diagramOf(recorded('many-hops'));
    expect(arrows.map(({ text }) => text)).toContain('16 more redirects');
    expect(arrows.length).toBeLessThan(20);
    expect(lanes.length).toBeLessThanOrEqual(8);
  });

  it('counts the redirects that it leaves out in words', () => {
    const redirect = hop({
      response: response(302, { 'Access-Control-Allow-Origin': PAGE, Location: '/next' }),
    });
    const chain = exchange(
      [redirect, redirect, redirect, hop({ response: response(200) })],
      failed('unspecified'),
    );
    expect(plainText(diagramOf(chain).alternative)).toContain(' One more redirect followed. ');
    expect(plainText(diagramOf(recorded('many-hops')).alternative)).toMatch(
      / \d+ more redirects followed\. /,
    );
  });

  it('says the same in words', () => {
    expect(plainText(diagramOf(blockedOrder).alternative)).toBe(
      'The browser sent a preflight to api.shop.example for POST with authorization and content-type. ' +
        'The preflight response has status 204. The POST /v1/orders was never sent. ' +
        'Blocked here: Credentials are not allowed. The page got: TypeError: Failed to fetch.',
    );
  });
});

function labelsOf(node: SvgNode): readonly SvgNode[] {
  const own = node.tag === 'text' ? [node] : [];
  return [...own, ...node.children.flatMap((child) => (typeof child === 'string' ? [] : labelsOf(child)))];
}

describe('a response from the browser cache', () => {
  const stored = exchange(
    [hop({ response: response(200, { 'Access-Control-Allow-Origin': PAGE }, { fromCache: true }) })],
    completed,
  );

  it('is drawn as what the browser did by itself, and no arrow as if the server had been asked', () => {
    const { arrows } = diagramOf(stored);
    expect(arrows.map(({ text, note }) => [text, note?.text])).toEqual([
      ['fetch GET /orders', undefined],
      ['GET /orders was not sent', 'or only to revalidate the cached response'],
      ['200 from the browser cache', `allows: ${PAGE}`],
      ['response 200', undefined],
    ]);
    expect(arrows.filter(({ from, to, line }) => Math.max(from, to) > 1 && line === 'solid')).toEqual([]);
  });

  it('is told so in words', () => {
    expect(plainText(diagramOf(stored).alternative)).toBe(
      'The response to GET /orders came from the browser cache with status 200. No request was sent to ' +
        'api.example, or only one to revalidate the cached response. The page got: response 200.',
    );
  });

  it('is known to be the cache’s alone where an earlier response shows it to be a copy', () => {
    const { exchange: copy, others } = SAMPLES_OF_SERVERS['browser-cache'].shows;
    const log = { exchanges: [...others, copy], diagnosisOf: diagnose };
    const diagnosis = diagnose(copy);
    const situations = situationsOf(copy, diagnosis, endpointHistory(log));
    const { arrows, alternative } = laneDiagram(copy, diagnosis, situations);
    expect(arrows.slice(1, 3)).toMatchObject([
      { text: 'GET /orders was not sent', note: null },
      { from: 1, to: 1, tip: 'cross', text: '200 from the browser cache' },
    ]);
    expect(plainText(alternative)).toContain(
      'from the browser cache with status 200. No request was sent to api.example. ',
    );
  });

  it('is refused at the browser’s own lane', () => {
    const refused = exchange(
      [hop({ response: response(200, {}, { fromCache: true }) })],
      failed('unspecified'),
    );
    expect(crossesOf(refused)).toMatchObject([
      { from: 1, to: 1, note: { text: 'no Access-Control-Allow-Origin', tone: 'bad' } },
    ]);
  });
});

describe('the drawing', () => {
  it('keeps every word inside the picture at any width', () => {
    for (const exchange of [...RECORDED_SHOP, ...HOSTILE]) {
      for (const width of [260, 320, 400, 680]) {
        const drawing = laneDiagramSvg(diagramOf(exchange), width);
        const whole = Number(drawing.attributes['width']);
        for (const { attributes, children } of labelsOf(drawing)) {
          const shown = children[children.length - 1];
          const size = Array.from(typeof shown === 'string' ? shown : '').length * 6.2;
          const x = Number(attributes['x']);
          const left =
            { start: x, middle: x - size / 2, end: x - size }[String(attributes['text-anchor'])] ?? NaN;
          expect(left).toBeGreaterThanOrEqual(-1);
          expect(left + size).toBeLessThanOrEqual(whole + 1);
        }
      }
    }
  });

  it('keeps the full text of a shortened label as its title', () => {
    const drawing = laneDiagramSvg(diagramOf(recorded('long')), 320);
    const shortened = labelsOf(drawing).filter(({ children }) => children.length === 2);
    expect(shortened.length).toBeGreaterThan(0);
    expect(shortened[0]?.children[0]).toMatchObject({ tag: 'title' });
  });

  it('is named by its text alternative', () => {
    const diagram = diagramOf(blockedOrder);
    expect(laneDiagramSvg(diagram, 640).attributes).toMatchObject({
      role: 'img',
      'aria-label': plainText(diagram.alternative),
    });
  });
});
