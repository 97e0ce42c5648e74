import type { Case } from '../../diagnosis/case';
import type { ServerPolicy } from '../../diagnosis/fix/fix';
import { sectionIn } from '../../explanation/section';
import type { Section } from '../../explanation/section';
import { recipeToShow } from '../../recipes/recognise/likeliest-recipe';
import { responsesOf, recognise } from '../../recipes/recognise/recognise';
import type { RedactedText } from '../../redacted-text';
import { fixReport } from '../../report/markdown/fix-report';
import { SectionView } from '../blocks/section-view';
import type { Leads } from '../blocks/statement-view';
import type { Preferences } from '../store/preferences';
import { ConfigurationSection } from './configuration-section';
import { ContradictionNote } from './contradiction-note';
import { SectionFold } from './section-fold';

/** The most servers whose configuration is written; a chain of redirects may lead over many. */
const MOST_SERVERS = 20;

type Props = {
  readonly shown: Case;
  /** What is said first of it. */
  readonly sections: readonly Section[];
  /** Recipes that the reader chose, by the server's origin. */
  readonly recipes: Preferences['recipes'];
  readonly onChooseRecipe: (server: string, recipe: string) => void;
  readonly onCopy: (text: RedactedText, what: string) => void;
  /** Shows another request of the list. */
  readonly onShow: (id: string) => void;
};

/** The servers that have to be configured; none where that is not what to do first. */
const policiesIn = (sections: readonly Section[]): readonly ServerPolicy[] =>
  (sectionIn(sections, 'action')?.blocks ?? []).flatMap((block) =>
    block.kind === 'configuration' ? block.policies : [],
  );

/** Whether what to write can be said for each server: somebody chose its stack, or its headers show it. */
const hasRecipe = ({ shown: { exchange }, sections, recipes }: Props): boolean =>
  policiesIn(sections).every(
    ({ server }) => recipeToShow(recognise(responsesOf(exchange, server)), recipes[server] ?? null) !== null,
  );

/** The least change of headers; open where there is nothing else to go by. */
function Changes(props: Props) {
  const { shown, sections, onShow, recipes, onCopy } = props;
  const section = sectionIn(sections, 'header-changes');
  if (section === null) return null;
  const leads: Leads = { onShow, onOpenSource: null, configuration: () => null };
  return (
    <SectionFold section={section} leads={leads} isOpen={!hasRecipe(props)}>
      <p>
        <button type="button" onClick={() => onCopy(fixReport(shown, recipes), 'the fix as Markdown')}>
          Copy the fix
        </button>
      </p>
    </SectionFold>
  );
}

/** What the servers have to be configured with, each for the stack that the reader chose or that its headers show. */
function Configuration(props: Props & { readonly policies: readonly ServerPolicy[] }) {
  const { shown, policies, recipes, onChooseRecipe, onCopy } = props;
  return (
    <>
      {hasRecipe(props) ? null : <Changes {...props} />}
      {policies.slice(0, MOST_SERVERS).map((policy) => (
        <ConfigurationSection
          key={policy.server}
          shown={shown}
          policy={policy}
          isOnly={policies.length === 1}
          chosen={recipes[policy.server] ?? null}
          onChoose={onChooseRecipe}
          onCopy={onCopy}
        />
      ))}
    </>
  );
}

/** What happened and what to do first; below, folded, whatever else belongs to it. */
export function AnswerTab(props: Props) {
  const { shown, sections, onShow, onCopy } = props;
  const [situation] = shown.situations;
  const leads: Leads = {
    onShow,
    onOpenSource: null,
    configuration: (policies) => <Configuration {...props} policies={policies} />,
  };
  const open = sections.filter(({ rank }) => rank === 'answer');
  const folded = sections.filter(({ rank, id }) => rank !== 'answer' && id !== 'header-changes');
  return (
    <div class="answer" data-situation={situation?.code} data-known-by={situation?.knownBy}>
      {open.map((section) =>
        section.id === 'contradiction' ? (
          <ContradictionNote key={section.id} shown={shown} section={section} leads={leads} onCopy={onCopy} />
        ) : (
          <SectionView key={section.id} section={section} leads={leads} />
        ),
      )}
      {hasRecipe(props) ? <Changes {...props} /> : null}
      {folded.map((section) => (
        <SectionFold key={section.id} section={section} leads={leads} />
      ))}
    </div>
  );
}
