import type { FetchRequest, ZooCase } from '../zoo-case';
import { ALLOWED, failed, GOOD_PREFLIGHT, GOOD_REPLY } from './case-parts';

const group = 'HTTP/2';

const request: FetchRequest = { kind: 'fetch', to: 'http2' };

/** What is different over HTTP/2: streams that end alone, and header names in lowercase. */
export const http2Cases: readonly ZooCase[] = [
  {
    id: 'http2-preflight',
    title: 'A PUT over HTTP/2 that is preflighted',
    group,
    request: { ...request, method: 'PUT' },
    responses: { preflight: GOOD_PREFLIGHT, actual: GOOD_REPLY },
    expect: ALLOWED,
    neighbourOf: ['response-invalid'],
  },
  {
    id: 'http2-stream-reset',
    title: 'The server resets the stream; Chromium reports that like a response that is invalid',
    group,
    request,
    responses: { actual: { kind: 'reset' } },
    expect: failed('response-invalid'),
    expectIn: { firefox: failed('network-reset') },
    triggers: ['response-invalid', 'network-reset'],
  },
];
