import type { ComponentChildren } from 'preact';
import type { Case } from '../../diagnosis/case';
import type { ServerPolicy } from '../../diagnosis/fix/fix';
import type { Prose } from '../../diagnosis/words/prose';
import type { Exchange } from '../../exchange/exchange';
import { coverNote } from '../../recipes/cover-note';
import { configurationTask } from '../../recipes/configuration-task';
import type { ConfigurationTask } from '../../recipes/configuration-task';
import { nullOriginNote } from '../../recipes/null-origin-note';
import { responsesOf, recognise } from '../../recipes/recognise/recognise';
import { visibleText } from '../../explanation/visible-text';
import { Framed } from './code-block';
import { ProseText } from './prose-text';
import { RecipeChoice } from './recipe-choice';
import { RecipeView } from './recipe-view';
import { recipeChoices } from './recipe-choices';
import type { RedactedText } from '../../redacted-text';

type ChoiceProps = {
  readonly exchange: Exchange;
  /** The recipe that the reader once chose for this server; null when they never did. */
  readonly chosen: string | null;
  readonly onChoose: (server: string, recipe: string) => void;
  readonly onCopy: (text: RedactedText, what: string) => void;
};

type Props = Omit<ChoiceProps, 'exchange'> & {
  readonly shown: Case;
  readonly policy: ServerPolicy;
  /** Whether no other server has to be configured, so that it needs no name. */
  readonly isOnly: boolean;
};

type TaskProps = ChoiceProps & {
  readonly server: string;
  readonly task: ConfigurationTask;
  /** Null where the configuration has a heading already. */
  readonly heading: ComponentChildren;
};

/** What to write for the stack that is really there, as far as its headers tell, or for the one chosen. */
export function StackConfiguration({ exchange, server, task, heading, chosen, onChoose, onCopy }: TaskProps) {
  const recognised = recognise(responsesOf(exchange, server));
  const { groups, selected } = recipeChoices(recognised, chosen);
  const [surest] = recognised;
  const recognisedBy = (
    <p class="known">
      {surest === undefined ? (
        'The responses do not show which stack the server runs.'
      ) : (
        <>
          The responses look like {visibleText(surest.stack.name)}:{' '}
          {surest.clues.map(({ name, value }, index) => (
            <span key={index}>
              {index === 0 ? null : ', '}
              <code>{visibleText(`${name}: ${value}`)}</code>
            </span>
          ))}
          . Headers can be set, hidden and copied, so this is not certain.
        </>
      )}
    </p>
  );
  const lead = {
    heading,
    choice: <RecipeChoice groups={groups} selected={selected} onChoose={(id) => onChoose(server, id)} />,
  };
  if (selected !== null) {
    return (
      <RecipeView exchange={exchange} recipe={selected} task={task} lead={lead} onCopy={onCopy}>
        {recognisedBy}
      </RecipeView>
    );
  }
  return (
    <Framed title={null} lead={lead} copy={null}>
      <p>Choose the server stack to see what to write and where.</p>
      {recognisedBy}
    </Framed>
  );
}

function Note({ text }: { readonly text: Prose | null }) {
  return text === null ? null : (
    <p>
      <ProseText text={text} />
    </p>
  );
}

/** The fix as configuration of the stack that is really there, as far as its headers tell, or of the one chosen. */
export function ConfigurationSection({ shown, policy, isOnly, ...choice }: Props) {
  const { exchange } = shown;
  const task = configurationTask(shown, policy);
  const title = `Suggested configuration for ${policy.server}`;
  const heading = <h2 class="subhead">{isOnly ? 'Suggested configuration' : visibleText(title)}</h2>;
  return (
    <section class="fix-section" aria-label={title}>
      {task.kind === 'refused' ? (
        <Framed title={null} lead={{ heading, choice: null }} copy={null}>
          <p>
            No configuration can be written. <ProseText text={task.why} />
          </p>
        </Framed>
      ) : (
        <>
          <Note text={nullOriginNote(exchange, policy)} />
          <StackConfiguration
            server={policy.server}
            task={task}
            exchange={exchange}
            heading={heading}
            {...choice}
          />
          <Note text={coverNote(task)} />
        </>
      )}
    </section>
  );
}
