import { codeSpans } from '../../recipes/code-spans';
import type { ConfigurationTask } from '../../recipes/configuration-task';
import type { Recipe } from '../../recipes/recipe';
import { renderRecipe } from '../../recipes/render';
import { checksFor } from '../../recipes/verify';
import type { Check } from '../../recipes/verify';
import { ProseText } from './prose-text';

type CopyProps = { readonly onCopy: (text: string, what: string) => void };

/** Text to be put somewhere else, with a button that copies it. */
function CodeBlock({ title, text, what, onCopy }: CopyProps & Record<'title' | 'text' | 'what', string>) {
  return (
    <div class="code-block">
      <div class="code-head">
        <span>
          <ProseText text={codeSpans(title)} />
        </span>
        <button type="button" aria-label={`Copy ${what}`} onClick={() => onCopy(text, what)}>
          Copy
        </button>
      </div>
      <pre tabIndex={0}>{text}</pre>
    </div>
  );
}

const Sentences = ({ texts }: { readonly texts: readonly string[] }) => (
  <ul class="sentences">
    {texts.map((text, index) => (
      <li key={index}>
        <ProseText text={codeSpans(text)} />
      </li>
    ))}
  </ul>
);

const CheckView = ({ check, onCopy }: CopyProps & { readonly check: Check }) => (
  <li>
    <CodeBlock title={check.title} text={check.command} what="the command" onCopy={onCopy} />
    <Sentences texts={check.expect} />
  </li>
);

type Props = CopyProps & { readonly recipe: Recipe; readonly task: ConfigurationTask };

/** A policy as configuration of one stack: what to write and where, what goes wrong most, what must pass afterwards. */
export function RecipeView({ recipe, task, onCopy }: Props) {
  const rendered = renderRecipe(recipe, task.policy, task.server);
  if (rendered.kind === 'refused') {
    return (
      <p>
        {recipe.name} cannot hold this policy. <ProseText text={codeSpans(rendered.why)} />
      </p>
    );
  }
  const isProxy = recipe.kind === 'development-proxy';
  return (
    <div class="recipe" data-recipe={recipe.id}>
      {rendered.snippets.map(({ place, text }, index) => (
        <CodeBlock key={index} title={place} text={text} what="the configuration" onCopy={onCopy} />
      ))}
      {recipe.command === null ? null : (
        <CodeBlock title="To install or apply it" text={recipe.command} what="the command" onCopy={onCopy} />
      )}
      <p>This is the least that this request needs: keep what other pages need beside it.</p>
      <h3>What goes wrong most</h3>
      <Sentences texts={[...recipe.traps, recipe.twoLayers]} />
      <p>
        <a href={recipe.source} target="_blank" rel="noreferrer">
          Documentation of {recipe.name}
        </a>
      </p>
      {isProxy ? null : (
        <details class="checks">
          <summary>Commands that must pass afterwards</summary>
          <ul class="sentences">
            {checksFor(task.policy, task.request, task.server).map((check) => (
              <CheckView key={check.title} check={check} onCopy={onCopy} />
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}
