import { mimeTypeEssence } from './mime-type';

const HTML = 'text/html';
const JSON_TYPE = /^(?:application|text)\/json$|\+json$/;
const XML_TYPE = /^(?:application|text)\/xml$|\+xml$/;
const SVG = 'image/svg+xml';

/**
 * Whether a `Content-Type` is one of HTML, JSON or XML (SVG aside), of which a `no-cors` request gets nothing.
 *
 * @param contentType the header's value; null when there is none
 * @see https://fetch.spec.whatwg.org/#opaque-blocklisted-mime-type
 */
export function isOpaqueBlocklisted(contentType: string | null): boolean {
  const essence = contentType === null ? null : mimeTypeEssence(contentType);
  if (essence === null || essence === SVG) return false;
  return essence === HTML || JSON_TYPE.test(essence) || XML_TYPE.test(essence);
}
