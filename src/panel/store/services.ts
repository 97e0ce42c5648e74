import type { CallFrame } from '../../exchange/network-event';
import type { PageRequest, PageRequestOutcome } from '../../exchange/page-request';
import type { TextFile } from '../../browser/downloads';
import type { RedactedText } from '../../redacted-text';
import type { ToBackground, ToPanel } from '../../protocol';
import type * as reports from './reports';

/** What writes reports. */
export type Reports = typeof reports;

/** The line to the background; it reconnects by itself. */
export type BackgroundLink = {
  readonly send: (message: ToBackground) => void;
  readonly close: () => void;
};

/** What the panel is told over the line. */
export type LinkListener = {
  readonly onMessage: (message: ToPanel) => void;
  /** A message came that is none of the agreed ones. */
  readonly onMalformed: () => void;
  /** `gone`: the extension was reloaded or removed under this page; the line stays dead. */
  readonly onConnectionChange: (state: 'connected' | 'lost' | 'gone') => void;
};

/** What the panel has to do with the inspected page itself. */
export type InspectedPage = {
  /** Has the page make a request. Only for a click of the reader who asked for that. */
  readonly send: (request: PageRequest) => Promise<PageRequestOutcome>;
  /** Calls back with the page's serialised origin, now and whenever it changes; returns what ends that. */
  readonly onOrigin: (changed: (origin: string | null) => void) => () => void;
};

/** Everything outside the page that the panel needs, so that tests and fixtures can stand in for a browser. */
export type PanelServices = {
  readonly connect: (listener: LinkListener) => BackgroundLink;
  /** Must be called in the handler of a click or key, or soon after. Resolves to whether the text is on the clipboard. */
  readonly copyText: (text: RedactedText) => Promise<boolean>;
  /** Hands a file to the browser's downloads; whether it was saved, nobody is told. */
  readonly saveFile: (file: TextFile) => Promise<void>;
  /** Loads what writes reports, which nothing needs before somebody copies one. */
  readonly loadReports: () => Promise<Reports>;
  /** Must be called in the handler of a click. */
  readonly grantHostAccess: () => Promise<void>;
  /** Reloads the inspected page; null in an ordinary tab, which has no DevTools. */
  readonly reload: (() => void) | null;
  /** The page that DevTools inspects; null in an ordinary tab, which has no DevTools. */
  readonly inspectedPage: InspectedPage | null;
  /** Shows a line of a script in DevTools; null where that cannot be done. */
  readonly openSource: ((frame: CallFrame) => void) | null;
  readonly storage: Pick<Storage, 'getItem' | 'setItem'>;
};
