import type { ComponentChildren } from 'preact';
import { useContext } from 'preact/hooks';
import { prose } from '../../diagnosis/words/prose';
import type { ServerStack, StackUnready, StackWords } from '../../explanation/server-configuration';
import { writeCommand, writeOwnLine } from '../../recipes/command';
import type { ConfigurationTask } from '../../recipes/configuration-task';
import { recipeOf } from '../../recipes/registry';
import { renderRecipe } from '../../recipes/render';
import { redactedSnippets } from '../../report/redaction/redacted-configuration';
import { CodeBlock, Framed } from '../detail/code-block';
import type { BlockLead } from '../detail/code-block';
import { Fold } from '../detail/fold';
import { ProseText } from '../detail/prose-text';
import { RecipeChoice } from '../detail/recipe-choice';
import { ShellContext, ShellSelect } from '../detail/shell-choice';
import { Sentences } from './commands-view';
import type { Leads } from './statement-view';

/** Such commands stand with servers that run on Linux. */
const UNIX_ONLY = prose`This is a Unix command. Run it on the server.`;

type StackLeads = Pick<Leads, 'onCopy' | 'redaction' | 'onChooseRecipe'>;

type InstallProps = {
  readonly install: NonNullable<StackWords['install']>;
  readonly leads: StackLeads;
};

/** What puts the configuration into force. */
function Install({ install: { line, needsPosix }, leads }: InstallProps) {
  const { shell } = useContext(ShellContext);
  const written = writeOwnLine(line, shell);
  return (
    <CodeBlock
      title="To install or apply the configuration"
      lead={{ heading: null, choice: <ShellSelect /> }}
      text={needsPosix && shell !== 'posix' ? { kind: 'refused', why: UNIX_ONLY } : written}
      what="the command"
      onCopy={() => leads.onCopy(leads.redaction().text(written), 'the command')}
    />
  );
}

type WrittenProps = {
  readonly stack: StackWords;
  readonly task: ConfigurationTask;
  /** Stands in the head of what is to be written. */
  readonly lead: BlockLead;
  readonly leads: StackLeads;
  /** What is said of the stack, below what is to be written. */
  readonly children: ComponentChildren;
};

/** A policy as configuration of one stack: what to write and where, and what goes wrong most. */
function Written({ stack, task, lead, leads, children }: WrittenProps) {
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
  // Shown is what was recorded; what is copied leaves, and is worked out only then.
  const copy = (index: number): void => {
    const snippets = redactedSnippets(recipe, task, leads.redaction());
    const snippet = 'kind' in snippets ? undefined : snippets[index];
    if (snippet === undefined) return;
    const text = snippet.command === undefined ? snippet.text : snippet.command[shell];
    if (typeof text === 'string') leads.onCopy(text, 'the configuration');
  };
  return (
    <div class="recipe" data-recipe={stack.recipe}>
      {rendered.snippets.map(({ place, text, command }, index) => (
        <CodeBlock
          key={index}
          title={place}
          text={command === undefined ? text : writeCommand(command, shell)}
          what="the configuration"
          lead={index === 0 ? lead : null}
          isFirst={index === 0}
          onCopy={() => copy(index)}
        />
      ))}
      {[unlisted, notRun].map((note, index) =>
        note === null ? null : (
          <p key={index} class="known">
            <ProseText text={note} />
          </p>
        ),
      )}
      {install === null ? null : <Install install={install} leads={leads} />}
      {children}
      <Fold title="Before you paste" hint="common mistakes">
        <p>Keep what other pages and other clients need. Common mistakes:</p>
        <Sentences texts={mistakes} />
        <p>
          <a href={source} target="_blank" rel="noreferrer">
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
        <a href={source} target="_blank" rel="noreferrer">
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
  readonly leads: StackLeads;
};

/** What to write for the stack that is really there, as far as its headers tell, or for the one chosen. */
export function StackView({ of, task, heading, leads }: Props) {
  const { server, looksLike, suggested, stack, unready } = of;
  const known = (
    <p class="known">
      <ProseText text={looksLike} />
    </p>
  );
  const choice = (
    <RecipeChoice
      suggested={suggested}
      selected={stack?.recipe ?? null}
      onChoose={(id) => leads.onChooseRecipe(server, id)}
    />
  );
  const lead = { heading, choice };
  if (stack !== null) {
    return (
      <Written stack={stack} task={task} lead={lead} leads={leads}>
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
