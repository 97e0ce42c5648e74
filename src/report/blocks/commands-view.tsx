import { useContext } from 'preact/hooks';
import { code, prose } from '../../diagnosis/words/prose';
import type { Prose } from '../../diagnosis/words/prose';
import type { CommandToRun } from '../../explanation/blocks';
import { curlCommand } from '../../explanation/curl';
import { writeCommand } from '../../recipes/command';
import type { ConfigurationTask } from '../../recipes/configuration-task';
import { checksFor } from '../../recipes/verify';
import { redactedChecks } from '../redaction/redacted-configuration';
import { redactedCommand } from '../redaction/redacted-command';
import { CodeBlock } from './code-block';
import { useMedium } from './use-medium';
import { MessageView } from './message-view';
import { usePortions } from './portions';
import { ProseText } from './prose-text';
import { ShellContext } from './shell';

/** Sentences as a list. */
function Sentences({ texts }: { readonly texts: readonly Prose[] }) {
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

type CommandsProps = { readonly commands: readonly CommandToRun[] };

/** Commands that repeat what was recorded, each with what came back in the browser. */
export function CommandsView({ commands }: CommandsProps) {
  const { ShellChoice, OtherShells } = useMedium();
  const { shell } = useContext(ShellContext);
  const written = commands.map((one) => ({ ...one, command: curlCommand(one.request) }));
  return (
    <>
      <ShellChoice />
      <ul class="sentences checks">
        {written.map(({ title, caution, request, command, recorded }) => (
          <li key={title}>
            {caution === null ? null : (
              <p>
                <ProseText text={caution} />
              </p>
            )}
            <CodeBlock
              title={title}
              text={writeCommand(command, shell)}
              copied={{
                what: 'the command',
                text: (redaction, chosen) => redactedCommand(request, redaction, curlCommand)[chosen],
              }}
            />
            {recorded === null ? null : <MessageView message={recorded} />}
          </li>
        ))}
      </ul>
      <OtherShells
        commands={written.map(
          ({ command }) =>
            (other) =>
              writeCommand(command, other),
        )}
      />
    </>
  );
}

type ChecksProps = { readonly server: string; readonly task: ConfigurationTask };

/** Commands that must pass once a server is configured, each with what has to come back. */
export function ChecksView({ server, task }: ChecksProps) {
  const { ShellChoice, OtherShells } = useMedium();
  const { shell } = useContext(ShellContext);
  const checks = checksFor(task.policy, task.request, task.server);
  return (
    <>
      <p>
        <ProseText text={prose`Commands for ${code(server)} that must pass afterwards:`} />
      </p>
      <ShellChoice />
      <ul class="sentences checks">
        {checks.map((check, index) => (
          <li key={check.title}>
            <CodeBlock
              title={check.title}
              text={writeCommand(check.command, shell)}
              copied={{
                what: 'the command',
                text: (redaction, chosen) => redactedChecks(task, redaction)[index]?.command[chosen],
              }}
            />
            <Sentences texts={check.expect} />
          </li>
        ))}
      </ul>
      <OtherShells
        commands={checks.map(
          ({ command }) =>
            (other) =>
              writeCommand(command, other),
        )}
      />
    </>
  );
}
