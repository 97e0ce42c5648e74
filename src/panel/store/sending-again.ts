import { effect, signal } from '@preact/signals';
import type { ReadonlySignal, Signal } from '@preact/signals';
import { plainText } from '../../diagnosis/words/prose';
import type { PageRequest, PageRequestOutcome } from '../../exchange/page-request';
import type { LogReadings } from './log-readings';
import type { Row } from './row';
import type { PanelServices } from './services';

/** Requests that are made again from the inspected page, by the reader's click only. */
export type SendingAgain = {
  /** Whether there is a page to send from, which an ordinary tab has not. */
  readonly canSend: boolean;
  /** Serialised origin of the page that the tab shows; null where it is not known. */
  readonly inspectedOrigin: ReadonlySignal<string | null>;
  /** Sends it, and tells what becomes of the row once the result is recorded. */
  readonly sendAgain: (row: Row, request: PageRequest) => void;
};

const NOT_SENT: Readonly<Record<Exclude<PageRequestOutcome, 'sent'>, string>> = {
  'other-origin': 'Not sent: the tab now shows a page of another origin',
  refused: 'Not sent: the page did not take the request',
};

/**
 * A row that was sent again, by which request it was known what became of it until then, and what was last said of it since:
 * Firefox tells of a request only some moments after its end whether the script could read the response.
 */
type Awaited = { readonly id: string; readonly knownBy: string | null; readonly said: string | null };

type Parts = {
  readonly services: Pick<PanelServices, 'inspectedPage'>;
  readonly announcement: Signal<string>;
  readonly rows: ReadonlySignal<readonly Row[]>;
  readonly followUpOf: LogReadings['followUpOf'];
};

/** @param parts where the page is, what became of rows, and where to say it */
export function createSendingAgain({ services, announcement, rows, followUpOf }: Parts): SendingAgain & {
  readonly dispose: () => void;
} {
  const { inspectedPage } = services;
  const inspectedOrigin = signal<string | null>(null);
  const awaited = signal<Awaited | null>(null);
  const stopFollowing = inspectedPage?.onOrigin((origin) => (inspectedOrigin.value = origin));
  const stopWaiting = effect(() => {
    if (awaited.value === null) return;
    const { id, knownBy, said } = awaited.value;
    const row = rows.value.find((one) => one.id === id);
    const note = row === undefined ? null : followUpOf(row);
    if (row !== undefined && (note === null || note.other.id === knownBy)) return;
    const label = note === null ? null : plainText(note.label);
    if (label !== null && label !== said) announcement.value = `Sent again. ${label}`;
    if (note?.kind !== 'passed') awaited.value = null;
    else if (label !== said) awaited.value = { id, knownBy, said: label };
  });
  return {
    canSend: inspectedPage !== null,
    inspectedOrigin,
    sendAgain: (row, request) => {
      if (inspectedPage === null) return;
      const knownBy = followUpOf(row)?.other.id ?? null;
      void inspectedPage.send(request).then((outcome) => {
        if (outcome === 'sent') awaited.value = { id: row.id, knownBy, said: null };
        announcement.value = outcome === 'sent' ? `Sent ${request.method} again` : NOT_SENT[outcome];
      });
    },
    dispose: () => {
      stopFollowing?.();
      stopWaiting();
    },
  };
}
