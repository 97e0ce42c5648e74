import type { Situation } from '../../diagnosis/situations/situation';
import type { Diagnosis } from '../../diagnosis/diagnosis';
import { whoActs } from '../../diagnosis/situations/who-acts';
import type { Actor } from '../../diagnosis/situations/who-acts';
import { ActsAndKnown } from './acts-and-known';
import { EvidenceView } from './evidence-view';
import { ProseText } from './prose-text';
import { WitnessList } from './witness-list';

type OnShow = { readonly onShow: (id: string) => void };

type NoteProps = OnShow & {
  readonly situation: Situation;
  /** Whom the verdict names. */
  readonly actor: Actor | null;
};

function Note({ situation, actor, onShow }: NoteProps) {
  const { code, owner, knownBy, happened, todo, evidence, witnesses } = situation;
  return (
    <li class="situation" data-situation={code} data-known-by={knownBy}>
      <p class="happened">
        <ProseText text={happened} />
      </p>
      <p>
        <ProseText text={todo} />
      </p>
      {situation.knownBy === 'assumed' ? (
        <p class="settle">
          To be sure: <ProseText text={situation.settle} />
        </p>
      ) : null}
      <WitnessList witnesses={witnesses} onShow={onShow} />
      {evidence.length === 0 ? null : (
        <details>
          <summary>What shows it in this request</summary>
          <EvidenceView evidence={evidence} />
        </details>
      )}
      <p class="cause-foot">
        <ActsAndKnown actor={owner === actor?.owner ? null : { owner, isAssumed: false }} knownBy={knownBy} />
        <code class="cause-code">{code}</code>
      </p>
    </li>
  );
}

type Props = OnShow & { readonly diagnosis: Diagnosis; readonly situations: readonly Situation[] };

/** What most likely happened, above what the browser complains about; nothing where nothing more is known. */
export function SituationNotes({ diagnosis, situations, onShow }: Props) {
  const actor = whoActs(diagnosis, situations);
  const [first] = situations;
  if (first === undefined) return null;
  return (
    <section class="situations" aria-labelledby="situations-heading">
      <h2 id="situations-heading">
        {first.knownBy === 'assumed' ? 'What most likely happened' : 'What happened'}
      </h2>
      <ul>
        {situations.map((situation) => (
          <Note key={situation.code} situation={situation} actor={actor} onShow={onShow} />
        ))}
      </ul>
    </section>
  );
}
