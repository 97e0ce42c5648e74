import { explainWitness } from '../../diagnosis/words/witness';
import type { Witness } from '../../diagnosis/words/witness';
import { visibleBytes, visibleText } from '../../report/visible-text';
import { ProseText } from './prose-text';

type Props = {
  readonly witnesses: readonly Witness[];
  /** Shows another request of the list. */
  readonly onShow: (id: string) => void;
};

/** Other requests that show something, each with the way to it; nothing where there are none. */
export function WitnessList({ witnesses, onShow }: Props) {
  if (witnesses.length === 0) return null;
  return (
    <ul class="witnesses">
      {witnesses.map((witness) => {
        const { exchangeId, hop, method, url } = witness;
        return (
          <li key={`${exchangeId} ${String(hop)}`} class="witness">
            <span title={visibleText(url)}>
              Another <code>{visibleBytes(method)}</code>
              <ProseText text={explainWitness(witness)} />
            </span>{' '}
            <button type="button" class="link" data-shows={exchangeId} onClick={() => onShow(exchangeId)}>
              Show that {visibleText(method)}
            </button>
          </li>
        );
      })}
    </ul>
  );
}
