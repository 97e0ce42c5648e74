import { code, prose } from '../../words/prose';
import { redirectedWhat, redirectStep, shortUrl } from '../parts/redirect-step';
import type { SituationDefinition } from '../situation-definition';

/** Applies where a request over https is redirected to the same host over http. The backend's, which does not know its own scheme. */
export const redirectInsecure: SituationDefinition<'redirect-insecure'> = {
  code: 'redirect-insecure',
  covers: ['never-configured', 'redirect-slash', 'redirect-www', 'insecure-url', 'server-unreachable'],
  find: (facts) => {
    const step = redirectStep(facts);
    if (step === null) return null;
    const { from, to, status } = step;
    if (from.protocol !== 'https:' || to.protocol !== 'http:' || from.hostname !== to.hostname) return null;
    const secure = new URL(to);
    secure.protocol = 'https:';
    const isElsewhere = to.pathname !== from.pathname;
    return {
      owner: 'backend',
      knownBy: 'derived',
      evidence: step.evidence,
      witnesses: [],
      happened: prose`${redirectedWhat(step)} was made over ${code('https')} and redirected to ${code(`http://${to.host}`)} (status ${status}). A server does this when it does not know that a proxy in front of it handles TLS. A secure page must not follow the redirect.`,
      todo: prose`Let the proxy send ${code('X-Forwarded-Proto')}. Configure the server to trust it: ${code('--proxy-headers')} with ${code('--forwarded-allow-ips')} in uvicorn, ${code('SECURE_PROXY_SSL_HEADER')} in Django, ${code('trust proxy')} in Express, ${code('server.forward-headers-strategy')} in Spring Boot.${isElsewhere ? prose` Or request ${code(shortUrl(secure))} in the page, so that no redirect is needed.` : []}`,
    };
  },
};
