import { blocked, preflightReply, REFLECTED, reply } from '../../../zoo/cases/case-parts';
import { KINDS, type Kind } from './kind';

const BACKEND = 'Backend must fix';
const METHODS = 'OPTIONS, TRACE, GET, HEAD, POST';
const actual = reply([REFLECTED]);
const common = { group: KINDS, expect: blocked('preflight', 'allow-origin-missing') } as const;

/** What responds where the application, or a rule of it, was expected. */
export const kindsOfAbsentApplications: readonly Kind[] = [
  {
    title: 'another program holds the port of the API',
    cases: [
      {
        ...common,
        id: 'kind-airplay',
        title: 'A program on the port',
        request: { kind: 'fetch', to: 'api', path: '/login', method: 'PUT' },
        responses: { preflight: preflightReply([['Server', 'AirTunes/595.13.1']], { status: 403 }), actual },
      },
    ],
    says: { code: 'platform-error', knownBy: 'derived', owner: BACKEND, todo: 'another port' },
  },
  {
    title: 'a bucket has CORS rules, none of which has all headers of the request',
    cases: [
      {
        ...common,
        id: 'kind-bucket-rule',
        title: 'A bucket without a fitting rule',
        request: {
          kind: 'fetch',
          to: 'api',
          path: '/bucket/photo.png',
          method: 'PUT',
          headers: [['X-Requested-With', 'XMLHttpRequest']],
        },
        responses: { preflight: preflightReply([['X-GUploader-UploadID', 'AAAN']], { status: 200 }), actual },
      },
    ],
    says: { code: 'storage-rule', knownBy: 'derived', owner: BACKEND, todo: 'a single rule' },
  },
  {
    title: 'IIS responds to the preflight in place of the application',
    cases: [
      {
        ...common,
        id: 'kind-iis-options',
        title: 'The OPTIONS handler of IIS',
        request: { kind: 'fetch', to: 'api', path: '/items', method: 'PUT' },
        responses: {
          preflight: preflightReply(
            [
              ['Allow', METHODS],
              ['Public', METHODS],
              ['Server', 'Microsoft-IIS/10.0'],
            ],
            { status: 200 },
          ),
          actual,
        },
      },
    ],
    says: { code: 'default-options', knownBy: 'derived', owner: BACKEND, todo: 'OPTIONSVerbHandler' },
  },
  {
    title: 'a library asks for a fresh response by headers that the API does not allow',
    cases: [
      {
        ...common,
        expect: blocked('preflight', 'header-not-allowed'),
        id: 'kind-cache-headers',
        title: 'Headers against cached responses',
        request: {
          kind: 'fetch',
          to: 'api',
          path: '/prices',
          headers: [
            ['Pragma', 'no-cache'],
            ['Expires', '0'],
          ],
        },
        responses: { preflight: preflightReply([REFLECTED]), actual },
      },
    ],
    says: { code: 'cache-headers', knownBy: 'derived', owner: 'Frontend must fix', todo: 'no-store' },
  },
];
