import { isUpgradeAlone } from '../../exchange/https-upgrade';
import type { Exchange, Hop, Response } from '../../exchange/exchange';
import type { Diagnosis } from '../../diagnosis/diagnosis';
import { headerReadability, type Readability } from '../../diagnosis/reading/header-readability';
import { asciiLowercase } from '../../fetch-standard/isomorphic-string';
import type { HeaderList } from '../../fetch-standard/header-list';
import { LINES } from '../../diagnosis/words/plural';
import { usePortions } from './portions';
import { visibleBytes, visibleText } from '../../explanation/visible-text';

/** Lines of one message at once. */
const MOST_LINES = 200;

type MessageProps = {
  readonly title: string;
  readonly firstLine: string;
  readonly headers: HeaderList | null;
  readonly note?: string | null;
  /** Whether the script can read a header, by its lower-cased name; null where that is no question. */
  readonly readability?: ReadonlyMap<string, Readability> | null;
};

const READABILITY_MARKS: Readonly<Record<Readability, string>> = {
  readable: '(readable)',
  hidden: '(hidden)',
  unknown: '(readable or hidden)',
};

function ReadabilityMark({ of }: { readonly of: Readability | null }) {
  return of === null ? null : <span class="dim"> {READABILITY_MARKS[of]}</span>;
}

function Message({ title, firstLine, headers, note = null, readability = null }: MessageProps) {
  const { shown, more } = usePortions(headers ?? [], LINES, MOST_LINES);
  return (
    <section class="message">
      <h2>{title}</h2>
      <div class="lines" tabIndex={0} role="group" aria-label={title}>
        <div class="line first">{visibleText(firstLine)}</div>
        {shown.map((header, index) => (
          <div class="line" key={index}>
            <span class="name">{visibleBytes(header.name)}: </span>
            {visibleBytes(header.value)}
            <ReadabilityMark of={readability?.get(asciiLowercase(header.name)) ?? null} />
          </div>
        ))}
        {headers === null ? <div class="line none">headers not recorded</div> : null}
      </div>
      {more === null ? null : <p>{more}</p>}
      {note === null ? null : <p class="dim">{note}</p>}
    </section>
  );
}

function noteOf(response: Response): string | null {
  const notes = [
    ...(response.fromCache ? ['From the HTTP cache.'] : []),
    ...(response.repeatsMerged ? ['The browser may have joined repeated headers into one line.'] : []),
    ...(response.rewritten === null
      ? []
      : ['Another extension or a DevTools override changed these headers later.']),
  ];
  return notes.length === 0 ? null : notes.join(' ');
}

type AnswerProps = {
  readonly title: string;
  readonly response: Response | null;
  readonly readability?: ReadonlyMap<string, Readability> | null;
};

function Answer({ title, response, readability = null }: AnswerProps) {
  if (response === null) return <p class="dim">{title}: not recorded.</p>;
  const firstLine = response.statusLine === '' ? String(response.status) : response.statusLine;
  return (
    <>
      <Message
        title={title}
        firstLine={firstLine}
        headers={response.headers}
        note={noteOf(response)}
        readability={readability}
      />
      {response.rewritten === null ? null : (
        <Message title={`${title}, as changed`} firstLine={firstLine} headers={response.rewritten} />
      )}
    </>
  );
}

function ReadabilityNote({ readability }: { readonly readability: ReadonlyMap<string, Readability> }) {
  const isOpen = [...readability.values()].includes('unknown');
  return (
    <p class="dim">
      Readable: the script can read the header. Hidden: it cannot, because{' '}
      <code>Access-Control-Expose-Headers</code> does not list it.
      {isOpen ? (
        <>
          {' '}
          Readable or hidden: with credentials, <code>*</code> lists no header, and it is not known whether
          the request was sent with credentials.
        </>
      ) : null}
    </p>
  );
}

type HopProps = {
  readonly hop: Hop;
  readonly title: string | null;
  readonly readability: ReadonlyMap<string, Readability> | null;
};

function HopView({ hop, title, readability }: HopProps) {
  const { preflight } = hop;
  return (
    <section class="hop">
      {title === null ? null : <h2 class="hop-title">{title}</h2>}
      {preflight === null ? null : (
        <>
          <Message title="Preflight" firstLine={`OPTIONS ${hop.url}`} headers={preflight.requestHeaders} />
          <Answer title="Preflight response" response={preflight.response} />
          {preflight.end?.kind === 'failed' ? (
            <p>The preflight failed: {visibleText(preflight.end.error.name)}</p>
          ) : null}
        </>
      )}
      <Message title="Request" firstLine={`${hop.method} ${hop.url}`} headers={hop.requestHeaders} />
      <Answer title="Response" response={hop.response} readability={readability} />
      {readability === null ? null : <ReadabilityNote readability={readability} />}
      {hop.upgraded === true && !isUpgradeAlone(hop) ? (
        <p>
          The page used <code>http</code>, and the browser switched to <code>https</code>.
        </p>
      ) : null}
      {hop.redirectUrl === null ? null : (
        <p>
          {isUpgradeAlone(hop) ? 'Not sent, because the browser itself switched to' : 'Redirected to'}{' '}
          <code>{visibleText(hop.redirectUrl)}</code>
        </p>
      )}
    </section>
  );
}

type Props = {
  readonly exchange: Exchange;
  /** Null where there is none because of a bug. */
  readonly diagnosis: Diagnosis | null;
};

/** All headers of every hop exactly as received, with what the script can read of the last response. */
export function RawTab({ exchange, diagnosis }: Props) {
  const readability = diagnosis === null ? null : headerReadability(exchange, diagnosis);
  const { hops, end, devtoolsError, pageStatus, type, frameId } = exchange;
  return (
    <div class="raw">
      {hops.map((hop, index) => (
        <HopView
          key={index}
          hop={hop}
          readability={index === hops.length - 1 ? readability : null}
          title={hops.length === 1 ? null : `Hop ${String(index + 1)} of ${String(hops.length)}`}
        />
      ))}
      {end?.kind === 'failed' ? (
        <p>
          The request ended with <code>{visibleText(end.error.name)}</code>
        </p>
      ) : null}
      {devtoolsError === null ? null : (
        <p>
          DevTools reported <code>{visibleText(devtoolsError.name)}</code>
        </p>
      )}
      {pageStatus === null ? null : (
        <p>
          The page's own timeline (Resource Timing) says status {pageStatus}
          {pageStatus === 0 ? ': the script could not read the response' : ''}.
        </p>
      )}
      <p class="dim">
        Type {type}, frame {frameId}. Headers that the browser hides from extensions are not shown.
      </p>
    </div>
  );
}
