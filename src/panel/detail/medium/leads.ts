import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { CallFrame } from '../../../exchange/network-event';
import type { RedactedText } from '../../../redacted-text';
import type { Redaction } from '../../../report/redaction/redaction';

/** Where references lead to in the panel, and what can be done with what is shown. */
export type Leads = {
  /** Shows another request of the list. */
  readonly onShow: (id: string) => void;
  /** Shows a line in Sources; null where the browser's extensions cannot. */
  readonly onOpenSource: ((frame: CallFrame) => void) | null;
  /** Remembers the stack that the reader chose for a server. */
  readonly onChooseRecipe: (server: string, recipe: string) => void;
  readonly onCopy: (text: RedactedText, what: string) => void;
  /** What takes secrets out of whatever is copied. */
  readonly redaction: () => Redaction;
};

export const LeadsContext = createContext<Leads | null>(null);

/** Where things lead to around here. */
export function useLeads(): Leads {
  const leads = useContext(LeadsContext);
  if (leads === null) throw new Error('What is shown in the panel leads somewhere');
  return leads;
}
