import { codeList } from '../words/code-list';
import { code, prose } from '../words/prose';
import type { FindingDefinition } from './finding-definition';
import { allowedTuple, namesRequestOrigin } from './parts/cors-responses';
import type { CorsResponse } from './parts/cors-responses';
import { evidenceOf, whole } from './parts/finding-evidence';
import { firstOfEach, witnessesOf } from './parts/other-responses';
import { siteOf } from '../reading/url/site-of';

/** So many different subdomains look like a pattern rather than a list. */
const ENOUGH = 3;

/** Domains under which anybody gets a name. */
const SHARED_HOSTING: ReadonlySet<string> = new Set([
  'amazonaws.com',
  'appspot.com',
  'azurestaticapps.net',
  'azurewebsites.net',
  'cloudfront.net',
  'firebaseapp.com',
  'fly.dev',
  'github.io',
  'gitlab.io',
  'herokuapp.com',
  'netlify.app',
  'ngrok.io',
  'onrender.com',
  'pages.dev',
  'surge.sh',
  'vercel.app',
  'web.app',
  'workers.dev',
]);

/** A domain by which nobody's names belong together: `co.uk`, `com.au`. */
const isPublicSuffix = (domain: string): boolean => /^[a-z]{2,3}\.[a-z]{2}$/.test(domain);

/** The host that a response allows by name with credentials, where it is a subdomain. */
function subdomain(response: CorsResponse): string | null {
  const host = allowedTuple(response)?.host ?? null;
  if (host === null || !response.allowsCredentials || !namesRequestOrigin(response)) return null;
  const site = siteOf(host);
  return site === host || isPublicSuffix(site) ? null : host;
}

/** Many subdomains of one domain are allowed with credentials, so that probably any is. */
export const anySubdomainAllowed: FindingDefinition<'any-subdomain-allowed'> = {
  code: 'any-subdomain-allowed',
  find: ({ responses, ofServer }) => {
    const here = responses.find((response) => subdomain(response) !== null);
    const host = here === undefined ? null : subdomain(here);
    if (here === undefined || host === null) return null;
    const site = siteOf(host);
    const others = firstOfEach(ofServer(here), subdomain).filter((response) => {
      const other = subdomain(response);
      return other !== null && other !== host && siteOf(other) === site;
    });
    if (others.length + 1 < ENOUGH) return null;
    const hosts = [host, ...others.flatMap((response) => subdomain(response) ?? [])];
    const isShared = SHARED_HOSTING.has(site);
    return {
      severity: isShared ? 'high' : 'medium',
      title: prose`Any subdomain seems to be allowed, with credentials`,
      risk: isShared
        ? prose`${codeList(hosts)} were each allowed with credentials, and anybody can get a name under ${code(site)}. If every such name is allowed, any site can read this response as the signed-in user.`
        : prose`${codeList(hosts)} were each allowed with credentials. If every name under ${code(site)} is allowed, an attacker who takes over a forgotten subdomain can read this response as the signed-in user. So can an attacker who finds a vulnerability in a subdomain.`,
      evidence: evidenceOf(here, [
        whole('Access-Control-Allow-Origin'),
        whole('Access-Control-Allow-Credentials'),
      ]),
      witnesses: witnessesOf(others),
      remedy: {
        text: prose`List the full names of the origins that need access. For previews, match the name of your own project too.`,
        changes: [],
      },
      knownBy: 'assumed',
      because: prose`All of these may be on a list. To confirm, send a request with ${code(`Origin: https://nobody-has-this.${site}`)}.`,
    };
  },
};
