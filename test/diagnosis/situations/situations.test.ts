import { describe, expect, it } from 'vitest';
import { diagnose } from '../../../src/diagnosis/diagnose';
import { endpointHistory } from '../../../src/diagnosis/reading/log/endpoint-history';
import { plainText } from '../../../src/diagnosis/words/prose';
import type { Prose } from '../../../src/diagnosis/words/prose';
import { explainReachIn } from '../../../src/diagnosis/situations/parts/explain-reach-in';
import { SITUATIONS } from '../../../src/diagnosis/situations';
import { beyondHeaders } from '../../../src/diagnosis/situations/beyond-headers';
import type { Exchange } from '../../../src/exchange/exchange';
import type { Situation } from '../../../src/diagnosis/situations/situation';
import type { SituationCode } from '../../../src/diagnosis/situations/situation-code';
import { situationsOf } from '../../../src/diagnosis/situations/situations-of';
import {
  actorFor,
  actorForResponse,
  otherActor,
  ownersOf,
  whoActs,
  whoActsLabel,
} from '../../../src/diagnosis/situations/who-acts';
import { blocked, exchange, failed, headerList, hop, PAGE, preflight, response } from '../exchange-builder';
import { fileNames } from '../../file-names';
import { ALLOWED, respondedWith, GOOD_BEFORE, redirected, refusedPreflight, withoutResponse } from './sample';
import type { Recorded } from './sample';
import { SAMPLES } from './samples';

const ALL = SITUATIONS.map(({ code }) => ({ code, sample: SAMPLES[code] }));

function situationsIn({ exchange, others = [] }: Recorded, withHistory = true): readonly Situation[] {
  const log = { exchanges: [...others, exchange], diagnosisOf: diagnose };
  return situationsOf(exchange, diagnose(exchange), withHistory ? endpointHistory(log) : null);
}

const codesIn = (recorded: Recorded): readonly SituationCode[] =>
  situationsIn(recorded).map(({ code }) => code);

function expectReadable(text: Prose): void {
  const plain = plainText(text);
  expect(plain.trim()).toBe(plain);
  expect(plain).not.toMatch(/undefined|\[object|NaN/);
  expect(plain).toMatch(/^[A-Z*a-z].*[.]$/s);
  expect(text.map((part) => (part.kind === 'words' ? part.text : 'code')).join('')).not.toMatch(
    / {2}|\.\.| [.,;]|,,/,
  );
}

describe('the situations', () => {
  it('have a file each in the room of their topic, named for it, and nothing else lies there', () => {
    const files = Object.entries(import.meta.glob('../../../src/diagnosis/situations/*/**/*.ts')).filter(
      ([path]) => !/\/situations\/(?:parts|platforms)\//.test(path),
    );
    expect(files.filter(([path]) => !/\/situations\/[^/]+\/[^/]+$/.test(path))).toEqual([]);
    expect(fileNames(Object.fromEntries(files))).toEqual(SITUATIONS.map(({ code }) => code).sort());
  });

  it('cover registered ones only, and never themselves', () => {
    const codes = SITUATIONS.map(({ code }): string => code);
    for (const { code, covers } of SITUATIONS) {
      expect(codes.filter((one) => one !== code)).toEqual(expect.arrayContaining([...covers]));
    }
  });

  it.each(ALL)('$code is told where it applies, before all others', ({ code, sample }) => {
    const [first] = situationsIn(sample.shows);
    expect(first).toMatchObject({ code, owner: sample.owner, knownBy: sample.knownBy });
    const sentence = plainText(first?.happened ?? []);
    for (const part of sample.says) expect(sentence).toContain(part);
  });

  it.each(ALL)('$code is not told of its nearest neighbour', ({ code, sample }) => {
    expect(codesIn(sample.neighbour)).not.toContain(code);
  });

  it.each(ALL)('$code is told in whole sentences, with what would settle an assumption', ({ sample }) => {
    for (const found of situationsIn(sample.shows)) {
      expectReadable(found.happened);
      expectReadable(found.todo);
      if (found.knownBy === 'assumed') expectReadable(found.confirm);
    }
  });

  it.each(ALL)('$code names another request only where one was recorded', ({ sample }) => {
    for (const found of situationsIn(sample.shows, false)) expect(found.witnesses).toEqual([]);
    const known = new Set((sample.shows.others ?? []).map(({ id }) => id));
    for (const found of situationsIn(sample.shows))
      for (const { exchangeId } of found.witnesses) expect(known).toContain(exchangeId);
  });

  it('say nothing of a request that passed', () => {
    expect(codesIn({ exchange: GOOD_BEFORE })).toEqual([]);
  });
});

describe('mixed content', () => {
  it('names the page, or the page around what asked where the origin of that is not known or opaque', () => {
    const more = { topLevelOrigin: 'https://around.example' };
    const refused = (page: string | null): string => {
      const url = 'http://api.example/';
      const recorded = withoutResponse('not-sent', 'blocked:mixed-content', { url, page, more });
      return plainText(situationsIn({ exchange: recorded })[0]?.happened ?? []);
    };
    expect(refused(PAGE)).toMatch(new RegExp(`^The page ${PAGE} is secure but requested`));
    for (const page of [null, 'null'])
      expect(refused(page)).toMatch(/^The page https:\/\/around\.example is secure but requested/);
  });
});

describe('an origin that became null on the way', () => {
  it('comes without the advice to name the page, which the browser no longer does', () => {
    const credentialed = { ...ALLOWED, 'Access-Control-Allow-Credentials': 'true' };
    const first = hop({ response: response(302, { ...credentialed, Location: 'https://b.example/' }) });
    const headers = { Origin: 'null', 'Sec-Fetch-Mode': 'cors', Cookie: 'a=b' };
    const second = hop({
      url: 'https://b.example/',
      requestHeaders: headerList(headers),
      response: response(200, { 'Access-Control-Allow-Origin': '*' }),
    });
    expect(codesIn({ exchange: exchange([first, second], blocked) })).toEqual(['null-origin']);
  });
});

describe('two layers behind a redirect', () => {
  it('are told instead of the redirect: no other URL in the page would mend what they send', () => {
    const first = hop({
      url: 'http://api.example/orders',
      response: response(301, { ...ALLOWED, Location: 'https://api.example/orders' }),
    });
    const second = hop({
      requestHeaders: headerList({ Origin: 'null', 'Sec-Fetch-Mode': 'cors' }),
      response: response(200, { 'Access-Control-Allow-Origin': ['null', PAGE] }),
    });
    expect(codesIn({ exchange: exchange([first, second], blocked) })).toEqual(['headers-twice']);
  });
});

describe('what takes two exchanges', () => {
  it('is assumed where only one was recorded', () => {
    const [found] = situationsIn({ exchange: respondedWith(500, {}) });
    expect(found).toMatchObject({ code: 'error-without-headers', knownBy: 'assumed', witnesses: [] });
  });

  it('is not learned from the request itself, nor from another page’s good response', () => {
    const alone = { exchange: respondedWith(500, {}), others: [] };
    expect(situationsIn(alone)[0]).toMatchObject({ knownBy: 'assumed' });
    const foreign = respondedWith(
      200,
      { 'Access-Control-Allow-Origin': 'https://b.example' },
      { id: 'before', page: 'https://b.example', at: 1 },
    );
    expect(situationsIn({ ...alone, others: [foreign] })[0]).toMatchObject({ knownBy: 'assumed' });
  });

  it('asks for a whole list of headers, or for none: a list that is cut would be copied as it stands', () => {
    const ALLOWS_PUT = { 'Access-Control-Allow-Origin': PAGE, 'Access-Control-Allow-Methods': 'PUT' };
    const requesting = (count: number) =>
      refusedPreflight(204, ALLOWS_PUT, {
        requested: Array.from({ length: count }, (_, index) => `x-${String(index)}`),
      });
    const todo = (exchange: Exchange) => plainText(situationsIn({ exchange })[0]?.todo ?? []);
    expect(todo(requesting(40))).toContain('x-39');
    expect(todo(requesting(41))).toContain(
      'The header changes have the complete Access-Control-Allow-Headers line',
    );
    expect(todo(requesting(41))).not.toContain('x-1');
  });

  it('is a login before it is a missing header, although other routes of the server allow the page', () => {
    const users = respondedWith(200, ALLOWED, { id: 'before', url: 'https://api.example/users', at: 1 });
    const sent = { exchange: redirected('https://login.example/authorize?x=1'), others: [users] };
    expect(codesIn(sent)).toEqual(['redirect-login']);
    const barred = refusedPreflight(401, { 'WWW-Authenticate': 'Basic realm="x"' });
    expect(codesIn({ exchange: barred, others: [users] })).toEqual(['options-behind-authentication']);
  });
});

describe('who has to act', () => {
  it.each(ALL)('in $code, the request by itself names as well as the log around it', ({ sample }) => {
    const diagnosis = diagnose(sample.shows.exchange);
    const alone = whoActs(diagnosis, situationsIn(sample.shows, false));
    expect(alone?.owner).toBe(whoActs(diagnosis, situationsIn(sample.shows))?.owner);
  });

  it('is on a cause whom the verdict names, and somebody else only where the verdict speaks of another', () => {
    const refusal = {
      exchange: respondedWith(403, { 'x-amzn-errortype': 'MissingAuthenticationTokenException' }),
    };
    const diagnosis = diagnose(refusal.exchange);
    const situations = situationsIn(refusal);
    expect(diagnosis.causes[0]?.owner).toBe('backend');
    expect(whoActs(diagnosis, situations)?.owner).toBe('gateway');
    expect(actorFor('backend', diagnosis, situations).owner).toBe('gateway');
    expect(otherActor('backend', diagnosis, situations)).toBeNull();
    expect(otherActor('frontend', diagnosis, situations)).toEqual({ owner: 'frontend', isAssumed: false });
    expect(ownersOf(diagnosis, situations)).toEqual(['gateway']);
  });

  it('is never the page for a response: its headers are the server’s, and what happened comes first', () => {
    const { exchange } = SAMPLES['redirect-https'].shows;
    const situations = situationsIn({ exchange });
    expect(actorForResponse('backend', diagnose(exchange), situations).owner).toBe('backend');
    expect(beyondHeaders(situations)).toMatchObject({ headersHelp: true, offersConfiguration: false });
    expect(beyondHeaders(situationsIn(SAMPLES['never-configured'].shows))).toBeNull();
  });
});

describe('whether the server ran it', () => {
  const reachOf = (recorded: Recorded): string =>
    plainText(explainReachIn(diagnose(recorded.exchange), recorded.exchange, situationsIn(recorded)));
  const AMAZON = { 'x-amzn-errortype': 'MissingAuthenticationTokenException' };

  it('is not claimed of an application that a gateway did not ask', () => {
    expect(reachOf({ exchange: respondedWith(403, AMAZON) })).toBe('The application did not process the GET');
    expect(reachOf({ exchange: respondedWith(500, AMAZON) })).toBe(
      'Whether the application processed the GET is not known',
    );
  });

  it('is not put in doubt by a gateway that refused the preflight', () => {
    expect(reachOf({ exchange: refusedPreflight(403, AMAZON) })).toMatch(/^The server did not process the /);
  });

  it('is denied where the response came from the browser cache', () => {
    expect(reachOf(SAMPLES['browser-cache'].shows)).toBe(
      'The response came from the browser cache, not from the server',
    );
  });

  it('is left open where a stored response may have been revalidated', () => {
    const fresh = respondedWith(200, {});
    const hops: Exchange['hops'] = [
      {
        ...fresh.hops[0],
        response: fresh.hops[0].response && { ...fresh.hops[0].response, fromCache: true },
      },
    ];
    expect(reachOf({ exchange: { ...fresh, hops } })).toBe(
      'The browser cache responded; whether the server received the GET is not known',
    );
  });
});

describe('what is claimed', () => {
  it('is that a library adds the header only where nothing else is refused', () => {
    const requestedNames = ['sentry-trace', 'baggage'];
    expect(
      codesIn({ exchange: refusedPreflight(204, ALLOWED, { requested: requestedNames, method: 'GET' }) })[0],
    ).toBe('tracing-header');
    expect(
      codesIn({ exchange: refusedPreflight(204, {}, { requested: requestedNames, method: 'GET' }) }),
    ).not.toContain('tracing-header');
  });

  it('is a spelling only where no other page can be meant: another port may be another page', () => {
    const seen = respondedWith(
      200,
      { 'Access-Control-Allow-Origin': 'http://localhost:3000' },
      { page: 'http://localhost:5173' },
    );
    expect(situationsIn({ exchange: seen })[0]).toMatchObject({
      code: 'origin-misspelled',
      knownBy: 'assumed',
    });
  });

  it('says that a server no longer responds, and not why', () => {
    const [found] = situationsIn({
      exchange: withoutResponse('tls', 'net::ERR_CERT_DATE_INVALID'),
      others: [GOOD_BEFORE],
    });
    expect(found?.code).toBe('server-unreachable');
    expect(plainText(found?.happened ?? [])).not.toMatch(/down|restart/);
  });
});

describe('who has to act', () => {
  const actor = (recorded: Recorded) => {
    const found = whoActs(diagnose(recorded.exchange), situationsIn(recorded));
    return found === null ? null : whoActsLabel(found);
  };

  it('is whom the situation names where that is known better than the cause alone tells', () => {
    expect(actor(SAMPLES['gateway-responded'].shows)).toBe('Proxy or gateway must fix');
  });

  it('is said to be only likely where another than the cause’s owner is assumed', () => {
    expect(actor(SAMPLES['tracing-header'].shows)).toBe('Frontend must fix (likely)');
  });

  it('is said to be only likely where the cause that names the same owner is assumed too', () => {
    const requested = (url: string): Recorded => {
      const withoutResponse = { ...preflight('PUT', [], null), end: failed('unspecified') };
      const hops = hop({ url, method: 'PUT', requestHeaders: null, preflight: withoutResponse });
      return { exchange: exchange([hops], failed('unspecified')) };
    };
    expect(actor(requested('http://192.168.0.1/'))).toBe('User of the browser must fix (likely)');
    expect(actor(requested('https://api.example/'))).not.toMatch(/User/);
  });

  it('is nobody where the request passed', () => {
    expect(actor({ exchange: GOOD_BEFORE })).toBeNull();
  });
});
