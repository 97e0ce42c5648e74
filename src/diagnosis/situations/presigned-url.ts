import { code, prose } from '../prose';
import { linesIfPresent, linesOf } from './parts/lines';
import type { SituationDefinition } from './situation';
import { isRefused } from './situation-scene';

/** The query parameter that carries the signature, by the storage service that reads it. */
const SIGNED = /[?&](X-Amz-Signature|AWSAccessKeyId|X-Goog-Signature|GoogleAccessId|sig)=/i;

/** Applies where a storage service refuses a signed URL. The backend's, which signs and configures the bucket. */
export const presignedUrl: SituationDefinition = {
  code: 'presigned-url',
  covers: ['options-behind-authentication', 'error-without-headers', 'gateway-answered'],
  find: (scene) => {
    const parameter = SIGNED.exec(scene.url)?.[1];
    const status = scene.answer?.status ?? 0;
    if (!isRefused(scene) || parameter === undefined || (status !== 403 && status !== 400)) return null;
    const atPreflight = scene.stage === 'preflight';
    const evidence = [...linesOf(scene, true), ...linesIfPresent(scene, 'Server', 'x-amz-request-id')];
    return {
      owner: 'backend',
      knownBy: 'assumed',
      evidence,
      witnesses: [],
      happened: atPreflight
        ? prose`The URL is signed (${code(parameter)}) and the storage refused its preflight with ${status}: most likely the bucket's CORS rules do not name this page, this method or one of these headers.`
        : prose`The URL is signed (${code(parameter)}) and the storage refused it with ${status}: most likely the signature is expired, or was made for another method, ${code('Content-Type')} or header than were sent.`,
      settle: prose`The body of the answer, in the Network panel, names the reason, such as ${code('SignatureDoesNotMatch')} or ${code('AccessForbidden')}.`,
      todo: atPreflight
        ? prose`Add the page's origin, ${code(scene.method)} and the request's headers to the CORS rules of the bucket.`
        : prose`Sign for exactly the ${code(scene.method)} and the headers that the page sends, and for long enough.`,
    };
  },
};
