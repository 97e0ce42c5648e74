import { requestedHeaderNames } from '../../reading/request/author-headers';
import { signatureParameter } from '../../reading/url/signed-url';
import { layerOnTheWay } from '../../responder/responder';
import { codeList } from '../../words/code-list';
import { code, prose } from '../../words/prose';
import type { Prose } from '../../words/prose';
import { linesIfPresent, linesOf, sentIfPresent } from '../parts/lines';
import { hasMark } from '../platforms/platform-mark';
import { STORAGE_SERVICES } from '../platforms/storage-services';
import type { SituationDefinition } from '../situation-definition';
import { isFirst, type SituationFacts } from '../situation-facts';

/** What one rule must hold for this request, as part of a sentence. */
function neededIn({ origin, method, hopData, stage }: SituationFacts): Prose {
  const names = stage === 'preflight' ? requestedHeaderNames(hopData.preflight?.requestHeaders ?? []) : [];
  const headers =
    names.length === 0 ? [] : prose` and the ${names.length === 1 ? 'header' : 'headers'} ${codeList(names)}`;
  return prose`the origin ${code(origin ?? '…')}, the method ${code(method)}${headers}`;
}

/** A session that the page's own server started belongs to the origin that it was started with. */
const ofSession = (url: string): Prose =>
  /[?&]upload_id=/.test(url.slice(0, 2_000))
    ? prose` If a server of yours started this resumable upload, let it send the page's ${code('Origin')} with the request that starts it, because the session keeps that origin.`
    : [];

/** A CDN decides which headers of a request its storage gets to see. */
const behindCdn = ({ response }: SituationFacts): Prose => {
  const layer = layerOnTheWay(response?.headers ?? []);
  return layer?.owner === 'cdn'
    ? prose` If a rule has all of that, let ${layer.name} forward ${code('Origin')} and the ${code('Access-Control-Request-…')} headers to the storage.`
    : [];
};

/**
 * Applies where a storage service has no CORS rule that fits the request, or none at all: it responds to both in the same
 * way. The backend's, which configures the storage.
 */
export const storageRule: SituationDefinition<'storage-rule'> = {
  code: 'storage-rule',
  covers: [
    'presigned-url',
    'options-behind-authentication',
    'never-configured',
    'another-responder',
    'headers-on-other-routes',
  ],
  find: (facts) => {
    const { response, stage, origin, url } = facts;
    if (response === null || origin === null || origin === 'null') return null;
    if (!isFirst(facts, 'allow-origin-missing')) return null;
    const service = STORAGE_SERVICES.find(({ mark }) => hasMark(facts, mark));
    if (service === undefined) return null;
    const isPreflight = stage === 'preflight';
    const byStatus = service.refusesWith === 'status';
    // A refused request that is no preflight is refused for other reasons.
    if (byStatus ? !isPreflight : response.status >= 400) return null;
    const { name, holder, mark } = service;
    const how = byStatus
      ? prose`with ${response.status}`
      : prose`without any CORS header, as if there were no rules`;
    const signed = signatureParameter(url);
    return {
      owner: 'backend',
      knownBy: 'derived',
      evidence: [
        ...sentIfPresent(facts, 'Access-Control-Request-Headers'),
        ...linesOf(facts, byStatus, 'Access-Control-Allow-Origin'),
        ...linesIfPresent(facts, mark.header?.name ?? 'Server'),
      ],
      witnesses: [],
      happened: prose`No CORS rule of ${holder} fits this request, or ${holder} has no rule. ${name} then responds to ${isPreflight ? prose`the preflight` : prose`the ${code(facts.method)}`} ${how}.`,
      todo: prose`Look at the CORS rules of ${holder}: a single rule must contain ${neededIn(facts)}.${signed === null ? [] : prose` The signature (${code(signed)}) is not the problem.`}${ofSession(url)}${behindCdn(facts)}`,
    };
  },
};
