import { explainPreflightCache } from '../../diagnosis/preflight-cache/explain-preflight-cache';
import type { CacheStatement } from '../../diagnosis/preflight-cache/explain-preflight-cache';
import type { PreflightCacheFinding } from '../../diagnosis/preflight-cache/preflight-cache-finding';
import type { Exchange } from '../../exchange/exchange';
import { KNOWLEDGE_WORDS } from '../../report/statements';
import { visibleText } from '../../report/visible-text';
import { ProseText } from './prose-text';

type Props = {
  readonly exchange: Exchange;
  readonly findings: readonly PreflightCacheFinding[];
  /** Shows another request of the list. */
  readonly onShow: (id: string) => void;
};

const Note = ({
  statement: { text, knownBy, about },
  onShow,
}: Pick<Props, 'onShow'> & { readonly statement: CacheStatement }) => (
  <p>
    <ProseText text={text} /> <span class="known">({KNOWLEDGE_WORDS[knownBy]})</span>
    {about.map(({ exchangeId, method }) => (
      <>
        {' '}
        <button
          type="button"
          class="link"
          data-shows={exchangeId}
          onClick={() => onShow(exchangeId)}
          key={exchangeId}
        >
          Show that {visibleText(method)}
        </button>
      </>
    ))}
  </p>
);

/** How a request met what the browser remembers of preflights, and what it will remember of this one. */
export const PreflightCacheNotes = ({ exchange, findings, onShow }: Props) => (
  <>
    {findings.map((finding) => (
      <div
        key={finding.hop}
        data-cache-use={finding.use.kind === 'asked-again' ? finding.use.why.kind : finding.use.kind}
        data-cache-keep={finding.keep?.kind ?? 'none'}
        data-known-by={'knownBy' in finding.use ? finding.use.knownBy : ''}
      >
        {explainPreflightCache(finding, exchange).map((statement, index) => (
          <Note key={index} statement={statement} onShow={onShow} />
        ))}
      </div>
    ))}
  </>
);
