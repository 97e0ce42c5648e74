import { useContext } from 'preact/hooks';
import { code, prose } from '../../diagnosis/words/prose';
import type { Prose } from '../../diagnosis/words/prose';
import type { CommandToRun } from '../../explanation/blocks';
import { curlCommand } from '../../explanation/curl';
import { writeCommand } from '../../recipes/command';
import type { ConfigurationTask } from '../../recipes/configuration-task';
import { checksFor } from '../../recipes/verify';
import { redactedChecks } from '../../report/redaction/redacted-configuration';
import { hasPlaceholder, redactedCommand } from '../../report/redaction/redacted-command';
import type { RedactedCommand } from '../../report/redaction/redacted-command';
import { CodeBlock } from '../detail/code-block';
import { usePortions } from '../detail/portions';
import { ProseText } from '../detail/prose-text';
import { ShellContext, ShellSelect } from '../detail/shell-choice';
import { MessageView } from './message-view';
import type { Leads } from './statement-view';

/** Sentences as a list. */
export function Sentences({ texts }: { readonly texts: readonly Prose[] }) {
  const { shown, more } = usePortions(texts, { one: 'sentence', many: 'sentences' });
  return (
    <ul class="sentences">
      {shown.map((text, index) => (
        <li key={index}>
          <ProseText text={text} />
        </li>
      ))}
      {more === null ? null : <li>{more}</li>}
    </ul>
  );
}

/** Copies a command as it may leave, which is worked out only then. */
function useCopied({ onCopy }: Pick<Leads, 'onCopy'>): (command: RedactedCommand | undefined) => void {
  const { shell } = useContext(ShellContext);
  return (command) => {
    const written = command?.[shell];
    if (command === undefined || typeof written !== 'string') return;
    onCopy(written, hasPlaceholder(command) ? 'the command: replace each YOUR-… in it' : 'the command');
  };
}

type CommandsProps = { readonly commands: readonly CommandToRun[]; readonly leads: Leads };

/** Commands that repeat what was recorded, each with what came back in the browser. */
export function CommandsView({ commands, leads }: CommandsProps) {
  const { shell } = useContext(ShellContext);
  const copy = useCopied(leads);
  return (
    <>
      <ShellSelect />
      <ul class="sentences checks">
        {commands.map(({ title, caution, request, recorded }) => (
          <li key={title}>
            {caution === null ? null : (
              <p>
                <ProseText text={caution} />
              </p>
            )}
            <CodeBlock
              title={title}
              text={writeCommand(curlCommand(request), shell)}
              what="the command"
              onCopy={() => copy(redactedCommand(request, leads.redaction(), curlCommand))}
            />
            {recorded === null ? null : <MessageView message={recorded} />}
          </li>
        ))}
      </ul>
    </>
  );
}

type ChecksProps = {
  readonly server: string;
  readonly task: ConfigurationTask;
  readonly leads: Pick<Leads, 'onCopy' | 'redaction'>;
};

/** Commands that must pass once a server is configured, each with what has to come back. */
export function ChecksView({ server, task, leads }: ChecksProps) {
  const { shell } = useContext(ShellContext);
  const copy = useCopied(leads);
  return (
    <>
      <p>
        <ProseText text={prose`Commands for ${code(server)} that must pass afterwards:`} />
      </p>
      <ShellSelect />
      <ul class="sentences checks">
        {checksFor(task.policy, task.request, task.server).map((check, index) => (
          <li key={check.title}>
            <CodeBlock
              title={check.title}
              text={writeCommand(check.command, shell)}
              what="the command"
              onCopy={() => copy(redactedChecks(task, leads.redaction())[index]?.command)}
            />
            <Sentences texts={check.expect} />
          </li>
        ))}
      </ul>
    </>
  );
}
