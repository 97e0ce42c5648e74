import { isBadPort } from '../../../fetch-standard/bad-port';
import { asciiLowercase } from '../../../fetch-standard/isomorphic-string';
import { parseUrl } from '../../../fetch-standard/parse-url';
import type { CauseDefinition } from '../parts/cause-definition';
import { reported } from '../parts/evidence-lines';
import { code, prose } from '../../words/prose';
import { pagePolicyEvidence, wherePolicyStands } from '../parts/page-policy';
import { reportedAs, toHost } from '../parts/wording';

const isIntegrityPolicy = (name: string): boolean => asciiLowercase(name) === 'integrity-policy';

export const neverSent: CauseDefinition<'never-sent'> = {
  code: 'never-sent',
  standard: { label: 'Main fetch', anchor: '#concept-main-fetch' },
  owner: () => 'frontend',
  detail: () => null,
  title: () => prose`Blocked before it was sent`,
  verdict: (_failure, at) => prose`the browser blocked the request${toHost(at)} before it was sent`,
  explanation: ({ error, policyLines }, at) => {
    const start = prose`This is not CORS: DevTools lists the request${toHost(at)}, but nothing was sent ${reportedAs(error)}.`;
    const port = parseUrl(at.url)?.port ?? '';
    if (isBadPort(port))
      return prose`${start} Browsers block port ${code(port)} because it belongs to a protocol other than HTTP. Let the server listen on another port.`;
    const csp = policyLines?.filter(({ name }) => !isIntegrityPolicy(name));
    const integrity =
      policyLines?.some(({ name }) => isIntegrityPolicy(name)) === true
        ? prose` Or the page's ${code('Integrity-Policy')} header, shown below, blocks a script or style sheet without an ${code('integrity')} attribute.`
        : [];
    return prose`${start} Browsers do not tell extensions the reason. It is one of these: the page's ${code('Content-Security-Policy')} forbids the URL, the script set ${code('mode: "same-origin"')}, or it set ${code('mode: "no-cors"')} with a ${code('redirect')} other than ${code('"follow"')}.${integrity} The Console says which.${wherePolicyStands(csp)}`;
  },
  prints: () => ({ chromium: null, firefox: null, webkit: null }),
  evidence: (failure, scene) => [...pagePolicyEvidence(failure, scene), ...reported(scene, failure.error)],
};
