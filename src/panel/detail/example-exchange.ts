import { RECORDED_BY_UNKNOWN } from '../../exchange/exchange';
import type { Browser, Exchange } from '../../exchange/exchange';

const PAGE = 'http://localhost:5173';
const ORIGIN = { name: 'Origin', value: PAGE };

/** A request that nobody made, of the kind that most readers meet first: to an API that never enabled CORS. */
export const exampleExchange = (browser: Browser): Exchange => ({
  id: 'example',
  browser,
  recordedBy: RECORDED_BY_UNKNOWN,
  tabId: 0,
  frameId: 0,
  documentId: null,
  page: 0,
  pageOrigin: PAGE,
  topLevelOrigin: PAGE,
  type: 'xmlhttprequest',
  time: 0,
  hops: [
    {
      url: 'https://api.example/orders/42',
      method: 'PUT',
      time: 0,
      requestHeaders: null,
      preflight: {
        requestId: 'example',
        time: 0,
        requestHeaders: [
          ORIGIN,
          { name: 'Access-Control-Request-Method', value: 'PUT' },
          { name: 'Access-Control-Request-Headers', value: 'content-type' },
        ],
        response: {
          status: 200,
          statusLine: 'HTTP/1.1 200 OK',
          headers: [{ name: 'X-Powered-By', value: 'Express' }],
          fromCache: false,
          repeatsMerged: false,
          rewritten: null,
          time: 0,
        },
        end: { kind: 'completed', time: 0, fromCache: false },
      },
      response: null,
      redirectUrl: null,
    },
  ],
  end: { kind: 'failed', time: 0, error: { kind: 'unspecified', name: 'net::ERR_FAILED' } },
  devtoolsError: null,
  pageStatus: null,
  pagePolicies: null,
  callFrames: [],
  beginningMissed: false,
  cut: { headerBytes: 0, urlCharacters: 0 },
});
