import type { Case } from '../../diagnosis/case';
import type { PreflightCacheFinding } from '../../diagnosis/preflight-cache/preflight-cache-finding';
import type { CallFrame } from '../../exchange/network-event';
import { CauseList } from './cause-list';
import { CredentialedCauses } from './credentialed-causes';
import {
  CredentialsFact,
  ElsewhereFact,
  InitiatorFact,
  LoadFact,
  MissingFact,
  PreflightFact,
  SourceFact,
} from './facts';
import { LaneDiagramView } from './lane-diagram-view';
import { PreflightCacheNotes } from './preflight-cache-notes';

type Props = {
  readonly shown: Case;
  readonly preflightCache: readonly PreflightCacheFinding[];
  /** Shows another request of the list. */
  readonly onShow: (id: string) => void;
  readonly onOpenSource: ((frame: CallFrame) => void) | null;
};

/** What proves it: what was sent and received, everything that is wrong, and how the rest is known. */
export function EvidenceTab({ shown, preflightCache, onShow, onOpenSource }: Props) {
  const { exchange, diagnosis, situations } = shown;
  return (
    <>
      <LaneDiagramView exchange={exchange} diagnosis={diagnosis} situations={situations} />
      <CauseList exchange={exchange} diagnosis={diagnosis} situations={situations} />
      <CredentialedCauses diagnosis={diagnosis} situations={situations} />
      <SourceFact exchange={exchange} />
      <InitiatorFact exchange={exchange} onOpen={onOpenSource} />
      <PreflightFact diagnosis={diagnosis}>
        {preflightCache.length === 0 ? null : (
          <PreflightCacheNotes exchange={exchange} findings={preflightCache} onShow={onShow} />
        )}
      </PreflightFact>
      <CredentialsFact diagnosis={diagnosis} />
      <LoadFact exchange={exchange} diagnosis={diagnosis} />
      <ElsewhereFact exchange={exchange} diagnosis={diagnosis} />
      <MissingFact exchange={exchange} />
    </>
  );
}
