import {
  ALLOWED,
  blocked,
  GOOD_CREDENTIALED_PREFLIGHT,
  GOOD_REPLY,
  REFLECTED,
  reply,
} from '../../zoo/cases/case-parts';
import type { ZooCase } from '../../zoo/zoo-case';

const group = 'For the panel';

/** What must never be in a report. The cookie is one that the zoo's page sets. */
export const SECRETS = { authorization: 'hunter2-as-a-bearer', cookie: 'keeper' } as const;

export const panelCases: readonly ZooCase[] = [
  {
    id: 'panel-secret',
    title: 'A request with a cookie and Authorization, whose response does not allow credentials',
    group,
    request: {
      kind: 'fetch',
      to: 'sameSite',
      method: 'PUT',
      credentials: 'include',
      headers: [['Authorization', `Bearer ${SECRETS.authorization}`]],
    },
    responses: { preflight: GOOD_CREDENTIALED_PREFLIGHT, actual: reply([REFLECTED]) },
    expect: blocked('response', 'allow-credentials-missing'),
  },
  {
    id: 'panel-blocked',
    title: 'A response without any CORS header',
    group,
    request: { kind: 'fetch', to: 'api' },
    responses: { actual: reply([]) },
    expect: blocked('response', 'allow-origin-missing'),
  },
  {
    id: 'panel-allowed',
    title: 'A response that allows the page',
    group,
    request: { kind: 'fetch', to: 'api' },
    responses: { actual: GOOD_REPLY },
    expect: ALLOWED,
  },
];
