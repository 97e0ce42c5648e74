import type { ComponentChildren } from 'preact';
import type { Diagnosis } from '../../diagnosis/diagnosis';
import { explainElsewhere } from '../../diagnosis/elsewhere/explain-elsewhere';
import { explainLoad } from '../../diagnosis/sentences/explain-load';
import { explainSource } from '../../diagnosis/sentences/explain-source';
import { explainCredentials } from '../../diagnosis/sentences/explain-verdict';
import type { Exchange } from '../../exchange/exchange';
import { DEFAULT_LIMITS } from '../../exchange/recording/limits';
import { LONGEST_UNREAD_VALUE } from '../../exchange/long-values';
import { preflightSentences } from '../../report/statements';
import type { CallFrame } from '../../exchange/network-event';
import { shortPosition } from '../../report/source-position';
import { visibleText } from '../../report/visible-text';
import { usePortions } from './portions';
import { ProseText } from './prose-text';

type Props = { readonly exchange: Exchange; readonly diagnosis: Diagnosis };

const Fact = ({ title, children }: { readonly title: string; readonly children: ComponentChildren }) => (
  <section class="fact">
    <h2>{title}</h2>
    {children}
  </section>
);

/** Why what was loaded is loaded with CORS, or without. */
export function LoadFact({ exchange, diagnosis }: Props) {
  const text = explainLoad(exchange, diagnosis);
  if (text === null) return null;
  return (
    <Fact title={diagnosis.mode.mode === 'cors' ? 'Why CORS applies' : 'Why CORS does not apply'}>
      <p>
        <ProseText text={text} />
      </p>
    </Fact>
  );
}

/** Who made the request, where it was not simply the page. */
export function SourceFact({ exchange }: Pick<Props, 'exchange'>) {
  const sentences = explainSource(exchange);
  if (sentences.length === 0) return null;
  return (
    <Fact title="What made the request">
      {sentences.map((sentence, index) => (
        <p key={index}>
          <ProseText text={sentence} />
        </p>
      ))}
    </Fact>
  );
}

/** Names in one sentence; a request may carry thousands of headers. */
const MOST_NAMES = 20;

/** That an earlier preflight may have counted, where the wire shows neither that one was due nor that none was. */
const UndecidedPreflight = ({
  names,
  children,
}: {
  readonly names: readonly string[];
  readonly children: ComponentChildren;
}) => (
  <Fact title="Whether a cached preflight was used">
    <p>
      The browser sent no preflight now. If the script set{' '}
      {names.slice(0, MOST_NAMES).map((name, index) => (
        <span key={name}>
          {index === 0 ? null : ', '}
          <code>{visibleText(name)}</code>
        </span>
      ))}
      {names.length > MOST_NAMES ? ` or one of ${String(names.length - MOST_NAMES)} more` : ''} as it arrived,
      a cached preflight was still valid. This was not recorded.
    </p>
    {children}
  </Fact>
);

/** Every reason for a preflight, and then the notes on what the browser remembers of preflights. */
export function PreflightFact({
  diagnosis,
  children,
}: Pick<Props, 'diagnosis'> & {
  /** Null where nothing more is known. */
  readonly children: ComponentChildren;
}) {
  const { required, sent, fromCache, reasons, undecided } = diagnosis.preflight;
  const { shown, more } = usePortions(preflightSentences(reasons), 'reasons');
  if (undecided.length > 0) return <UndecidedPreflight names={undecided}>{children}</UndecidedPreflight>;
  if (!required) return null;
  const unsent = fromCache
    ? 'The browser sent no preflight, because a cached preflight was still valid.'
    : 'No preflight was recorded.';
  return (
    <Fact title="Why this request is preflighted">
      <ul>
        {shown.map((sentence, index) => (
          <li key={index}>
            <ProseText text={sentence} />
          </li>
        ))}
        {more === null ? null : <li>{more}</li>}
      </ul>
      {children ?? (sent ? null : <p>{unsent}</p>)}
    </Fact>
  );
}

/** The credentials mode with how it is known. */
export const CredentialsFact = ({ diagnosis }: Pick<Props, 'diagnosis'>) => (
  <Fact title="Credentials">
    <p>
      <ProseText text={explainCredentials(diagnosis)} />
    </p>
  </Fact>
);

/** What other browsers, or the standard, make of the same exchange, where it is not the same. */
export function ElsewhereFact({ exchange, diagnosis }: Props) {
  const differences = explainElsewhere(exchange, diagnosis);
  if (differences.length === 0) return null;
  return (
    <Fact title="Other browsers">
      <ul>
        {differences.map(({ text, rule, isInVerdict }, index) => (
          <li key={index} class={isInVerdict ? '' : 'quiet'}>
            <ProseText text={text} />
            {rule === null ? null : (
              <>
                {' '}
                <a href={rule.href} target="_blank" rel="noreferrer">
                  {rule.label}
                </a>
              </>
            )}
          </li>
        ))}
      </ul>
    </Fact>
  );
}

/** The lines that made the request, which lead to Sources where the browser's extensions can. */
export function InitiatorFact({
  exchange,
  onOpen,
}: Pick<Props, 'exchange'> & { readonly onOpen: ((frame: CallFrame) => void) | null }) {
  if (exchange.callFrames.length === 0) return null;
  return (
    <Fact title="Made by">
      <ul class="call-frames">
        {exchange.callFrames.map((frame, index) => (
          <li key={index} class={index === 0 ? '' : 'quiet'}>
            {onOpen === null ? (
              <code title={visibleText(frame.url)}>{visibleText(shortPosition(frame))}</code>
            ) : (
              <button
                type="button"
                class="link"
                title={`Show ${visibleText(frame.url)} in Sources`}
                onClick={() => onOpen(frame)}
              >
                {visibleText(shortPosition(frame))}
              </button>
            )}
            {frame.functionName === '' ? null : (
              <>
                {' '}
                in <code>{visibleText(frame.functionName)}</code>
              </>
            )}
          </li>
        ))}
      </ul>
    </Fact>
  );
}

const LIMITS_OF_HEADERS = `A value that no rule reads is cut after ${LONGEST_UNREAD_VALUE.toLocaleString('en')} bytes, and all headers of a request after ${DEFAULT_LIMITS.headerBytes.toLocaleString('en')}.`;

/** What was not seen or not kept of this exchange. */
export function MissingFact({ exchange }: Pick<Props, 'exchange'>) {
  const { cut, beginningMissed } = exchange;
  const notes = [
    ...(beginningMissed
      ? ['The beginning of this request was not recorded. Its method, URL or page may be incomplete.']
      : []),
    ...(cut.headerBytes > 0
      ? [`${String(cut.headerBytes)} bytes of headers were too long and were not kept. ${LIMITS_OF_HEADERS}`]
      : []),
    ...(cut.urlCharacters > 0
      ? [`${String(cut.urlCharacters)} characters were cut from the ends of URLs.`]
      : []),
  ];
  if (notes.length === 0) return null;
  return (
    <Fact title="What is missing">
      <ul>
        {notes.map((note) => (
          <li key={note}>{note}</li>
        ))}
      </ul>
    </Fact>
  );
}
