import type { Case } from '../../diagnosis/case';
import { explainPreflightCache } from '../../diagnosis/preflight-cache/explain-preflight-cache';
import type { PreflightCacheReading } from '../../diagnosis/preflight-cache/preflight-cache-reading';
import { preflightCacheFindings } from '../../diagnosis/preflight-cache/preflight-cache-findings';
import { explainPreflightReason } from '../../diagnosis/sentences/explain-verdict';
import { code, prose } from '../../diagnosis/words/prose';
import type { Prose } from '../../diagnosis/words/prose';
import { paragraph, statement } from '../blocks';
import type { Block } from '../blocks';
import type { SectionContent, SectionMaker } from '../section';

/** Names in one sentence; a request may carry thousands of headers. */
const MOST_NAMES = 20;

function listOf(names: readonly string[]): Prose {
  const listed = names
    .slice(0, MOST_NAMES)
    .flatMap((name, index) => (index === 0 ? [code(name)] : prose`, ${code(name)}`));
  return names.length > MOST_NAMES ? prose`${listed} or one of ${names.length - MOST_NAMES} more` : listed;
}

/** How a request met the preflight cache, and what that keeps of it. */
function cacheNotes(finding: PreflightCacheReading, { exchange }: Case): Block {
  const { use, keep } = finding;
  return {
    kind: 'group',
    title: null,
    isOpen: true,
    marks: {
      'cache-use': use.kind === 'sent-again' ? use.why.kind : use.kind,
      'cache-keep': keep?.kind ?? 'none',
      'known-by': 'knownBy' in use ? use.knownBy : '',
    },
    blocks: explainPreflightCache(finding, exchange).map(({ text, knownBy, about }) => ({
      kind: 'prose',
      statement: statement(text, {
        knownBy,
        references: about.map(({ exchangeId, method }) => ({ kind: 'request', exchangeId, method })),
      }),
    })),
  };
}

/** That an earlier preflight may have counted, where the wire shows neither that one was due nor that none was. */
const undecidedContent = (names: readonly string[], notes: readonly Block[]): SectionContent => ({
  title: 'Whether a cached preflight was used',
  blocks: [
    paragraph(
      prose`The browser sent no preflight this time. If the script itself set ${listOf(names)}, a cached preflight was still valid. Whether it did was not recorded.`,
    ),
    ...notes,
  ],
});

/** Every reason for a preflight, and what the browser had cached of earlier ones. */
export const preflight: SectionMaker = (one) => {
  const { required, sent, fromCache, reasons, undecided } = one.diagnosis.preflight;
  if (!required && undecided.length === 0) return null;
  const findings = one.log === null ? [] : preflightCacheFindings(one.exchange, one.log);
  const notes = findings.map((finding) => cacheNotes(finding, one));
  if (undecided.length > 0) return undecidedContent(undecided, notes);
  const unsent = fromCache
    ? prose`The browser sent no preflight because a cached preflight was still valid.`
    : prose`No preflight was recorded.`;
  const items = reasons.map((reason) => statement(explainPreflightReason(reason)));
  return {
    title: 'Why this request needs a preflight',
    blocks: [
      { kind: 'list', items, noun: { one: 'reason', many: 'reasons' } },
      ...notes,
      ...(notes.length > 0 || sent ? [] : [paragraph(unsent)]),
    ],
  };
};
