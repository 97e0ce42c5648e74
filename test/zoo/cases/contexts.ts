import type { ElementRequest, ZooCase } from '../zoo-case';
import {
  ALLOWED,
  allowCredentials,
  allowOrigin,
  blocked,
  contentType,
  GOOD_PREFLIGHT,
  GOOD_REPLY,
  OPAQUE,
  preflightReply,
  REFLECTED,
  reply,
} from './case-parts';

const group = 'Who sends the request';
const PUT = { kind: 'fetch', to: 'api', method: 'PUT' } as const;
const GIF =
  'GIF89a\x01\x00\x01\x00\x80\x00\x00\x00\x00\x00\xff\xff\xff!\xf9\x04\x01\x00\x00\x00\x00,\x00\x00\x00\x00\x01\x00\x01\x00\x00\x02\x01D\x00;';

/** An element that loads something in mode "cors" from a server which forgot the header. */
function elementBlocked(kind: ElementRequest['kind'], title: string, type: string): ZooCase {
  return {
    id: `${kind}-blocked`,
    title,
    group,
    request: { kind, to: 'api', crossorigin: 'anonymous' },
    answers: { actual: reply([contentType(type)], { body: '' }) },
    expect: blocked('response', 'allow-origin-missing'),
    triggers: ['allow-origin-missing'],
  };
}

export const contextCases: readonly ZooCase[] = [
  {
    id: 'xhr-blocked',
    title: 'XMLHttpRequest with credentials meets a server that allows *',
    group,
    request: { kind: 'xhr', to: 'api', withCredentials: true },
    answers: { actual: reply([allowOrigin('*')]) },
    expect: blocked('response', 'allow-origin-wildcard-with-credentials', 'allow-credentials-missing'),
    triggers: ['allow-origin-wildcard-with-credentials'],
  },
  {
    id: 'xhr-allowed',
    title: 'XMLHttpRequest with a header of its own, allowed',
    group,
    request: {
      kind: 'xhr',
      to: 'api',
      method: 'POST',
      headers: [['X-Requested-With', 'XMLHttpRequest']],
      body: 'hay',
    },
    answers: { preflight: GOOD_PREFLIGHT, actual: GOOD_REPLY },
    expect: ALLOWED,
  },
  {
    id: 'xhr-upload-listener',
    title:
      'A listener on the upload makes a plain POST need a preflight, which the server does not answer well',
    group,
    request: { kind: 'xhr', to: 'api', method: 'POST', body: 'hay', uploadListener: true },
    answers: { preflight: preflightReply([]), actual: GOOD_REPLY },
    expect: blocked('preflight', 'allow-origin-missing'),
    triggers: ['allow-origin-missing'],
  },
  {
    id: 'worker-allowed',
    title: 'A worker sends a PUT, allowed',
    group,
    request: { ...PUT, context: 'worker' },
    answers: { preflight: GOOD_PREFLIGHT, actual: GOOD_REPLY },
    expect: ALLOWED,
  },
  {
    id: 'worker-blocked',
    title: 'A worker sends a GET, the server forgot the header',
    group,
    request: { kind: 'fetch', to: 'api', context: 'worker' },
    answers: { actual: reply([]) },
    expect: blocked('response', 'allow-origin-missing'),
    triggers: ['allow-origin-missing'],
  },
  {
    id: 'frame-allowed',
    title: 'A frame of another origin sends a PUT, and its own origin is allowed',
    group,
    request: { ...PUT, context: 'cross-origin-frame' },
    answers: { preflight: GOOD_PREFLIGHT, actual: GOOD_REPLY },
    expect: ALLOWED,
  },
  {
    id: 'frame-blocked',
    title: 'A frame of another origin sends a GET, and only the page around it is allowed',
    group,
    request: { kind: 'fetch', to: 'api', context: 'cross-origin-frame' },
    answers: { actual: reply([allowOrigin('{page}')]) },
    expect: blocked('response', 'allow-origin-mismatch'),
    triggers: ['allow-origin-mismatch'],
  },
  {
    id: 'sandbox-allowed',
    title: 'A sandboxed frame has the origin "null", and the server allows "null"',
    group,
    request: { ...PUT, context: 'sandboxed-frame' },
    answers: { preflight: GOOD_PREFLIGHT, actual: reply([allowOrigin('null')]) },
    expect: ALLOWED,
    neighbourOf: ['allow-origin-mismatch'],
  },
  {
    id: 'sandbox-blocked',
    title: 'A sandboxed frame has the origin "null", and the server allows the page',
    group,
    request: { kind: 'fetch', to: 'api', context: 'sandboxed-frame' },
    answers: { actual: reply([allowOrigin('{page}')]) },
    expect: blocked('response', 'allow-origin-mismatch'),
    triggers: ['allow-origin-mismatch'],
  },
  {
    id: 'image-no-cors',
    title: 'A plain image of another origin is shown, and stays opaque to the script',
    group,
    request: { kind: 'image', to: 'api' },
    answers: { actual: reply([contentType('image/gif')], { body: GIF }) },
    expect: OPAQUE,
    neighbourOf: ['orb-blocked'],
  },
  {
    id: 'image-allowed',
    title: 'An image with crossorigin, allowed',
    group,
    request: { kind: 'image', to: 'api', crossorigin: 'anonymous' },
    answers: { actual: reply([REFLECTED, contentType('image/gif')], { body: GIF }) },
    expect: ALLOWED,
  },
  elementBlocked('image', 'An image with crossorigin, and the server forgot the header', 'image/gif'),
  elementBlocked('script', 'A script with crossorigin, and the server forgot the header', 'text/javascript'),
  elementBlocked(
    'module',
    'A module script is always "cors", and the server forgot the header',
    'text/javascript',
  ),
  elementBlocked('stylesheet', 'A stylesheet with crossorigin, and the server forgot the header', 'text/css'),
  elementBlocked('font', 'A font is always "cors", and the server forgot the header', 'font/woff2'),
  {
    id: 'module-allowed',
    title: 'A module script, allowed',
    group,
    request: { kind: 'module', to: 'api' },
    answers: { actual: reply([REFLECTED, contentType('text/javascript')], { body: 'export {};\n' }) },
    expect: ALLOWED,
  },
  {
    id: 'event-source-blocked',
    title: 'An EventSource with credentials meets a server that allows *',
    group,
    request: { kind: 'event-source', to: 'api', crossorigin: 'use-credentials' },
    answers: {
      actual: reply([allowOrigin('*'), contentType('text/event-stream')], { body: 'data: okapi\n\n' }),
    },
    expect: blocked('response', 'allow-origin-wildcard-with-credentials', 'allow-credentials-missing'),
    triggers: ['allow-origin-wildcard-with-credentials'],
  },
  {
    id: 'event-source-allowed',
    title: 'An EventSource with credentials, allowed',
    group,
    request: { kind: 'event-source', to: 'api', crossorigin: 'use-credentials' },
    answers: {
      actual: reply([REFLECTED, allowCredentials(), contentType('text/event-stream')], {
        body: 'data: okapi\n\n',
      }),
    },
    expect: ALLOWED,
  },
];
