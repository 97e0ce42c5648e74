import type { Circumstances, Scene } from '../../cause-definition';
import type { Evidence, NetworkFailure } from '../../diagnosis';
import { answered, reported, wholeOf } from '../../evidence-lines';
import { code, prose } from '../../prose';
import { contextEvidence } from './evidence-parts';

/** The header by which an answer says who may load it without CORS. */
export const RESOURCE_POLICY = code('Cross-Origin-Resource-Policy');

export const RESOURCE_POLICY_CHECK = {
  label: 'Cross-origin resource policy check',
  anchor: '#cross-origin-resource-policy-check',
} as const;

/** The two ways out: the answer says that the page may load it, or the page asks in the way that CORS answers. */
export const ALLOW_LOADING = prose`Ask for ${code('Cross-Origin-Resource-Policy: cross-origin')}, or for ${code('same-site')} if the page is at the same site; or request it with CORS.`;

/** Firefox has one sentence for whatever withheld an answer that the page may not load. */
export const firefoxResourcePolicy = ({ url }: Circumstances): string =>
  `The resource at “${url ?? '…'}” was blocked due to its Cross-Origin-Resource-Policy header (or lack thereof).`;

export const resourcePolicyEvidence = ({ error }: NetworkFailure, scene: Scene): readonly Evidence[] => [
  ...contextEvidence(scene),
  ...answered(scene, 'Cross-Origin-Resource-Policy', wholeOf),
  ...reported(scene, error),
];
