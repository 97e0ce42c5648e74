import type { ZooCase } from '../zoo-case';
import { ALLOWED, allowCredentials, allowOrigin, REFLECTED, reply } from './case-parts';

const group = 'Which response headers the script may read';
const request = { kind: 'fetch', to: 'api', read: ['X-Total-Count', 'Content-Type'] } as const;
const expose = (value: string) => ['Access-Control-Expose-Headers', value] as const;
const HEADERS = [
  ['X-Total-Count', '42'],
  ['Content-Type', 'application/json'],
] as const;

export const exposureCases: readonly ZooCase[] = [
  {
    id: 'expose-missing',
    title: 'The response may be read, but X-Total-Count stays hidden: the server does not expose it',
    group,
    request,
    responses: { actual: reply([REFLECTED, ...HEADERS]) },
    expect: ALLOWED,
    classic: true,
  },
  {
    id: 'expose-named',
    title: 'X-Total-Count is exposed by name',
    group,
    request,
    responses: { actual: reply([REFLECTED, expose('X-Total-Count'), ...HEADERS]) },
    expect: ALLOWED,
  },
  {
    id: 'expose-wildcard',
    title: 'Every header is exposed by *',
    group,
    request,
    responses: { actual: reply([allowOrigin('*'), expose('*'), ...HEADERS]) },
    expect: ALLOWED,
  },
  {
    id: 'expose-wildcard-with-credentials',
    title: 'With credentials * exposes nothing',
    group,
    request: { ...request, credentials: 'include' },
    responses: { actual: reply([REFLECTED, allowCredentials(), expose('*'), ...HEADERS]) },
    expect: ALLOWED,
  },
  {
    id: 'expose-unreadable-list',
    title: 'A list that cannot be read exposes nothing',
    group,
    request,
    responses: { actual: reply([REFLECTED, expose('X-Total-Count; X-Page'), ...HEADERS]) },
    expect: ALLOWED,
  },
];
