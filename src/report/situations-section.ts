import { OWNER_LABELS } from '../diagnosis/owner-labels';
import type { Prose } from '../diagnosis/prose';
import type { Situation, Witness } from '../diagnosis/situations/situation';
import { codeSpan, markdownProse, words } from './markdown-text';
import { redactHeader, redactUrls } from './redact';
import { redactedProse } from './redacted-prose';
import { KNOWLEDGE_WORDS } from './statements';

const sentence = (text: Prose): string => markdownProse(redactedProse(text));

function witnessLine({ method, url, status, header }: Witness): string {
  const shown =
    header === null || header.value === null
      ? null
      : redactHeader({ name: header.name, value: header.value });
  const answered = status === null ? '' : ` answered ${String(status)}`;
  const lacks = header !== null && header.value === null ? `, without ${codeSpan(header.name)}` : '';
  const has = shown === null ? '' : `, with ${codeSpan(`${shown.name}: ${shown.value}`)}`;
  return `- Another ${codeSpan(`${method} ${redactUrls(url)}`)}${answered}${has}${lacks}.`;
}

function situationBlocks(situation: Situation): readonly string[] {
  const { happened, todo, owner, knownBy, witnesses } = situation;
  return [
    `**${sentence(happened)}** (${words(OWNER_LABELS[owner])}; ${KNOWLEDGE_WORDS[knownBy]}.)`,
    ...(witnesses.length === 0 ? [] : [witnesses.map(witnessLine).join('\n')]),
    sentence(todo),
    ...(situation.knownBy === 'assumed' ? [`To be sure: ${sentence(situation.settle)}`] : []),
  ];
}

/** What happened above what the browser complains about; nothing where no more is known than the causes say. */
export function situationsSection(situations: readonly Situation[]): readonly string[] {
  const [first] = situations;
  if (first === undefined) return [];
  return [
    first.knownBy === 'assumed' ? '### What most likely happened' : '### What happened',
    ...situations.flatMap(situationBlocks),
  ];
}
