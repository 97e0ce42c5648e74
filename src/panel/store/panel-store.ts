import { effect, signal } from '@preact/signals';
import type { Signal } from '@preact/signals';
import { plural } from '../../diagnosis/words/plural';
import type { ReportForm } from '../../report/report-form';
import type { ReportSubject } from '../../report/report-subject';
import { createCopying } from './copying';
import type { Copying } from './copying';
import type { ExportScopeId } from './export-scopes';
import { followLog } from './followed-log';
import type { FollowedLog } from './followed-log';
import { bytesOf } from './log-limit';
import { createLogReadings } from './log-readings';
import type { LogReadings, SelectedReadings } from './log-readings';
import { createLogView, rowsOf } from './log-view';
import type { LogView } from './log-view';
import { readPreferences, writePreferences } from './preferences';
import type { Preferences } from './preferences';
import type { Row } from './row';
import { createSendingAgain } from './sending-again';
import type { SendingAgain } from './sending-again';
import type { PanelServices } from './services';
import type { WhatIfMemory } from './what-if-memory';

/** What stands over the panel until it is closed. */
export type OpenDialog =
  | { readonly kind: 'keys' }
  | { readonly kind: 'export'; readonly scope: ExportScopeId }
  /** That of the selected row, in CSS pixels from the corner of the panel. */
  | { readonly kind: 'menu'; readonly at: { readonly x: number; readonly y: number } };

/** A report or a HAR that is shown in place of a recording. */
export type OpenedFile = {
  readonly name: string;
  /** The program that recorded it, for a sentence. */
  readonly recorder: string;
  /** How many requests it is about. */
  readonly requests: number;
  /** What it does not tell, a sentence each. */
  readonly notes: readonly string[];
};

/** A file that is shown, with a panel of its own. */
export type ShownFile = {
  readonly file: OpenedFile;
  readonly store: PanelStore;
  /** Counts the files that were shown, so that two of the same name are not taken for one. */
  readonly serial: number;
};

/** What the panel shows and what can be done in it. Signals that are derived are read-only. */
export type PanelStore = Omit<FollowedLog, 'send' | 'close'> &
  LogView &
  Omit<LogReadings, 'diagnosedLog' | 'readSelected'> &
  SelectedReadings &
  SendingAgain &
  Omit<Copying, 'copyReport' | 'withReports'> & {
    readonly preferences: Signal<Preferences>;
    /** The file whose requests are shown; null where they are recorded. */
    readonly file: OpenedFile | null;
    /** The tab of the explanation, which stays the same from request to request. */
    readonly tab: Signal<string>;
    /** What was edited in the requests, for as long as the panel is open. */
    readonly whatIf: Signal<WhatIfMemory>;
    /** What was last done, for the status line and for screen readers. */
    readonly announcement: Signal<string>;
    readonly clear: () => void;
    readonly setPaused: (paused: boolean) => void;
    readonly setPreserveLog: (preserve: boolean) => void;
    /** Limits what the requests of one tab may take, in megabytes, from now on. */
    readonly setLogMegabytes: (megabytes: number) => void;
    /** Copies requests in a form of report, Markdown if none is named. */
    readonly copyRows: (rows: readonly Row[], form?: ReportForm) => void;
    readonly copyBlocked: () => void;
    /** Copies one configuration for the blocked rows of a server, or leads to where it is said what to do instead. */
    readonly copyConfiguration: (server: string, blocked: readonly [Row, ...Row[]]) => void;
    /** The dialog that is open over the panel. */
    readonly dialog: Signal<OpenDialog | null>;
    readonly showKeys: () => void;
    readonly openExport: (scope: ExportScopeId) => void;
    readonly closeDialog: () => void;
    /** What a report of requests is printed of. */
    readonly subjectOf: (exchanges: ReportSubject['exchanges']) => ReportSubject;
    readonly saveFile: PanelServices['saveFile'];
    /** Resolves to whether the text is on the clipboard. For who tells so in another place than the status line. */
    readonly putOnClipboard: PanelServices['copyText'];
    /** Copies what went wrong in the panel, without secrets of what is recorded. */
    readonly copyDiagnostic: (diagnostic: string) => void;
    readonly grantHostAccess: () => void;
    readonly reload: (() => void) | null;
    readonly openSource: PanelServices['openSource'];
    readonly dispose: () => void;
  };

type Shown = {
  readonly file?: OpenedFile;
  /** Those of another panel, which stay the same in both. */
  readonly preferences?: Signal<Preferences>;
};

/** The panel's state, fed by the background for as long as it is not disposed of. */
export function createPanelStore(services: PanelServices, shown: Shown = {}): PanelStore {
  const preferences = shown.preferences ?? signal(readPreferences(services.storage));
  const whatIf = signal<WhatIfMemory>(new Map());
  const announcement = signal('');
  const tab = signal('why');
  const dialog = signal<OpenDialog | null>(null);

  const { send, close, ...followed } = followLog(services.connect, preferences);
  const rows = rowsOf(followed.log);
  const { diagnosedLog, readSelected, ...readings } = createLogReadings(rows);
  const view = createLogView(rows, preferences, (row) => readings.followUpOf(row)?.kind === 'fixed');
  const { dispose: stopSending, ...sending } = createSendingAgain({
    services,
    announcement,
    rows,
    followUpOf: readings.followUpOf,
  });
  const { copyReport, withReports, ...copying } = createCopying(services, announcement);
  const subjectOf: PanelStore['subjectOf'] = (exchanges) => ({
    exchanges,
    log: diagnosedLog.value,
    chosen: preferences.value.recipes,
  });
  const copyRows = (requests: readonly Row[], form?: ReportForm, kind = ''): void => {
    const [first, ...others] = requests.map((row) => row.exchange);
    if (first === undefined) return;
    const count = requests.length;
    const what =
      count === 1 && kind === '' ? 'the request' : plural(count, `${kind}request`, `${kind}requests`);
    copyReport(
      ({ printReport, REPORT_FORMS }) =>
        printReport(form ?? REPORT_FORMS[0], subjectOf([first, ...others])).text,
      `${what} as ${form?.name ?? 'Markdown'}`,
    );
  };
  const stopRemembering = effect(() => writePreferences(services.storage, preferences.value));

  return {
    ...followed,
    ...view,
    ...readings,
    ...readSelected(view.selected),
    ...copying,
    ...sending,
    preferences,
    file: shown.file ?? null,
    tab,
    whatIf,
    announcement,
    clear: () => {
      send({ kind: 'clear' });
      whatIf.value = new Map();
      announcement.value = 'Cleared';
    },
    setPaused: (paused) => send({ kind: 'pause', paused }),
    setPreserveLog: (preserve) => send({ kind: 'preserve-log', preserve }),
    setLogMegabytes: (logMegabytes) => {
      preferences.value = { ...preferences.value, logMegabytes };
      send({ kind: 'log-bytes', bytes: bytesOf(logMegabytes) });
    },
    dialog,
    showKeys: () => {
      dialog.value = { kind: 'keys' };
    },
    openExport: (scope) => {
      dialog.value = { kind: 'export', scope };
    },
    closeDialog: () => {
      dialog.value = null;
    },
    subjectOf,
    saveFile: services.saveFile,
    putOnClipboard: services.copyText,
    copyRows,
    copyBlocked: () => copyRows(view.blockedRows.value, undefined, 'blocked '),
    copyConfiguration: (server, [first, ...others]) => {
      const blocked = [first.exchange, ...others.map((row) => row.exchange)] as const;
      withReports(({ apiConfiguration }) => {
        const { recipes } = preferences.value;
        const found = apiConfiguration(server, blocked, diagnosedLog.value, recipes);
        if (found.kind === 'explained') {
          view.reveal(found.exchange.id);
          tab.value = 'why';
          announcement.value = 'Not copied: the first tab says what to fix first';
          return;
        }
        const rest = found.left === 0 ? '' : `, not for ${found.left} more`;
        const requests = plural(found.covered, 'blocked request', 'blocked requests');
        copying.copyText(found.text, `one configuration for ${requests}${rest}`);
      });
    },
    copyDiagnostic: (diagnostic) => {
      const exchanges = [...followed.log.value.exchanges.values()];
      copyReport(({ redactionOf }) => redactionOf(exchanges).text(diagnostic), 'the diagnostic');
    },
    grantHostAccess: () => {
      void services.grantHostAccess();
    },
    reload: services.reload,
    openSource: services.openSource,
    dispose: () => {
      stopRemembering();
      stopSending();
      close();
    },
  };
}
