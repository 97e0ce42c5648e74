import { code, prose } from '../../words/prose';
import { linesIfPresent, linesOf } from '../parts/lines';
import { signatureParameter, signsChecksumOfNothing } from '../../reading/url/signed-url';
import type { SituationDefinition } from '../situation-definition';
import { isRefused } from '../situation-facts';

/** Applies where a storage service refuses a signed URL. The backend's, which signs and configures the bucket. */
export const presignedUrl: SituationDefinition<'presigned-url'> = {
  code: 'presigned-url',
  covers: [
    'options-behind-authentication',
    'error-without-headers',
    'gateway-responded',
    'preflight-at-gateway',
    'cors-filter-refused',
  ],
  find: (facts) => {
    const parameter = signatureParameter(facts.url);
    const status = facts.response?.status ?? 0;
    if (!isRefused(facts) || parameter === null || (status !== 403 && status !== 400)) return null;
    const atPreflight = facts.stage === 'preflight';
    const evidence = [...linesOf(facts, true), ...linesIfPresent(facts, 'Server', 'x-amz-request-id')];
    const found = {
      owner: 'backend',
      knownBy: 'assumed',
      evidence,
      witnesses: [],
      confirm: prose`Send the request with curl and read the body. It names the reason, such as ${code('SignatureDoesNotMatch')} or ${code('AccessForbidden')}. Chrome keeps no body of a blocked response.`,
    } as const;
    if (atPreflight)
      return {
        ...found,
        happened: prose`The URL is signed (${code(parameter)}), and the storage refused its preflight with ${status}. The CORS rules of the bucket likely lack this page, this method or one of these headers.`,
        todo: prose`Add the page's origin, ${code(facts.method)} and the request's headers to the CORS rules of the bucket.`,
      };
    if (signsChecksumOfNothing(facts.url))
      return {
        ...found,
        happened: prose`The URL is signed (${code(parameter)}) together with a checksum of an empty body (${code('x-amz-checksum-crc32')}), and the storage refused the upload with ${status}. The checksum likely does not match what was sent.`,
        todo: prose`Create the URL without a checksum. To do this, set ${code("requestChecksumCalculation: 'WHEN_REQUIRED'")} in the S3 client that signs it.`,
      };
    return {
      ...found,
      happened: prose`The URL is signed (${code(parameter)}), and the storage refused it with ${status}. The signature has likely expired, or was made for a different method, ${code('Content-Type')} or header.`,
      todo: prose`Sign the URL for exactly the ${code(facts.method)} and the headers that the page sends, and for long enough.`,
    };
  },
};
