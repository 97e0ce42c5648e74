import type { JSX, RefObject } from 'preact';
import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Case } from '../../diagnosis/case';
import { plainText } from '../../diagnosis/words/prose';
import { sendAgainOf } from '../../explanation/send-again/send-again';
import type { SendAgain } from '../../explanation/send-again/send-again';
import type { Header } from '../../fetch-standard/header-list';
import { visibleText } from '../../explanation/visible-text';
import { ProseText } from '../../report/blocks/prose-text';
import { redactionOf } from '../../report/redaction/redaction';
import type { PanelStore } from '../store/panel-store';
import type { Row } from '../store/row';

type Offered = Extract<SendAgain, { kind: 'offered' }>;

/** What can be done with one request. */
export type SendAgainParts = {
  /** Null where there is nothing that a script could send again. */
  readonly button: JSX.Element | null;
  /** The question to agree to first; null while there is none. */
  readonly question: JSX.Element | null;
};

type QuestionProps = {
  readonly offered: Offered;
  readonly onSend: () => void;
  readonly onCancel: () => void;
};

/** Asks before anything is sent that may change something, in the place of a dialog that stops the browser. */
function Question({ offered: { request, cautions }, onSend, onCancel }: QuestionProps) {
  const cancel = useRef<HTMLButtonElement>(null);
  // What does no harm is chosen, so that a key pressed twice sends nothing.
  useLayoutEffect(() => cancel.current?.focus(), []);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    // It would lead back to the list.
    event.stopPropagation();
    onCancel();
  };
  const method = visibleText(request.method);
  return (
    <div
      class="send-question"
      role="group"
      aria-label={`Send ${method} again?`}
      aria-describedby="send-cautions"
      onKeyDown={onKeyDown}
    >
      <div id="send-cautions">
        {cautions.map((caution, index) => (
          <p key={index}>
            <ProseText text={caution} />
          </p>
        ))}
      </div>
      <div class="send-choices">
        <button type="button" class="send-now" onClick={onSend}>
          Send {method}
        </button>
        <button type="button" ref={cancel} aria-describedby="send-cautions" onClick={onCancel}>
          Cancel
        </button>
      </div>
    </div>
  );
}

type ButtonProps = {
  readonly offer: SendAgain;
  readonly isAsking: boolean;
  readonly onPress: () => void;
  readonly button: RefObject<HTMLButtonElement | null>;
};

/** Stays reachable where it cannot send, because its description says why. */
function SendButton({ offer, isAsking, onPress, button }: ButtonProps) {
  const description = visibleText(plainText(offer.kind === 'offered' ? offer.description : offer.why));
  return (
    <>
      <button
        type="button"
        ref={button}
        class="send-again"
        aria-disabled={offer.kind === 'refused'}
        aria-expanded={offer.kind === 'offered' && offer.cautions.length > 0 ? isAsking : undefined}
        aria-describedby="send-again-description"
        title={description}
        onClick={onPress}
      >
        Send again
      </button>
      <span id="send-again-description" class="visually-hidden">
        {description}
      </span>
    </>
  );
}

/** The button that sends a request again, and the question before it. */
export function useSendAgain(store: PanelStore, row: Row, shown: Case | null): SendAgainParts {
  const [askedOf, setAskedOf] = useState<string | null>(null);
  const button = useRef<HTMLButtonElement>(null);
  const origin = store.inspectedOrigin.value;
  const isPaused = store.log.value.status?.paused === true;
  const offer = useMemo(() => {
    if (shown === null || !store.canSend) return null;
    const redaction = redactionOf([shown.exchange]);
    const isSecret = (header: Header): boolean => redaction.header(header).value !== header.value;
    return sendAgainOf(shown, { origin, isPaused, isSecret });
  }, [shown, store, origin, isPaused]);
  if (offer === null) return { button: null, question: null };
  const isAsking = askedOf === row.id && offer.kind === 'offered';
  const close = () => {
    setAskedOf(null);
    button.current?.focus();
  };
  const press = () => {
    if (offer.kind === 'refused') store.announcement.value = `Not sent: ${plainText(offer.why)}`;
    else if (offer.cautions.length === 0) store.sendAgain(row, offer.request);
    else setAskedOf(isAsking ? null : row.id);
  };
  return {
    button: <SendButton offer={offer} isAsking={isAsking} onPress={press} button={button} />,
    question: isAsking ? (
      <Question
        offered={offer}
        onSend={() => {
          close();
          store.sendAgain(row, offer.request);
        }}
        onCancel={close}
      />
    ) : null,
  };
}
