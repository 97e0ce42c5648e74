import { batch, computed, effect, signal } from '@preact/signals';
import type { ReadonlySignal, Signal } from '@preact/signals';
import { caseOf, recordedBeside } from '../../diagnosis/case';
import type { Case } from '../../diagnosis/case';
import type { DiagnosedLog } from '../../diagnosis/reading/diagnosed-log';
import type { Finding } from '../../diagnosis/findings/finding';
import type { ToPanel } from '../../protocol';
import type { RedactedText } from '../../redacted-text';
import { loadedLater } from '../loaded-later';
import { parseFilter } from './filter';
import { bytesOf } from './log-limit';
import { applyMessage, EMPTY_LOG } from './panel-log';
import type { PanelLog } from './panel-log';
import { readPreferences, writePreferences } from './preferences';
import type { Preferences } from './preferences';
import { logOfRows, rowOf } from './row';
import type { Row } from './row';
import { findingsReader, risksOf } from './row-findings';
import { titleReader } from './row-titles';
import type { RowTitle } from './row-titles';
import { groupRows } from './row-groups';
import type { RowGroup } from './row-groups';
import type { PanelServices, Reports } from './services';
import { SharedMessages } from './shared-messages';
import type { WhatIfMemory } from './what-if-memory';

export type View = 'all' | 'blocked';
export type Connection = 'connecting' | 'connected' | 'lost' | 'gone';

/** How many messages that are not understood are asked for again. */
const MOST_ASKED_ANEW = 3;

const REPORTS_MISSING = 'Not copied: a part of the extension is missing. Close DevTools and open it again.';

/** What the panel shows and what can be done in it. Signals that are derived are read-only. */
export type PanelStore = {
  readonly log: ReadonlySignal<PanelLog>;
  readonly connection: ReadonlySignal<Connection>;
  /** Messages of the background that could not be understood. */
  readonly malformedMessages: ReadonlySignal<number>;
  readonly filter: Signal<string>;
  readonly view: Signal<View>;
  readonly preferences: Signal<Preferences>;
  /** The tab of the explanation, which stays the same from request to request. */
  readonly tab: Signal<string>;
  /** What was edited in the requests, for as long as the panel is open. */
  readonly whatIf: Signal<WhatIfMemory>;
  /** What was last done, for the status line and for screen readers. */
  readonly announcement: Signal<string>;
  readonly rows: ReadonlySignal<readonly Row[]>;
  readonly blockedRows: ReadonlySignal<readonly Row[]>;
  readonly groups: ReadonlySignal<readonly RowGroup[]>;
  /** The rows that view and filter leave, in the order of the list. */
  readonly shownRows: ReadonlySignal<readonly Row[]>;
  readonly selected: ReadonlySignal<Row | null>;
  /** What is unsafe or fragile in the headers of the selected request. */
  readonly findings: ReadonlySignal<readonly Finding[]>;
  /** The findings of a row that are more than hints. Costs more than a row itself: ask for rows in sight only. */
  readonly risksOf: (row: Row) => readonly Finding[];
  /** The selected request with what is said of it; null where none is selected or a bug kept us from it. */
  readonly selectedCase: ReadonlySignal<Case | null>;
  /** What happened to a row, as its explanation has it. Costs more than a row itself: ask for rows in sight only. */
  readonly titleOf: (row: Row) => RowTitle;
  /** The row that the list last had to bring into sight; null before the first. */
  readonly revealed: ReadonlySignal<{ readonly id: string } | null>;
  readonly select: (id: string) => void;
  /** Selects a request and brings it into sight, whatever hides it. */
  readonly reveal: (id: string) => void;
  readonly clear: () => void;
  readonly setPaused: (paused: boolean) => void;
  readonly setPreserveLog: (preserve: boolean) => void;
  /** Limits what the requests of one tab may take, in megabytes, from now on. */
  readonly setLogMegabytes: (megabytes: number) => void;
  readonly copySelected: () => void;
  readonly copyBlocked: () => void;
  readonly grantHostAccess: () => void;
  readonly reload: (() => void) | null;
  readonly openSource: PanelServices['openSource'];
  readonly copyText: (text: RedactedText, what: string) => void;
  /** Copies what went wrong in the panel, without secrets of what is recorded. */
  readonly copyDiagnostic: (diagnostic: string) => void;
  /** Loads what writes reports ahead of the first that is copied. */
  readonly loadReports: () => Promise<unknown>;
  readonly dispose: () => void;
};

/** The panel's state, fed by the background for as long as it is not disposed of. */
export function createPanelStore(services: PanelServices): PanelStore {
  const log = signal(EMPTY_LOG);
  const connection = signal<Connection>('connecting');
  const malformedMessages = signal(0);
  const filter = signal('');
  const view = signal<View>('all');
  const preferences = signal(readPreferences(services.storage));
  const tab = signal('why');
  const whatIf = signal<WhatIfMemory>(new Map());
  const announcement = signal('');
  const chosen = signal<string | null>(null);

  const exchanges = computed(() => log.value.exchanges);
  const rows = computed(() => [...exchanges.value.values()].map(rowOf));
  const blockedRows = computed(() => rows.value.filter((row) => row.verdict === 'blocked'));
  const test = computed(() => parseFilter(filter.value));
  const isGrouped = computed(() => preferences.value.isGrouped);
  const groups = computed(() => {
    const inView = view.value === 'blocked' ? blockedRows.value : rows.value;
    return groupRows(inView.filter(test.value), isGrouped.value);
  });
  const shownRows = computed(() => groups.value.flatMap((group) => group.rows));
  const selected = computed(() => {
    const shown = shownRows.value;
    const id = chosen.value;
    // Until the reader chooses, the first blocked request explains itself.
    return shown.find((row) => row.id === id) ?? shown.find((row) => row.verdict === 'blocked') ?? null;
  });

  const revealed = signal<{ readonly id: string } | null>(null);
  const diagnosedLog = computed((): DiagnosedLog => logOfRows(rows.value));
  const beside = computed(() => recordedBeside(diagnosedLog.value));
  const selectedCase = computed(() => {
    const row = selected.value;
    return row === null || row.explanation.kind === 'bug' ? null : caseOf(row.exchange, beside.value);
  });
  const readTitle = computed(() => titleReader(beside.value));

  const readFindings = computed(() => findingsReader(beside.value.history));
  const findings = computed(() => (selected.value === null ? [] : readFindings.value(selected.value)));

  const shared = new SharedMessages();
  const link = services.connect({
    onMessage: (message: ToPanel) => {
      const before = log.value;
      const after = applyMessage(before, shared.message(message));
      // Cleared, or another page.
      if (after.exchanges.size < before.exchanges.size / 2) shared.clear();
      batch(() => {
        connection.value = 'connected';
        log.value = after;
      });
      if (after.needsSnapshot && !before.needsSnapshot) link.send({ kind: 'snapshot-please' });
    },
    onMalformed: () => {
      malformedMessages.value += 1;
      // What it said is asked for anew, unless no response is understood.
      if (malformedMessages.value <= MOST_ASKED_ANEW) link.send({ kind: 'snapshot-please' });
    },
    onConnectionChange: (state) => {
      const { logMegabytes } = preferences.value;
      if (state === 'connected' && logMegabytes !== null)
        link.send({ kind: 'log-bytes', bytes: bytesOf(logMegabytes) });
      // A line that is up again proves nothing before its first message: the background may still be starting.
      if (state !== 'connected') connection.value = state;
    },
  });
  const stopRemembering = effect(() => writePreferences(services.storage, preferences.value));

  const copyText = (text: RedactedText, what: string): void => {
    void services.copyText(text).then((isCopied) => {
      announcement.value = isCopied ? `Copied ${what}` : 'The browser did not allow copying';
    });
  };

  const reports = loadedLater(services.loadReports);
  const copyReport = (write: (reports: Reports) => RedactedText, what: string): void => {
    const { value } = reports.state;
    if (value.kind === 'loaded') {
      copyText(write(value.module), what);
      return;
    }
    // The click still counts for the browser: it comes from the extension itself within moments.
    void reports.load().then((loaded) => {
      if (loaded === null) announcement.value = REPORTS_MISSING;
      else copyText(write(loaded), what);
    });
  };

  return {
    log,
    connection,
    malformedMessages,
    filter,
    view,
    preferences,
    tab,
    whatIf,
    announcement,
    rows,
    blockedRows,
    groups,
    shownRows,
    selected,
    findings,
    risksOf: (row) => risksOf(row, readFindings.value),
    selectedCase,
    titleOf: (row) => readTitle.value(row),
    revealed,
    select: (id) => {
      chosen.value = id;
    },
    reveal: (id) => {
      batch(() => {
        chosen.value = id;
        if (selected.value?.id !== id) {
          view.value = 'all';
          filter.value = '';
        }
        revealed.value = { id };
      });
    },
    clear: () => {
      link.send({ kind: 'clear' });
      whatIf.value = new Map();
      announcement.value = 'Cleared';
    },
    setPaused: (paused) => link.send({ kind: 'pause', paused }),
    setPreserveLog: (preserve) => link.send({ kind: 'preserve-log', preserve }),
    setLogMegabytes: (logMegabytes) => {
      preferences.value = { ...preferences.value, logMegabytes };
      link.send({ kind: 'log-bytes', bytes: bytesOf(logMegabytes) });
    },
    copySelected: () => {
      const row = selected.value;
      if (row === null) return;
      copyReport(
        ({ requestReport }) => requestReport(row.exchange, diagnosedLog.value, preferences.value.recipes),
        'the request as Markdown',
      );
    },
    copyBlocked: () => {
      const blocked = blockedRows.value.map((row) => row.exchange);
      const what = blocked.length === 1 ? '1 blocked request' : `${String(blocked.length)} blocked requests`;
      copyReport(
        ({ blockedReport }) => blockedReport(blocked, diagnosedLog.value, preferences.value.recipes),
        `${what} as Markdown`,
      );
    },
    grantHostAccess: () => {
      void services.grantHostAccess();
    },
    reload: services.reload,
    openSource: services.openSource,
    copyText,
    copyDiagnostic: (diagnostic) => {
      copyReport(
        ({ redactionOf }) => redactionOf([...exchanges.value.values()]).text(diagnostic),
        'the diagnostic',
      );
    },
    loadReports: reports.load,
    dispose: () => {
      stopRemembering();
      link.close();
    },
  };
}
