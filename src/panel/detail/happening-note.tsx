import type { Happening } from '../../explanation/explanation';
import { ActsAndKnown } from './acts-and-known';
import { EvidenceView } from './evidence-view';
import { ProseText } from './prose-text';
import { WitnessList } from './witness-list';

type Props = {
  readonly happening: Happening;
  /** Shows another request of the list. */
  readonly onShow: (id: string) => void;
};

/** Something that happened beside what stands first: what it is, what to do, and what shows it. */
export function HappeningNote({ happening, onShow }: Props) {
  const { code, knownBy, happened, todo, confirm, actor, evidence, witnesses } = happening;
  return (
    <li class="situation" data-situation={code} data-known-by={knownBy}>
      <p class="happened">
        <ProseText text={happened} />
      </p>
      <p>
        <ProseText text={todo} />
      </p>
      {confirm === null ? null : (
        <p class="confirm">
          How to confirm: <ProseText text={confirm} />
        </p>
      )}
      <WitnessList witnesses={witnesses} onShow={onShow} />
      {evidence.length === 0 ? null : (
        <details>
          <summary>Evidence in this request</summary>
          <EvidenceView evidence={evidence} />
        </details>
      )}
      <p class="cause-foot">
        <ActsAndKnown actor={actor} knownBy={knownBy} />
        <code class="cause-code">{code}</code>
      </p>
    </li>
  );
}
