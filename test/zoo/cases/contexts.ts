import type { FetchContext, ZooCase } from '../zoo-case';
import { ALLOWED, allowOrigin, blocked, GOOD_PREFLIGHT, GOOD_REPLY, reply } from './case-parts';

const group = 'Where the script runs';
const PUT = { kind: 'fetch', to: 'api', method: 'PUT' } as const;
const GET = { kind: 'fetch', to: 'api' } as const;

/** A script somewhere else than in the page sends a PUT, allowed, and a GET to a server that forgot the header. */
function elsewhere(id: string, who: string, context: FetchContext): readonly [ZooCase, ZooCase] {
  return [
    {
      id: `${id}-allowed`,
      title: `${who} sends a PUT, allowed`,
      group,
      request: { ...PUT, context },
      responses: { preflight: GOOD_PREFLIGHT, actual: GOOD_REPLY },
      expect: ALLOWED,
    },
    {
      id: `${id}-blocked`,
      title: `${who} sends a GET, the server forgot the header`,
      group,
      request: { ...GET, context },
      responses: { actual: reply([]) },
      expect: blocked('response', 'allow-origin-missing'),
      triggers: ['allow-origin-missing'],
    },
  ];
}

/** A frame of opaque origin, and a server that allows "null", and one that allows the page around the frame. */
function originless(id: string, who: string, context: FetchContext): readonly [ZooCase, ZooCase] {
  return [
    {
      id: `${id}-allowed`,
      title: `${who} has the origin "null", and the server allows "null"`,
      group,
      request: { ...PUT, context },
      responses: { preflight: GOOD_PREFLIGHT, actual: reply([allowOrigin('null')]) },
      expect: ALLOWED,
      neighbourOf: ['allow-origin-mismatch'],
    },
    {
      id: `${id}-blocked`,
      title: `${who} has the origin "null", and the server allows the page`,
      group,
      request: { ...GET, context },
      responses: { actual: reply([allowOrigin('{page}')]) },
      expect: blocked('response', 'allow-origin-mismatch'),
      triggers: ['allow-origin-mismatch'],
    },
  ];
}

const workers: readonly ZooCase[] = [
  ...elsewhere('worker', 'A worker', 'worker'),
  ...elsewhere('shared-worker', 'A shared worker', 'shared-worker'),
  ...elsewhere('service-worker', 'A service worker', 'service-worker'),
  ...elsewhere('controlled-frame', 'A frame, through its service worker,', 'controlled-frame'),
  {
    id: 'service-worker-leaves-alone-blocked',
    title: 'A service worker leaves a request of its frame alone, and the server forgot the header',
    group,
    request: { ...GET, path: '/left-alone', context: 'controlled-frame' },
    responses: { actual: reply([]) },
    expect: blocked('response', 'allow-origin-missing'),
    triggers: ['allow-origin-missing'],
  },
  {
    id: 'service-worker-leaves-alone-allowed',
    title: 'A service worker leaves a PUT of its frame alone, allowed',
    group,
    request: { ...PUT, path: '/left-alone', context: 'controlled-frame' },
    responses: { preflight: GOOD_PREFLIGHT, actual: GOOD_REPLY },
    expect: ALLOWED,
  },
  {
    id: 'service-worker-makes-up',
    title: 'A service worker responds without a request to the server',
    group,
    request: { ...GET, path: '/made-up', context: 'controlled-frame' },
    responses: { actual: reply([]) },
    expect: ALLOWED,
    invisibleIn: {
      chromium: 'Nothing goes to the network.',
      firefox: 'Nothing goes to the network.',
    },
  },
];

const frames: readonly ZooCase[] = [
  {
    id: 'frame-allowed',
    title: 'A frame of another origin sends a PUT, and its own origin is allowed',
    group,
    request: { ...PUT, context: 'cross-origin-frame' },
    responses: { preflight: GOOD_PREFLIGHT, actual: GOOD_REPLY },
    expect: ALLOWED,
  },
  {
    id: 'frame-blocked',
    title: 'A frame of another origin sends a GET, and only the page around it is allowed',
    group,
    request: { ...GET, context: 'cross-origin-frame' },
    responses: { actual: reply([allowOrigin('{page}')]) },
    expect: blocked('response', 'allow-origin-mismatch'),
    triggers: ['allow-origin-mismatch'],
  },
  ...originless('sandbox', 'A sandboxed frame', 'sandboxed-frame'),
  ...originless('sandboxed-srcdoc', 'A sandboxed srcdoc frame', 'sandboxed-srcdoc-frame'),
  ...originless('data-frame', 'A frame with a data: URL', 'data-frame'),
  {
    id: 'srcdoc-allowed',
    title: 'A srcdoc frame has the origin of its page, which the server allows',
    group,
    request: { ...PUT, context: 'srcdoc-frame' },
    responses: { preflight: GOOD_PREFLIGHT, actual: reply([allowOrigin('{page}')]) },
    expect: ALLOWED,
    neighbourOf: ['allow-origin-mismatch'],
  },
  {
    id: 'srcdoc-blocked',
    title: 'A srcdoc frame has the origin of its page, and the server allows "null"',
    group,
    request: { ...GET, context: 'srcdoc-frame' },
    responses: { actual: reply([allowOrigin('null')]) },
    expect: blocked('response', 'allow-origin-mismatch'),
    triggers: ['allow-origin-mismatch'],
  },
];

/** Every place where a script that fetches can run, each with its nearest neighbour that passes. */
export const contextCases: readonly ZooCase[] = [...workers, ...frames];
