import type { Prints, Scene } from './cause-definition';
import type { Circumstances, Evidence, NetworkFailure, Owner } from '../../diagnosis';
import { reported } from './evidence-lines';
import { prose } from '../../words/prose';
import type { Prose } from '../../words/prose';
import { networkPrints } from './network-prints';
import { reportedAs } from './wording';

/** What is particular to one way in which a connection fails. */
type Particulars = {
  readonly title: Prose;
  readonly verdict: (at: Circumstances) => Prose;
  /** What happened. Completes `This is not CORS: `; the browser's own name for it follows. */
  readonly happened: (at: Circumstances) => Prose;
  /** What to look at, as whole sentences. */
  readonly advice: (error: string) => Prose;
  /** Who can do something about it, by the browser's name for it. */
  readonly owner?: (error: string) => Owner;
  /** Chromium's usual name for it; null when there are several. */
  readonly chromiumError: string | null;
};

/** What every cause on the way to the server says: the standard knows none of them, and none is CORS. */
export const networkFailure = (one: Particulars) => ({
  standard: null,
  owner: ({ error }: NetworkFailure): Owner => one.owner?.(error) ?? 'infrastructure',
  detail: () => null,
  title: () => one.title,
  verdict: (_failure: NetworkFailure, at: Circumstances): Prose => one.verdict(at),
  explanation: ({ error }: NetworkFailure, at: Circumstances): Prose =>
    prose`This is not CORS: ${one.happened(at)} ${reportedAs(error)}. ${one.advice(error)}`,
  prints: (failure: NetworkFailure): Prints => networkPrints(failure, one.chromiumError),
  evidence: ({ error }: NetworkFailure, scene: Scene): readonly Evidence[] => reported(scene, error),
});
