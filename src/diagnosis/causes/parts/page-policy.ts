import type { Scene } from './cause-definition';
import type { Evidence, NetworkFailure } from '../../diagnosis';
import { wholeOf } from './evidence-lines';
import { code, prose } from '../../words/prose';
import type { Prose } from '../../words/prose';

/** The lines of the page's own response that may be the reason; nothing where that response was not seen. */
export const pagePolicyEvidence = ({ policyLines }: NetworkFailure, scene: Scene): readonly Evidence[] =>
  (policyLines ?? []).map(({ name, value }) => ({
    message: 'page',
    hop: scene.hop,
    name,
    value,
    mark: wholeOf(value),
  }));

const CSP = code('Content-Security-Policy');

/** Where the page's Content Security Policy stands, as far as the page's own response tells; starts with a space. */
export function wherePolicyStands(lines: NetworkFailure['policyLines']): Prose {
  if (lines === null || lines === undefined) return [];
  return lines.length > 0
    ? prose` The page's response has this policy in its ${CSP} header, shown below.`
    : prose` The page's response has no ${CSP} header, so such a policy would be in a ${code('<meta>')} element.`;
}
