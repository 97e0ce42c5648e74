import { useState } from 'preact/hooks';
import type { WhatIf } from '../../../diagnosis/what-if/what-if';
import type { HypotheticalResponse } from '../../../diagnosis/what-if/hypothetical-exchange';
import type { Exchange } from '../../../exchange/exchange';
import { serializedOriginOfUrl } from '../../../fetch-standard/origin';
import { editedConfiguration } from '../../../recipes/edited-configuration';
import { editedResponseLines } from '../../../report/edited-response-lines';
import { visibleText } from '../../../explanation/visible-text';
import type { Preferences } from '../../store/preferences';
import { StackConfiguration } from '../configuration-section';
import { ProseText } from '../prose-text';
import type { RedactedText } from '../../../redacted-text';

type Props = {
  readonly exchange: Exchange;
  readonly tried: WhatIf;
  readonly recipes: Preferences['recipes'];
  readonly onChooseRecipe: (server: string, recipe: string) => void;
  readonly onCopy: (text: RedactedText, what: string) => void;
};

type OfServerProps = Props & { readonly server: string; readonly responses: readonly HypotheticalResponse[] };

function Configuration({
  exchange,
  tried,
  server,
  responses,
  recipes,
  onChooseRecipe,
  onCopy,
}: OfServerProps) {
  const task = editedConfiguration(tried.whole, server, tried.on);
  return (
    <div class="what-if-configuration">
      <h3>{visibleText(server)}</h3>
      {task.kind === 'refused' ? (
        <p>
          No configuration says the same: <ProseText text={task.why} />
        </p>
      ) : (
        <StackConfiguration
          exchange={exchange}
          server={server}
          task={task}
          heading={null}
          chosen={recipes[server] ?? null}
          onChoose={onChooseRecipe}
          onCopy={onCopy}
        />
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

/** The answers as they are edited, as configuration of the servers that give them; worked out only once it is opened. */
export function EditedConfigurations(props: Props) {
  const [isOpen, setOpen] = useState(false);
  const { responses: answers } = props.tried;
  const servers = [...new Set(answers.map(({ url }) => serializedOriginOfUrl(url)))].filter(
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
              responses={answers.filter(({ url }) => serializedOriginOfUrl(url) === server)}
            />
          ))
        : null}
    </details>
  );
}
