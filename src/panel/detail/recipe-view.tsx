import type { Prose } from '../../diagnosis/prose';
import { codeSpans } from '../../recipes/code-spans';
import type { ConfigurationTask } from '../../recipes/configuration-task';
import type { Recipe } from '../../recipes/recipe';
import { renderRecipe } from '../../recipes/render';
import { checksFor } from '../../recipes/verify';
import type { Exchange } from '../../exchange/exchange';
import { redactedChecks, redactedSnippets } from '../../report/redaction/redacted-configuration';
import { hasPlaceholder } from '../../report/redaction/redacted-command';
import { redactionOf } from '../../report/redaction/redaction';
import { usePortions } from './portions';
import { ProseText } from './prose-text';
import type { RedactedText } from '../../redacted-text';

type CodeBlockProps = Record<'title' | 'text' | 'what', string> & {
  /** Copies the text as it may leave. */
  readonly onCopy: () => void;
};

/** Text to be put somewhere else, with a button that copies it without its secrets. */
const CodeBlock = ({ title, text, what, onCopy }: CodeBlockProps) => (
  <div class="code-block">
    <div class="code-head">
      <span>
        <ProseText text={codeSpans(title)} />
      </span>
      <button type="button" aria-label={`Copy ${what}`} onClick={onCopy}>
        Copy
      </button>
    </div>
    <pre tabIndex={0}>{text}</pre>
  </div>
);

function Sentences({ texts }: { readonly texts: readonly Prose[] }) {
  const { shown, more } = usePortions(texts, 'sentences');
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
  readonly onCopy: (text: RedactedText, what: string) => void;
};

/** A policy as configuration of one stack: what to write and where, what goes wrong most, what must pass afterwards. */
export function RecipeView({ exchange, recipe, task, onCopy }: Props) {
  const rendered = renderRecipe(recipe, task.policy, task.server);
  if (rendered.kind === 'refused') {
    return (
      <p>
        {recipe.name} cannot hold this policy. <ProseText text={rendered.why} />
      </p>
    );
  }
  // Shown is what was recorded; what is copied leaves, and is worked out only then.
  const redaction = () => redactionOf([exchange]);
  const copySnippet = (index: number): void => {
    const snippets = redactedSnippets(recipe, task, redaction());
    const snippet = 'kind' in snippets ? undefined : snippets[index];
    if (snippet !== undefined) onCopy(snippet.text, 'the configuration');
  };
  const copyCheck = (index: number): void => {
    const check = redactedChecks(task, redaction())[index];
    if (check === undefined) return;
    const { command } = check;
    onCopy(command, hasPlaceholder(command) ? 'the command: replace each YOUR-… in it' : 'the command');
  };
  const { command } = recipe;
  const isProxy = recipe.kind === 'development-proxy';
  return (
    <div class="recipe" data-recipe={recipe.id}>
      {rendered.snippets.map(({ place, text }, index) => (
        <CodeBlock
          key={index}
          title={place}
          text={text}
          what="the configuration"
          onCopy={() => copySnippet(index)}
        />
      ))}
      {command === null ? null : (
        <CodeBlock
          title="To install or apply it"
          text={command}
          what="the command"
          onCopy={() => onCopy(redaction().text(command), 'the command')}
        />
      )}
      <p>This is the least that this request needs: keep what other pages need beside it.</p>
      <h3>What goes wrong most</h3>
      <Sentences texts={[...recipe.traps, recipe.twoLayers].map(codeSpans)} />
      <p>
        <a href={recipe.source} target="_blank" rel="noreferrer">
          Documentation of {recipe.name}
        </a>
      </p>
      {isProxy ? null : (
        <details class="checks">
          <summary>Commands that must pass afterwards</summary>
          <ul class="sentences">
            {checksFor(task.policy, task.request, task.server).map((check, index) => (
              <li key={check.title}>
                <CodeBlock
                  title={check.title}
                  text={check.command}
                  what="the command"
                  onCopy={() => copyCheck(index)}
                />
                <Sentences texts={check.expect} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}
