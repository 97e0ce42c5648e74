import type { Case } from '../../diagnosis/case';
import type { Section } from '../../explanation/section';
import type { ChosenRecipes } from '../../explanation/server-configuration';
import { fixReport } from '../../report/markdown/fix-report';
import { SectionView } from '../blocks/section-view';
import type { Leads } from '../blocks/statement-view';
import { ContradictionNote } from './contradiction-note';
import { SectionFold } from './section-fold';

type Props = {
  readonly shown: Case;
  /** What is said first of it. */
  readonly sections: readonly Section[];
  /** Recipes that the reader chose, by the server's origin. */
  readonly recipes: ChosenRecipes;
  readonly leads: Leads;
};

/** The least change of headers; open where there is nothing else to go by. */
const Changes = ({
  section,
  shown,
  recipes,
  leads,
}: Omit<Props, 'sections'> & { readonly section: Section }) => (
  <SectionFold section={section} leads={leads} isOpen={section.rank === 'answer'}>
    <p>
      <button type="button" onClick={() => leads.onCopy(fixReport(shown, recipes), 'the fix as Markdown')}>
        Copy the fix
      </button>
    </p>
  </SectionFold>
);

/** What happened and what to do first; below, folded, whatever else belongs to it. */
export function AnswerTab({ shown, sections, recipes, leads }: Props) {
  const [situation] = shown.situations;
  const open = sections.filter(({ rank }) => rank === 'answer');
  const folded = sections.filter(({ rank }) => rank !== 'answer');
  return (
    <div class="answer" data-situation={situation?.code} data-known-by={situation?.knownBy}>
      {[...open, ...folded].map((section) => {
        const { id, rank } = section;
        if (id === 'contradiction')
          return <ContradictionNote key={id} shown={shown} section={section} leads={leads} />;
        if (id === 'header-changes')
          return <Changes key={id} section={section} shown={shown} recipes={recipes} leads={leads} />;
        return rank === 'answer' ? (
          <SectionView key={id} section={section} leads={leads} />
        ) : (
          <SectionFold key={id} section={section} leads={leads} />
        );
      })}
    </div>
  );
}
