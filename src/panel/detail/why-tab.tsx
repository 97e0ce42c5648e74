import type { Diagnosis } from '../../diagnosis/diagnosis';
import type { PreflightCacheFinding } from '../../diagnosis/preflight-cache-finding';
import type { Situation } from '../../diagnosis/situations/situation';
import type { Exchange } from '../../exchange/exchange';
import type { CallFrame } from '../../exchange/network-event';
import { CauseList } from './cause-list';
import { CredentialedCauses } from './credentialed-causes';
import { ContradictionNote } from './contradiction-note';
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
import { RewritingNote } from './rewriting-note';
import { PreflightCacheNotes } from './preflight-cache-notes';
import { SituationNotes } from './situation-notes';
import type { RedactedText } from '../../redacted-text';

type Props = {
  readonly exchange: Exchange;
  readonly diagnosis: Diagnosis;
  readonly preflightCache: readonly PreflightCacheFinding[];
  readonly situations: readonly Situation[];
  readonly onCopy: (text: RedactedText, what: string) => void;
  /** Shows another request of the list. */
  readonly onShow: (id: string) => void;
  readonly onOpenSource: ((frame: CallFrame) => void) | null;
};

/** Everything that is wrong, why there was a preflight, and how it is known. */
export function WhyTab(props: Props) {
  const { exchange, diagnosis, preflightCache, situations, onCopy, onShow, onOpenSource } = props;
  return (
    <>
      <ContradictionNote exchange={exchange} diagnosis={diagnosis} onCopy={onCopy} />
      <RewritingNote exchange={exchange} diagnosis={diagnosis} />
      <SituationNotes diagnosis={diagnosis} situations={situations} onShow={onShow} />
      <LaneDiagramView exchange={exchange} diagnosis={diagnosis} situations={situations} />
      <CauseList exchange={exchange} diagnosis={diagnosis} situations={situations} />
      <CredentialedCauses exchange={exchange} diagnosis={diagnosis} situations={situations} />
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
