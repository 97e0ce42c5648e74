import { getHeader } from '../../../fetch-standard/header-list';
import { isLoopbackHost } from '../../reading/url/host-address-space';
import { code, prose } from '../../words/prose';
import type { Prose } from '../../words/prose';
import { hostOf } from '../parts/hosts';
import { linesOf, sentIfPresent } from '../parts/lines';
import { modelServerOf } from '../parts/model-server-of';
import { isSignedUrl } from '../../reading/url/signed-url';
import type { FoundSituation, SituationDefinition } from '../situation-definition';
import { isRefused, type SituationFacts } from '../situation-facts';

type Reason = Pick<FoundSituation, 'owner' | 'happened' | 'todo'> & { readonly confirm: Prose | null };

const becameNull = (page: string): Prose =>
  prose`The request's origin became ${code('null')} at a redirect from one other origin to another. The browser no longer sends the page's origin, ${code(page)}.`;

function reasonOf(facts: SituationFacts): Reason {
  const { exchange, hop, url } = facts;
  const { pageOrigin } = exchange;
  const first = hostOf(exchange.hops[0].url);
  if (pageOrigin !== null && pageOrigin !== 'null' && hop > 0)
    return isSignedUrl(url)
      ? {
          owner: 'backend',
          happened: prose`${becameNull(pageOrigin)} The redirect leads to a signed URL of ${code(hostOf(url))}, which does not allow that origin.`,
          todo: prose`Let ${code(first)} return the signed URL as data (for example in JSON) instead of a redirect, and let the page request it itself. Then allow the page's origin in the storage. Or let the storage send ${code('Access-Control-Allow-Origin: *')}, because the signature protects the file.`,
          confirm: null,
        }
      : {
          owner: 'frontend',
          happened: becameNull(pageOrigin),
          todo: prose`Request the last URL of the redirect chain directly, or let the servers redirect within one origin.`,
          confirm: null,
        };
  const server = modelServerOf(facts);
  const setting = server === undefined ? [] : prose` Likely for ${server.name}: ${server.todo('*')}`;
  const local = isLoopbackHost(hostOf(url))
    ? prose` A server that only this machine reaches can allow every origin (${code('*')}) instead; a list cannot safely contain ${code('null')}.${setting} Trade-off: every site that this browser visits may then call it.`
    : prose` Do not let the server allow ${code('null')}, because any site can get that origin.`;
  return {
    owner: 'frontend',
    happened: prose`The page has no origin of its own (${code('Origin: null')}), so no list of allowed origins contains it. It is likely a file opened from disk, a sandboxed frame, a ${code('data:')} URL or a desktop or mobile web view.`,
    todo: prose`Give the page an origin: serve it over HTTP, for example with a small local server, or use the custom scheme of the web view. For a sandboxed frame, add ${code('allow-same-origin')} if you trust its content.${local}`,
    confirm: prose`Evaluate ${code('self.origin')} and ${code('location.href')} in the Console of the document.`,
  };
}

/** Applies where a request is refused that says `Origin: null`. The page's, by where it stands. */
export const nullOrigin: SituationDefinition<'null-origin'> = {
  code: 'null-origin',
  covers: [
    'origin-not-listed',
    'never-configured',
    'another-responder',
    'origin-misspelled',
    'wildcard-with-credentials',
    'options-behind-authentication',
    'cors-filter-refused',
  ],
  find: (facts): FoundSituation | null => {
    const { cause, hopData, stage, response } = facts;
    const headers = stage === 'preflight' ? hopData.preflight?.requestHeaders : hopData.requestHeaders;
    const sent = getHeader(headers ?? [], 'origin');
    const isOfOrigin = cause?.code.startsWith('allow-origin-') === true;
    // A challenge requires a login, whatever the origin.
    const isChallenged = getHeader(response?.headers ?? [], 'www-authenticate') !== null;
    if (!isRefused(facts) || sent !== 'null' || !isOfOrigin || isChallenged) return null;
    const { owner, happened, todo, confirm } = reasonOf(facts);
    const found = {
      owner,
      evidence: [
        ...sentIfPresent(facts, 'Origin'),
        ...linesOf(facts, false, 'Access-Control-Allow-Origin').slice(1),
      ],
      witnesses: [],
      happened,
      todo,
    } as const;
    return confirm === null ? { ...found, knownBy: 'derived' } : { ...found, knownBy: 'assumed', confirm };
  },
};
