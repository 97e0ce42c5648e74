import { getHeader, headersNamed } from '../../../fetch-standard/header-list';
import { parseUrl } from '../../../fetch-standard/parse-url';
import { isRedirectStatus } from '../../../fetch-standard/status';
import type { Circumstances } from '../../diagnosis';
import type { Scene } from './cause-definition';
import { responseAt, sentHeaders } from './evidence-lines';

/** The circumstances of what went wrong in a scene. */
export function circumstancesOf(scene: Scene): Circumstances {
  const { stage, hop, origin } = scene;
  const { url } = scene.hopData;
  const response = responseAt(scene);
  const headers = response?.headers ?? [];
  const leads = response !== null && isRedirectStatus(response.status);
  const location = leads ? getHeader(headers, 'location') : null;
  return {
    stage,
    hop,
    url,
    status: response?.status ?? null,
    origin: getHeader(sentHeaders(scene), 'origin') ?? origin,
    allowOrigin: headersNamed(headers, 'access-control-allow-origin')[0]?.value ?? null,
    location: location === null ? null : (parseUrl(location, url)?.href ?? location),
  };
}
