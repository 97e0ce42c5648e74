import type { Scene } from './cause-definition';
import type { Circumstances, Evidence, NetworkFailure } from '../../diagnosis';
import { received, reported, wholeOf } from './evidence-lines';
import { code, prose } from '../../words/prose';
import { contextEvidence } from './evidence-parts';

/** The header by which a response says who may load it without CORS. */
export const RESOURCE_POLICY = code('Cross-Origin-Resource-Policy');

export const RESOURCE_POLICY_CHECK = {
  label: 'Cross-origin resource policy check',
  anchor: '#cross-origin-resource-policy-check',
} as const;

/** The two ways out: the response says that the page may load it, or the page makes the request with CORS. */
export const ALLOW_LOADING = prose`The server must send ${code('Cross-Origin-Resource-Policy: cross-origin')}, or ${code('same-site')} if the page is on the same site. Or make the request with CORS.`;

/** Firefox has one sentence for whatever withheld a response that the page may not load. */
export const firefoxResourcePolicy = ({ url }: Circumstances): string =>
  `The resource at “${url}” was blocked due to its Cross-Origin-Resource-Policy header (or lack thereof).`;

export const resourcePolicyEvidence = ({ error }: NetworkFailure, scene: Scene): readonly Evidence[] => [
  ...contextEvidence(scene),
  ...received(scene, 'Cross-Origin-Resource-Policy', wholeOf),
  ...reported(scene, error),
];
