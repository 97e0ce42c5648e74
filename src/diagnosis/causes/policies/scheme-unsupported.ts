import type { CauseDefinition } from '../parts/cause-definition';
import { code, prose } from '../../words/prose';
import { CHROMIUM_SCHEMES, firefoxReason } from '../parts/console-text';
import { contextEvidence } from '../parts/evidence-parts';

/** For these Firefox only says that the Same Origin Policy forbids it, without a CORS reason. */
const WITHOUT_FIREFOX_REASON: ReadonlySet<string> = new Set(['file', 'blob']);

export const schemeUnsupported: CauseDefinition<'scheme-unsupported'> = {
  code: 'scheme-unsupported',
  standard: { label: 'Main fetch, step 12.5', anchor: '#concept-main-fetch' },
  owner: () => 'frontend',
  detail: () => null,
  title: ({ scheme }) => prose`${code(`${scheme}:`)} cannot be requested across origins`,
  verdict: ({ scheme }) =>
    prose`a URL with the scheme ${code(`${scheme}:`)} cannot be requested from another origin`,
  explanation: ({ scheme }, { url }) => {
    return prose`CORS exists only for ${code('http:')} and ${code('https:')}, but the scheme of the requested URL (${code(url)}) is ${code(`${scheme}:`)}. Serve it over one of these. For development, a local web server is enough.`;
  },
  prints: ({ scheme }) => ({
    chromium: CHROMIUM_SCHEMES,
    firefox: WITHOUT_FIREFOX_REASON.has(scheme) ? null : firefoxReason('CORS request not http'),
    webkit: null,
  }),
  evidence: (_failure, scene) => contextEvidence(scene),
};
