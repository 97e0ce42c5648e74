import type { Case } from '../../diagnosis/case';
import type { Section } from '../../explanation/section';
import type { ChosenRecipes } from '../../explanation/server-configuration';
import { SectionView } from '../../report/blocks/section-view';
import { fixReport } from '../../report/markdown/fix-report';
import { ContradictionNote } from './contradiction-note';
import { useLeads } from './medium/leads';
import { SectionFold } from './section-fold';

type Props = {
  readonly shown: Case;
  /** What is said first of it. */
  readonly sections: readonly Section[];
  /** Recipes that the reader chose, by the server's origin. */
  readonly recipes: ChosenRecipes;
};

/** The least change of headers; open where there is nothing else to go by. */
function Changes({ section, shown, recipes }: Omit<Props, 'sections'> & { readonly section: Section }) {
  const { onCopy } = useLeads();
  return (
    <SectionFold section={section} isOpen={section.rank === 'answer'}>
      <p>
        <button type="button" onClick={() => onCopy(fixReport(shown, recipes), 'the fix as Markdown')}>
          Copy the fix
        </button>
      </p>
    </SectionFold>
  );
}

/** What happened and what to do first; below, folded, whatever else belongs to it. */
export function AnswerTab({ shown, sections, recipes }: Props) {
  const [situation] = shown.situations;
  const open = sections.filter(({ rank }) => rank === 'answer');
  const folded = sections.filter(({ rank }) => rank !== 'answer');
  return (
    <div class="answer" data-situation={situation?.code} data-known-by={situation?.knownBy}>
      {[...open, ...folded].map((section) => {
        const { id, rank } = section;
        if (id === 'contradiction') return <ContradictionNote key={id} shown={shown} section={section} />;
        if (id === 'header-changes')
          return <Changes key={id} section={section} shown={shown} recipes={recipes} />;
        return rank === 'answer' ? (
          <SectionView key={id} section={section} />
        ) : (
          <SectionFold key={id} section={section} />
        );
      })}
    </div>
  );
}
