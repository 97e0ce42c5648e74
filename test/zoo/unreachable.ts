import type { CauseCode } from '../../src/diagnosis/words/cause-code';
import type { Engine } from './zoo-case';

/** A cause that no case can trigger, and why. */
export type Unreachable = { code: CauseCode; browsers: readonly Engine[]; reason: string };

const BOTH = ['chromium', 'firefox'] as const;

export const unreachable: readonly Unreachable[] = [
  {
    code: 'redirect-stream-body',
    browsers: BOTH,
    reason:
      'Chromium streams request bodies only over HTTP/2, where the request fails before its redirect here; Firefox has no streamed request bodies.',
  },
  {
    code: 'never-sent',
    browsers: ['chromium'],
    reason:
      'Chromium lists no request that its mode forbids, and reports one to a port that is not for HTTP to its extensions.',
  },
  {
    code: 'mode-no-cors-redirect',
    browsers: ['firefox'],
    reason:
      'Firefox lists the refused request in DevTools alone and without its mode, so that only never-sent can be said of it.',
  },
  {
    code: 'preflight-upgraded',
    browsers: ['firefox'],
    reason: 'For Firefox, HSTS is no redirect: the preflight goes to https.',
  },
  {
    code: 'network-timeout',
    browsers: BOTH,
    reason:
      'A browser waits minutes before it gives up on a silent server; on loopback nothing is silent earlier.',
  },
  {
    code: 'blocked-by-extension',
    browsers: BOTH,
    reason:
      'Takes a second extension that blocks requests; test/browsers/scenarios/blocking.ts has one, in both browsers.',
  },
  {
    code: 'local-network-denied',
    browsers: BOTH,
    reason:
      'The page is on loopback itself; test/browsers/scenarios/local-network.ts starts the browser so that it takes it for a public one.',
  },
  {
    code: 'local-network-insecure-context',
    browsers: BOTH,
    reason:
      'The page is on loopback, which counts as secure; test/browsers/scenarios/local-network.ts has a public page in Chromium.',
  },
  {
    code: 'local-network-address-space',
    browsers: ['firefox'],
    reason: 'Firefox does not know the option targetAddressSpace, which alone can be wrong.',
  },
  ...(['connection-allowlist', 'integrity-policy', 'document-isolation-policy'] as const).map((code) => ({
    code,
    browsers: BOTH,
    reason:
      'Takes a page whose own headers forbid it, and Chromium alone knows the header; test/browsers/scenarios/page-policies.ts has such pages.',
  })),
  {
    code: 'blocked-unexplained',
    browsers: BOTH,
    reason: 'Stands for a block that no rule explains; a case that triggers it would show a wrong rule.',
  },
];
