import type { Evidence, Message } from '../diagnosis/diagnosis';

/** Lines of one message that prove a cause. */
export type EvidenceGroup = {
  readonly title: string;
  readonly side: 'sent' | 'received' | 'browser';
  readonly lines: readonly Evidence[];
};

const MESSAGES: Readonly<Record<Message, { readonly title: string; readonly side: EvidenceGroup['side'] }>> =
  {
    'preflight-request': { title: 'The browser sent', side: 'sent' },
    request: { title: 'The browser sent', side: 'sent' },
    'preflight-response': { title: 'Preflight response', side: 'received' },
    response: { title: 'Response', side: 'received' },
    browser: { title: 'The browser reported', side: 'browser' },
    page: { title: 'The response that delivered the page', side: 'received' },
  };

/** Whether a line is what is wrong, rather than context. An absent header is the evidence itself. */
export const isOffending = (line: Pick<Evidence, 'mark' | 'value'>): boolean =>
  line.mark !== null || line.value === null;

/** Evidence by message, in the order of the wire, for two columns: what was sent, what came back. */
export function evidenceGroups(evidence: readonly Evidence[]): readonly EvidenceGroup[] {
  const groups = new Map<string, { message: Message; hop: number; lines: Evidence[] }>();
  for (const line of evidence) {
    const key = `${String(line.hop)} ${line.message}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { message: line.message, hop: line.hop, lines: [line] });
    else group.lines.push(line);
  }
  const hasManyHops = new Set(evidence.map((line) => line.hop)).size > 1;
  return [...groups.values()].map(({ message, hop, lines }) => {
    const { title, side } = MESSAGES[message];
    return { title: hasManyHops ? `${title} (hop ${String(hop + 1)})` : title, side, lines };
  });
}
