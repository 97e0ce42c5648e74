import { parseUrl } from '../../../fetch-standard/parse-url';
import { code, prose } from '../../words/prose';
import { linesIfPresent, linesOf } from '../parts/lines';
import { sharedCacheSign } from '../../responder/shared-cache-sign';

import { allowedBy, allows, succeeded, witnessOf } from '../parts/witness';
import type { SituationDefinition } from '../situation-definition';
import { isFirst, sameApi } from '../situation-facts';

/** The file name extension of a URL's path, lower-cased; null without one. */
const extensionOf = (url: string): string | null =>
  /\.([a-z0-9]{2,8})$/i.exec(parseUrl(url)?.pathname ?? '')?.[1]?.toLowerCase() ?? null;

/**
 * Applies where files of another type from the same server have the header and this type has not: the rule that sets it
 * names file types. Of the CDN where one left a mark, else the backend's.
 */
export const fileTypeRule: SituationDefinition<'file-type-rule'> = {
  code: 'file-type-rule',
  covers: ['shared-cache', 'never-configured', 'another-responder', 'headers-on-other-routes'],
  find: (facts) => {
    const { response, exchange, url } = facts;
    const own = extensionOf(url);
    if (
      response === null ||
      response.status >= 400 ||
      own === null ||
      !isFirst(facts, 'allow-origin-missing')
    )
      return null;
    const files = sameApi(facts).filter(succeeded);
    const isOwnType = (one: { readonly url: string }): boolean => extensionOf(one.url) === own;
    // Where a file of this type has it too, the type is not what decides.
    if (files.some((one) => isOwnType(one) && allowedBy(one) !== null)) return null;
    const other = files.find((one) => {
      const type = extensionOf(one.url);
      return type !== null && type !== own && allows(one, exchange.pageOrigin);
    });
    const type = extensionOf(other?.url ?? '');
    if (other === undefined || type === null) return null;
    const isCdn = sharedCacheSign(response) !== null;
    return {
      owner: isCdn ? 'cdn' : 'backend',
      knownBy: 'assumed',
      evidence: [
        ...linesOf(facts, false, 'Access-Control-Allow-Origin'),
        ...linesIfPresent(facts, 'Content-Type', 'Server', 'X-Cache'),
      ],
      witnesses: [witnessOf(other, 'Access-Control-Allow-Origin')],
      happened: prose`This server sends ${code(`Access-Control-Allow-Origin: ${allowedBy(other) ?? ''}`)} with ${code(`.${type}`)} files, but not with this ${code(`.${own}`)} file. The rule that adds the header likely names file types and lacks this one.`,
      confirm: prose`Request another ${code(`.${own}`)} file of this server with curl and an ${code('Origin')} header. If that response has no such header either, the file type is the reason.`,
      todo: prose`Add ${code(`.${own}`)} and its media type to the rule for this header in the ${isCdn ? 'CDN' : 'server'}${isCdn ? ', then purge the file' : ''}.`,
    };
  },
};
