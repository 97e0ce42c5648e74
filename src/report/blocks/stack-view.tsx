import type { ComponentChildren } from 'preact';
import { useContext } from 'preact/hooks';
import { prose } from '../../diagnosis/words/prose';
import type { ServerStack, StackUnready, StackWords } from '../../explanation/server-configuration';
import { writeCommand, writeOwnLine } from '../../recipes/command';
import type { ConfigurationTask } from '../../recipes/configuration-task';
import { recipeOf } from '../../recipes/registry';
import type { Shell } from '../../recipes/shells';
import { renderRecipe } from '../../recipes/render';
import type { Refusal } from '../../recipes/policy';
import type { RedactedText } from '../../redacted-text';
import type { Redaction } from '../redaction/redaction';
import { redactedSnippets } from '../redaction/redacted-configuration';
import { CodeBlock, Framed } from './code-block';
import type { BlockLead } from './code-block';
import { Fold } from './fold';
import { ProseText } from './prose-text';
import { useMedium } from './use-medium';
import { ShellContext } from './shell';

/** Such commands stand with servers that run on Linux. */
const UNIX_ONLY = prose`This is a Unix command. Run it on the server.`;

type InstallProps = {
  readonly install: NonNullable<StackWords['install']>;
};

/** What puts the configuration into force. */
function Install({ install: { line, needsPosix } }: InstallProps) {
  const { ShellChoice } = useMedium();
  const { shell } = useContext(ShellContext);
  const written = writeOwnLine(line, shell);
  return (
    <CodeBlock
      title="To install or apply the configuration"
      lead={{ heading: null, choice: <ShellChoice /> }}
      text={needsPosix && shell !== 'posix' ? { kind: 'refused', why: UNIX_ONLY } : written}
      copied={{ what: 'the command', text: (redaction) => redaction.text(written) }}
    />
  );
}

type WrittenProps = {
  readonly stack: StackWords;
  readonly task: ConfigurationTask;
  /** Stands in the head of what is to be written. */
  readonly lead: BlockLead;
  /** What is said of the stack, below what is to be written. */
  readonly children: ComponentChildren;
};

/** A policy as configuration of one stack: what to write and where, and what goes wrong most. */
function Written({ stack, task, lead, children }: WrittenProps) {
  const { OtherShells } = useMedium();
  const { shell } = useContext(ShellContext);
  const { name, unlisted, notRun, install, mistakes, source } = stack;
  const recipe = recipeOf(stack.recipe);
  const rendered = renderRecipe(recipe, task.policy, task.server);
  if (rendered.kind === 'refused') {
    return (
      <Framed title={null} lead={lead} copy={null}>
        <p>
          {name} cannot hold this policy. <ProseText text={rendered.why} />
        </p>
      </Framed>
    );
  }
  // Shown is what was recorded; what is copied leaves.
  const leaving = (index: number, redaction: Redaction): RedactedText | Refusal | undefined => {
    const snippets = redactedSnippets(recipe, task, redaction);
    const snippet = 'kind' in snippets ? undefined : snippets[index];
    return snippet?.command === undefined ? snippet?.text : snippet.command[shell];
  };
  return (
    <div class="recipe" data-recipe={stack.recipe}>
      {rendered.snippets.map(({ place, text, command }, index) => (
        <CodeBlock
          key={index}
          title={place}
          text={command === undefined ? text : writeCommand(command, shell)}
          copied={{ what: 'the configuration', text: (redaction) => leaving(index, redaction) }}
          lead={index === 0 ? lead : null}
          isFirst={index === 0}
        />
      ))}
      <OtherShells
        commands={rendered.snippets.flatMap(({ command }) =>
          command === undefined ? [] : [(other: Shell) => writeCommand(command, other)],
        )}
      />
      {[unlisted, notRun].map((note, index) =>
        note === null ? null : (
          <p key={index} class="known">
            <ProseText text={note} />
          </p>
        ),
      )}
      {install === null ? null : <Install install={install} />}
      {children}
      <Fold title="Before you paste" hint="common mistakes">
        <p>Keep what other pages and other clients need. Common mistakes:</p>
        <ul class="sentences">
          {mistakes.map((mistake, index) => (
            <li key={index}>
              <ProseText text={mistake} />
            </li>
          ))}
        </ul>
        <p>
          <a href={source} target="_blank" rel="noreferrer noopener">
            Documentation of {name}
          </a>
        </p>
      </Fold>
    </div>
  );
}

/** A stack that is recognized, of which no configuration is written here. */
const Unready = ({ stack: { name, text, source } }: { readonly stack: StackUnready }) => (
  <>
    <p>
      <ProseText text={text} />
    </p>
    {source === null ? null : (
      <p>
        <a href={source} target="_blank" rel="noreferrer noopener">
          Documentation of {name}
        </a>
      </p>
    )}
  </>
);

type Props = {
  readonly of: ServerStack;
  readonly task: ConfigurationTask;
  /** Null where the configuration has a heading already. */
  readonly heading: ComponentChildren;
};

/** What to write for the stack that is really there, as far as its headers tell, or for the one chosen. */
export function StackView({ of, task, heading }: Props) {
  const { StackChoice } = useMedium();
  const { looksLike, stack, unready } = of;
  const known = (
    <p class="known">
      <ProseText text={looksLike} />
    </p>
  );
  const lead = { heading, choice: <StackChoice of={of} /> };
  if (stack !== null) {
    return (
      <Written stack={stack} task={task} lead={lead}>
        {known}
      </Written>
    );
  }
  return (
    <Framed title={null} lead={lead} copy={null}>
      {unready === null ? (
        <p>Choose the server stack to see what to write and where.</p>
      ) : (
        <Unready stack={unready} />
      )}
      {known}
    </Framed>
  );
}
