import { lastHopIndex } from '../../../exchange/hops';
import { useMemo, useState } from 'preact/hooks';
import type { Diagnosis } from '../../../diagnosis/diagnosis';
import type { DiagnosedLog } from '../../../diagnosis/reading/log/diagnosed-log';
import type { Prose } from '../../../diagnosis/words/prose';
import { applyFix } from '../../../diagnosis/what-if/apply-fix';
import type { HypotheticalResponse } from '../../../diagnosis/what-if/hypothetical-exchange';
import { whatIf } from '../../../diagnosis/what-if/what-if';
import type { WhatIf } from '../../../diagnosis/what-if/what-if';
import { whatIfBarrier } from '../../../diagnosis/what-if/what-if-barrier';
import { isEdited, NO_EDITS } from '../../../diagnosis/what-if/what-if-edits';
import type { WhatIfEdits } from '../../../diagnosis/what-if/what-if-edits';
import type { Exchange } from '../../../exchange/exchange';
import type { ChosenRecipes } from '../../../explanation/server-configuration';
import { ProseText } from '../../../report/blocks/prose-text';
import { ResponseEditor } from './response-editor';
import { ChangedSteps } from './changed-steps';
import { EditedConfigurations } from './edited-configurations';
import { RequestEditor } from './request-editor';
import { WhatIfHead } from './what-if-head';
import { traceOf } from '../../../diagnosis/judging/trace';

/** A chain of redirects has as many responses as it has hops. */
const MOST_RESPONSES = 24;

type Props = {
  readonly exchange: Exchange;
  /** What was recorded beside it; null where that is not at hand. */
  readonly log: DiagnosedLog | null;
  readonly diagnosis: Diagnosis;
  readonly edits: WhatIfEdits;
  readonly onEdit: (edits: WhatIfEdits) => void;
  readonly recipes: ChosenRecipes;
};

function kindOf({ place: { message, hop } }: HypotheticalResponse, { whole }: WhatIf) {
  if (message === 'preflight') return 'preflight';
  return hop < lastHopIndex(whole.exchange) ? 'redirect' : 'final';
}

/** Whether some browser would still stop it. */
const isStopped = ({ diagnosis, failures }: WhatIf): boolean =>
  diagnosis.verdict === 'blocked' || failures.length > 0;

function Editor({ exchange, diagnosis, edits, onEdit, tried, ...rest }: Props & { readonly tried: WhatIf }) {
  const [refusal, setRefusal] = useState<{ readonly edits: WhatIfEdits; readonly why: Prose } | null>(null);
  const onApplyFix = (): void => {
    const applied = applyFix(tried, edits);
    if (applied.kind === 'applied') onEdit(applied.edits);
    else setRefusal({ edits, why: applied.why });
  };
  const responses = tried.responses.slice(0, MOST_RESPONSES);
  return (
    <div class="what-if">
      <WhatIfHead
        recorded={exchange}
        diagnosis={diagnosis}
        tried={tried}
        isEdited={isEdited(edits)}
        note={refusal?.edits === edits ? <ProseText text={refusal.why} /> : null}
        onApplyFix={isStopped(tried) ? onApplyFix : null}
        onReset={() => onEdit(NO_EDITS)}
      />
      {responses.map((response) => (
        <ResponseEditor
          key={`${response.place.message} ${String(response.place.hop)}`}
          response={response}
          kind={kindOf(response, tried)}
          edits={edits}
          onEdit={onEdit}
        />
      ))}
      <RequestEditor recorded={exchange} diagnosis={diagnosis} tried={tried} edits={edits} onEdit={onEdit} />
      {isEdited(edits) ? <ChangedSteps before={traceOf(exchange)} after={tried.trace} /> : null}
      <EditedConfigurations exchange={exchange} tried={tried} {...rest} />
    </div>
  );
}

/** Lets a reader edit the request and its responses, and shows the outcome by the rules. Nothing is sent. */
export function WhatIfTab(props: Props) {
  const { exchange, diagnosis, edits } = props;
  const tried = useMemo(() => whatIf(exchange, diagnosis, edits), [exchange, diagnosis, edits]);
  const barrier = whatIfBarrier(diagnosis);
  if (barrier !== null || tried === null) {
    return (
      <div class="what-if">
        <h2 class="subhead">Nothing to try here</h2>
        <p>
          {barrier === null ? 'The page that made the request is unknown.' : <ProseText text={barrier} />}
        </p>
      </div>
    );
  }
  return <Editor {...props} tried={tried} />;
}
