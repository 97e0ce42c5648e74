import { useMemo, useState } from 'preact/hooks';
import type { DiagnosedLog } from '../../../diagnosis/reading/log/diagnosed-log';
import type { WhatIf } from '../../../diagnosis/what-if/what-if';
import type { HypotheticalResponse } from '../../../diagnosis/what-if/hypothetical-exchange';
import type { Exchange } from '../../../exchange/exchange';
import { serializedOriginOfUrl } from '../../../fetch-standard/origin';
import { editedConfiguration } from '../../../recipes/edited-configuration';
import { editedResponseLines } from '../../../report/edited-response-lines';
import { visibleText } from '../../../explanation/visible-text';
import { serverStack } from '../../../explanation/server-configuration';
import type { ChosenRecipes, ServerStack } from '../../../explanation/server-configuration';
import type { ConfigurationTask } from '../../../recipes/configuration-task';
import { seenStack } from '../../../recipes/recognise/seen-stack';
import { ChecksView } from '../../../report/blocks/commands-view';
import { StackView } from '../../../report/blocks/stack-view';
import { useLeads } from '../medium/leads';
import { Fold } from '../../../report/blocks/fold';
import { ProseText } from '../../../report/blocks/prose-text';

type Props = {
  readonly exchange: Exchange;
  readonly log: DiagnosedLog | null;
  readonly tried: WhatIf;
  readonly recipes: ChosenRecipes;
};

type OfServerProps = Props & { readonly server: string; readonly responses: readonly HypotheticalResponse[] };

type WrittenProps = {
  readonly of: ServerStack;
  readonly task: ConfigurationTask;
};

/** What to write, and what must pass then. */
const Written = ({ of, task }: WrittenProps) => (
  <>
    <StackView of={of} task={task} heading={null} />
    {of.stack === null || of.stack.kind === 'development-proxy' ? null : (
      <Fold title="Verify the fix">
        <ChecksView server={of.server} task={task} />
      </Fold>
    )}
  </>
);

function Configuration({ exchange, log, tried, server, responses, recipes }: OfServerProps) {
  const { onCopy } = useLeads();
  const task = editedConfiguration(tried.whole, server, tried.on);
  // It looks through the whole log, and no edit changes what was recorded.
  const seen = useMemo(() => seenStack({ exchange, log }, server), [exchange, log, server]);
  return (
    <div class="what-if-configuration">
      <h3>{visibleText(server)}</h3>
      {task.kind === 'refused' ? (
        <p>
          No configuration says the same: <ProseText text={task.why} />
        </p>
      ) : (
        <Written of={serverStack(seen, task, recipes[server] ?? null)} task={task} />
      )}
      <button
        type="button"
        onClick={() => onCopy(editedResponseLines(exchange, responses), 'the header lines')}
      >
        Copy the plain header lines
      </button>
    </div>
  );
}

/** The edited responses as configuration of the servers that send them; computed only when it is opened. */
export function EditedConfigurations(props: Props) {
  const [isOpen, setOpen] = useState(false);
  const { responses: edited } = props.tried;
  const servers = [...new Set(edited.map(({ url }) => serializedOriginOfUrl(url)))].filter(
    (server) => server !== null,
  );
  return (
    <details
      class="what-if-configurations"
      open={isOpen}
      onToggle={({ currentTarget }) => setOpen(currentTarget.open)}
    >
      <summary>Copy as configuration</summary>
      {isOpen
        ? servers.map((server) => (
            <Configuration
              key={server}
              {...props}
              server={server}
              responses={edited.filter(({ url }) => serializedOriginOfUrl(url) === server)}
            />
          ))
        : null}
    </details>
  );
}
