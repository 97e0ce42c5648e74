import type { Block } from '../../explanation/blocks';
import { visibleBytes, visibleText } from '../../explanation/visible-text';
import { usePortions } from '../detail/portions';
import { ProseText } from '../detail/prose-text';
import type { Leads } from './statement-view';

type Props = { readonly block: Extract<Block, { kind: 'requests' }>; readonly onShow: Leads['onShow'] };

/** Other requests of the list, each with the way to it. */
export function RequestsView({ block: { requests }, onShow }: Props) {
  const { shown, more } = usePortions(requests, { one: 'request', many: 'requests' });
  return (
    <ul class="witnesses">
      {shown.map(({ exchangeId, method, url, text }, index) => (
        <li key={index} class="witness">
          <span title={visibleText(url)}>
            Another <code>{visibleBytes(method)}</code>
            <ProseText text={text} />
          </span>{' '}
          <button type="button" class="link" data-shows={exchangeId} onClick={() => onShow(exchangeId)}>
            Show that {visibleText(method)}
          </button>
        </li>
      ))}
      {more === null ? null : <li>{more}</li>}
    </ul>
  );
}
