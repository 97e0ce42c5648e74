import type { Knowledge } from '../../diagnosis/words/knowledge';
import type { Actor } from '../../diagnosis/situations/who-acts';
import { whoActsLabel } from '../../diagnosis/situations/who-acts';
import { KNOWLEDGE_WORDS } from '../../report/statements';

type Props = {
  /** Null where the verdict names them already. */
  readonly actor: Actor | null;
  readonly knownBy: Knowledge;
};

/** Who has to act on one thing that is wrong, where that is not who the verdict names, and how it is known. */
export const ActsAndKnown = ({ actor, knownBy }: Props) => (
  <span>
    {actor === null ? '' : `${whoActsLabel(actor)} · `}
    {KNOWLEDGE_WORDS[knownBy]}
  </span>
);
