import { getHeader } from '../../../fetch-standard/header-list';
import { code, prose } from '../../words/prose';
import { linesIfPresent, linesOf } from '../parts/lines';
import type { SituationDefinition } from '../situation-definition';
import { isFirst, type SituationFacts } from '../situation-facts';

const POLICY = 'Cross-Origin-Resource-Policy';

/**
 * Headers that libraries for security headers set by default besides the policy, by which one of them is known where most of
 * these stand; which one is not.
 *
 * @see https://helmetjs.github.io/
 * @see https://hono.dev/docs/middleware/builtin/secure-headers
 */
const OF_LIBRARIES: readonly string[] = [
  'origin-agent-cluster',
  'x-dns-prefetch-control',
  'x-download-options',
  'x-permitted-cross-domain-policies',
];

/**
 * Where else it is set, each only because somebody configured it.
 *
 * @see https://docs.spring.io/spring-security/reference/api/kotlin/spring-security-config/org.springframework.security.config.annotation.web/-headers-dsl/cross-origin-resource-policy.html
 * @see https://nginx.org/en/docs/http/ngx_http_headers_module.html#add_header
 */
const ELSEWHERE = prose`Look for the place where the server sets it: ${code('add_header')} in nginx, ${code('crossOriginResourcePolicy(…)')} in Spring Security.`;

const isFromLibrary = ({ response }: SituationFacts): boolean =>
  OF_LIBRARIES.filter((name) => getHeader(response?.headers ?? [], name) !== null).length >= 3;

/** Applies where a response says itself that other origins may not load it. The backend's, which sets that header. */
export const resourcePolicy: SituationDefinition<'resource-policy'> = {
  code: 'resource-policy',
  covers: [],
  find: (facts) => {
    const value = getHeader(facts.response?.headers ?? [], POLICY);
    if (!isFirst(facts, 'corp-blocked') || value === null) return null;
    const helmet = prose`${code('helmet({ crossOriginResourcePolicy: { policy: "cross-origin" } })')}`;
    const hono = code('secureHeaders({ crossOriginResourcePolicy: "cross-origin" })');
    const where = isFromLibrary(facts)
      ? prose`The other headers of this response are the defaults of a library for security headers, such as helmet in Express (${helmet}) or ${code('secureHeaders')} in Hono (${hono}).`
      : prose`${ELSEWHERE} A library for security headers often sets it by default, such as helmet in Express: ${helmet}.`;
    return {
      owner: 'backend',
      knownBy: 'derived',
      evidence: [...linesOf(facts, false), ...linesIfPresent(facts, POLICY)],
      witnesses: [],
      happened: prose`The response has ${code(`${POLICY}: ${value}`)}, which does not let other ${value === 'same-site' ? 'sites' : 'origins'} load it. This is not CORS, so no CORS configuration changes it.`,
      todo: prose`Send ${code(`${POLICY}: cross-origin`)} with the resources that other sites may embed. ${where}`,
    };
  },
};
