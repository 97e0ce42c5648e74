import type { ComponentChildren } from 'preact';
import { useContext } from 'preact/hooks';
import { prose, type Prose } from '../../diagnosis/words/prose';
import { codeSpans } from '../../recipes/code-spans';
import type { ConfigurationTask } from '../../recipes/configuration-task';
import { writeCommand, writeOwnLine } from '../../recipes/command';
import { leftToDefaults } from '../../recipes/left-to-defaults';
import type { Recipe } from '../../recipes/recipe';
import { renderRecipe } from '../../recipes/render';
import { checksFor } from '../../recipes/verify';
import type { Exchange } from '../../exchange/exchange';
import { redactedChecks, redactedSnippets } from '../../report/redaction/redacted-configuration';
import { hasPlaceholder } from '../../report/redaction/redacted-command';
import { redactionOf } from '../../report/redaction/redaction';
import { CodeBlock, Framed } from './code-block';
import type { BlockLead } from './code-block';
import { Fold } from './fold';
import { ShellContext, ShellSelect } from './shell-choice';
import { usePortions } from './portions';
import { ProseText } from './prose-text';
import type { RedactedText } from '../../redacted-text';

/** Such commands stand with servers that run on Linux. */
const UNIX_ONLY = prose`This is a Unix command. Run it on the machine of the server.`;

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

type Props = {
  readonly exchange: Exchange;
  readonly recipe: Recipe;
  readonly task: ConfigurationTask;
  /** Stands in the head of what is to be written. */
  readonly lead: BlockLead;
  readonly onCopy: (text: RedactedText, what: string) => void;
  /** What is said of the stack, below what is to be written. */
  readonly children: ComponentChildren;
};

/** A policy as configuration of one stack: what to write and where, what goes wrong most, what must pass afterwards. */
export function RecipeView({ exchange, recipe, task, lead, onCopy, children }: Props) {
  const { shell } = useContext(ShellContext);
  const rendered = renderRecipe(recipe, task.policy, task.server);
  if (rendered.kind === 'refused') {
    return (
      <Framed title={null} lead={lead} copy={null}>
        <p>
          {recipe.name} cannot hold this policy. <ProseText text={rendered.why} />
        </p>
      </Framed>
    );
  }
  // Shown is what was recorded; what is copied leaves, and is worked out only then.
  const redaction = () => redactionOf([exchange]);
  const copySnippet = (index: number): void => {
    const snippets = redactedSnippets(recipe, task, redaction());
    const snippet = 'kind' in snippets ? undefined : snippets[index];
    if (snippet === undefined) return;
    const text = snippet.command === undefined ? snippet.text : snippet.command[shell];
    if (typeof text === 'string') onCopy(text, 'the configuration');
  };
  const copyCheck = (index: number): void => {
    const check = redactedChecks(task, redaction())[index];
    if (check === undefined) return;
    const written = check.command[shell];
    if (typeof written !== 'string') return;
    const isWithout = hasPlaceholder(check.command);
    onCopy(written, isWithout ? 'the command: replace each YOUR-… in it' : 'the command');
  };
  const { command } = recipe;
  const unlisted = leftToDefaults(recipe, task.policy);
  const isProxy = recipe.kind === 'development-proxy';
  return (
    <div class="recipe" data-recipe={recipe.id}>
      {rendered.snippets.map(({ place, text, command: asCommand }, index) => (
        <CodeBlock
          key={index}
          title={place}
          text={asCommand === undefined ? text : writeCommand(asCommand, shell)}
          what="the configuration"
          lead={index === 0 ? lead : null}
          isFirst={index === 0}
          onCopy={() => copySnippet(index)}
        />
      ))}
      {unlisted === null ? null : (
        <p class="known">
          <ProseText text={unlisted} />
        </p>
      )}
      {command === null ? null : (
        <CodeBlock
          title="To install or apply it"
          lead={{ heading: null, choice: <ShellSelect /> }}
          text={
            recipe.commandNeedsPosix && shell !== 'posix'
              ? { kind: 'refused', why: UNIX_ONLY }
              : writeOwnLine(command, shell)
          }
          what="the command"
          onCopy={() => onCopy(redaction().text(writeOwnLine(command, shell)), 'the command')}
        />
      )}
      {children}
      <Fold title="Before you paste" hint="common mistakes">
        <p>Keep what other pages and other clients need.</p>
        <Sentences texts={[...recipe.traps, recipe.twoLayers].map(codeSpans)} />
        <p>
          <a href={recipe.source} target="_blank" rel="noreferrer">
            Documentation of {recipe.name}
          </a>
        </p>
      </Fold>
      {isProxy ? null : (
        <Fold title="Verify the fix" hint="commands that must pass afterwards">
          {command === null ? <ShellSelect /> : null}
          <ul class="sentences checks">
            {checksFor(task.policy, task.request, task.server).map((check, index) => (
              <li key={check.title}>
                <CodeBlock
                  title={check.title}
                  text={writeCommand(check.command, shell)}
                  what="the command"
                  onCopy={() => copyCheck(index)}
                />
                <Sentences texts={check.expect} />
              </li>
            ))}
          </ul>
        </Fold>
      )}
    </div>
  );
}
