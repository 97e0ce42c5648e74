import type { ServerPolicy } from '../../diagnosis/fix/fix';
import type { Exchange } from '../../exchange/exchange';
import { codeSpans } from '../../recipes/code-spans';
import { configurationTask } from '../../recipes/configuration-task';
import { answersTo, recognise } from '../../recipes/recognise/recognise';
import { visibleText } from '../../report/visible-text';
import { ProseText } from './prose-text';
import { RecipeChoice } from './recipe-choice';
import { RecipeView } from './recipe-view';
import { recipeChoices } from './recipe-choices';

type Props = {
  readonly exchange: Exchange;
  readonly policy: ServerPolicy;
  /** The recipe that the reader once chose for this server; null when they never did. */
  readonly chosen: string | null;
  readonly onChoose: (server: string, recipe: string) => void;
  readonly onCopy: (text: string, what: string) => void;
};

/** The fix as configuration of the stack that is really there, as far as its headers tell, or of the one chosen. */
export function ConfigurationSection({ exchange, policy, chosen, onChoose, onCopy }: Props) {
  const task = configurationTask(exchange, policy);
  const title = `Configuration for ${policy.server}`;
  if (task.kind === 'refused') {
    return (
      <section class="fix-section" aria-label={title}>
        <h2 class="subhead">{visibleText(title)}</h2>
        <p>
          No configuration can be written. <ProseText text={codeSpans(task.why)} />
        </p>
      </section>
    );
  }
  const recognised = recognise(answersTo(exchange, policy.server));
  const { groups, selected } = recipeChoices(recognised, chosen);
  const [surest] = recognised;
  return (
    <section class="fix-section" aria-label={title}>
      <h2 class="subhead">{visibleText(title)}</h2>
      <RecipeChoice groups={groups} selected={selected} onChoose={(id) => onChoose(policy.server, id)} />
      <p class="known">
        {surest === undefined ? (
          'Nothing in the answers tells what the server runs.'
        ) : (
          <>
            Its answers look like {visibleText(surest.stack.name)}:{' '}
            {surest.clues.map(({ name, value }, index) => (
              <span key={index}>
                {index === 0 ? null : ', '}
                <code>{visibleText(`${name}: ${value}`)}</code>
              </span>
            ))}
            . Headers can be set, hidden and copied.
          </>
        )}
      </p>
      {selected === null ? (
        <p>Choose what the server runs, to see what to write and where.</p>
      ) : (
        <RecipeView recipe={selected} task={task} onCopy={onCopy} />
      )}
    </section>
  );
}
