import type { Block } from '../../explanation/blocks';
import { useMedium } from './use-medium';
import { usePortions } from './portions';
import { ProseText } from './prose-text';

type Props = { readonly block: Extract<Block, { kind: 'requests' }> };

/** Other requests of the list, each with the way to it. */
export function RequestsView({ block: { requests } }: Props) {
  const { RequestName, RequestLink } = useMedium();
  const { shown, more } = usePortions(requests, { one: 'request', many: 'requests' });
  return (
    <ul class="witnesses">
      {shown.map(({ exchangeId, method, url, text }, index) => (
        <li key={index} class="witness">
          Another <RequestName method={method} url={url} />
          <ProseText text={text} /> <RequestLink exchangeId={exchangeId} method={method} />
        </li>
      ))}
      {more === null ? null : <li>{more}</li>}
    </ul>
  );
}
