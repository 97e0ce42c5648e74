import type { ZooCase } from '../zoo-case';
import { blocked, redirect, REFLECTED } from './case-parts';

const group = 'Redirects that a script does not follow';
const request = { kind: 'fetch', to: 'api', context: 'worker', redirect: 'error' } as const;

/** Where a redirect leads does not count for a script that does not follow it; Chromium's network stack reads it all the same. */
export const leftRedirectCases: readonly ZooCase[] = [
  {
    id: 'left-redirect-to-data',
    title: 'redirect: "error" in a worker, and a redirect to a data: URL that names no origin',
    group,
    request,
    responses: { actual: redirect('data:text/plain,x') },
    expect: blocked('redirect', 'allow-origin-missing'),
  },
  {
    id: 'left-redirect-to-data-allowed',
    title: 'redirect: "error" in a worker, and a redirect to a data: URL that allows the origin',
    group,
    request,
    responses: { actual: redirect('data:text/plain,x', [REFLECTED]) },
    expect: blocked('redirect', 'redirect-mode-error'),
    expectIn: { chromium: blocked('redirect', 'redirect-scheme') },
  },
  {
    id: 'left-redirect-with-userinfo',
    title: 'redirect: "error" in a worker, and a redirect to a URL with a password in it',
    group,
    request,
    responses: { actual: redirect('http://user:secret@127.0.0.1:1/', [REFLECTED]) },
    expect: blocked('redirect', 'redirect-mode-error'),
    expectIn: { chromium: blocked('redirect', 'redirect-with-userinfo') },
  },
];
