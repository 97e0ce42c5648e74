import type { Case } from '../../diagnosis/case';
import { explainCannot } from '../../diagnosis/fix/explain-cannot';
import { explainHeadline } from '../../diagnosis/fix/explain-fix';
import type { Fix, ServerPolicy } from '../../diagnosis/fix/fix';
import { fixOf } from '../../diagnosis/fix/fix-of';
import { offersConfiguration } from '../../diagnosis/situations/beyond-headers';
import { prose } from '../../diagnosis/words/prose';
import type { Prose } from '../../diagnosis/words/prose';
import { hopAt } from '../../exchange/hops';
import { codeSpans } from '../../recipes/code-spans';
import { resourcePolicyPlace } from '../../recipes/resource-policy';
import { paragraph } from '../blocks';
import type { Block } from '../blocks';
import { firstSentence } from '../first-sentence';
import type { SectionMaker } from '../section';

/** What headers can do, in words, where no configuration is to be written. */
const inWords = (fix: Fix | null): Prose | null =>
  fix?.kind === 'cannot' ? prose`${explainHeadline(fix)}. ${explainCannot(fix)}` : null;

/** In words: the first sentence says it to whoever only glances at it. */
function todo(text: Prose | null): readonly Block[] {
  if (text === null) return [];
  const { first, rest } = firstSentence(text);
  return [paragraph(rest, { lead: first })];
}

/** Causes that are mended by the resource policy of the response, wherever the server sets that. */
const OF_RESOURCE_POLICY: ReadonlySet<string> = new Set([
  'corp-blocked',
  'coep-blocked',
  'document-isolation-policy',
]);

/** Where the stack that responded likely sets the resource policy; nothing where that is not the matter, or not known. */
function whereToSet({ exchange, diagnosis }: Case): readonly Block[] {
  const [cause] = diagnosis.causes;
  if (cause === undefined || !OF_RESOURCE_POLICY.has(cause.code)) return [];
  const place = resourcePolicyPlace(exchange, hopAt(exchange, cause.hop).url);
  if (place === null) return [];
  return [
    paragraph(prose`The response headers look like ${place.name}. ${codeSpans(place.text)}`, {
      knownBy: 'assumed',
    }),
  ];
}

/** The servers that have to be configured; none where headers are not what is missing. */
function policiesOf({ situations }: Case, fix: Fix | null): readonly ServerPolicy[] {
  return fix?.kind === 'server' && offersConfiguration(situations) ? fix.policies : [];
}

/**
 * What to do first: the configuration of the server where headers are what is missing, else what has to be done in words;
 * null where nothing has to be done.
 */
export const action: SectionMaker = (one) => {
  const fix = fixOf(one.exchange);
  const policies = policiesOf(one, fix);
  const said = one.situations[0]?.todo ?? null;
  const words = [...todo(policies.length > 0 ? said : (said ?? inWords(fix))), ...whereToSet(one)];
  const blocks: readonly Block[] =
    policies.length > 0 ? [...words, { kind: 'configuration', policies }] : words;
  return blocks.length === 0 ? null : { title: null, blocks };
};
