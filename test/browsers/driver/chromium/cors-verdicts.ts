import type { Browser, CDPSession, Page, Protocol } from 'puppeteer-core';
import type { BrowserVerdict, ScriptOutcome, VerdictReader } from '../browser-session';
import { caseOf, lastBegunOf } from '../case-of';
import { waitUntil } from '../wait-until';
import { wasRefused } from '../was-refused';

/** How long reports may come after the script has settled, in milliseconds. */
const LATE_REPORT_MS = 500;

/** How long the ends of loads may come after the script has settled, in milliseconds. */
const LATE_END_MS = 5_000;

/** One load as the network stack reports it; a preflight is a load of its own. */
type Load = {
  readonly id: string;
  readonly url: string;
  readonly preflight: boolean;
  failure?: Protocol.Network.LoadingFailedEvent;
  finished?: true;
};

type Report = { readonly loads: Load[]; readonly issues: Protocol.Audits.CorsIssueDetails[]; text?: string };

/** Reads the verdicts out of the Network, Audits and Log domains of every page and worker that it watches. */
export type ChromiumVerdictReader = VerdictReader & {
  /** Watches a page with its frames, dedicated workers and service workers. */
  watch(page: Page): Promise<void>;
  /** Watches every shared worker: they are no page's. */
  watchSharedWorkers(browser: Browser): Promise<void>;
};

export function createVerdictReader(): ChromiumVerdictReader {
  const reports = new Map<string, Report>();
  const reportOf = (caseId: string): Report => {
    const report = reports.get(caseId) ?? { loads: [], issues: [] };
    reports.set(caseId, report);
    return report;
  };

  /** Ids of loads that came before the one that counts; what is said of them may come late. */
  const earlier = new Set<string>();
  const forgetEarlier = (caseId: string): void => {
    for (const { id } of reports.get(caseId)?.loads ?? []) earlier.add(id);
    reports.delete(caseId);
  };

  const attach = async (session: CDPSession): Promise<void> => {
    const loads = new Map<string, Load>();
    session.on('Network.requestWillBeSent', ({ requestId, request, initiator }) => {
      const begun = lastBegunOf(request.url);
      if (begun !== undefined) forgetEarlier(begun);
      const caseId = caseOf(request.url);
      // A redirect is reported under the id of the load that it belongs to.
      if (caseId === undefined || loads.has(requestId)) return;
      const load: Load = { id: requestId, url: request.url, preflight: initiator.type === 'preflight' };
      loads.set(requestId, load);
      reportOf(caseId).loads.push(load);
    });
    session.on('Network.loadingFailed', (event) => {
      const load = loads.get(event.requestId);
      if (load !== undefined) load.failure = event;
    });
    session.on('Network.loadingFinished', ({ requestId }) => {
      const load = loads.get(requestId);
      if (load !== undefined) load.finished = true;
    });
    session.on('Audits.issueAdded', ({ issue }) => {
      const details = issue.details.corsIssueDetails;
      const caseId = caseOf(details?.request.url ?? '');
      if (details === undefined || caseId === undefined || earlier.has(details.request.requestId ?? ''))
        return;
      reportOf(caseId).issues.push(details);
    });
    session.on('Log.entryAdded', ({ entry }) => {
      const caseId = caseOf(entry.text);
      if (caseId !== undefined && !earlier.has(entry.networkRequestId ?? ''))
        reportOf(caseId).text ??= entry.text;
    });
    session.on('sessionattached', (child) => void attach(child).catch(() => undefined));
    await Promise.all([
      session.send('Network.enable'),
      session.send('Audits.enable').catch(() => undefined),
      session.send('Log.enable').catch(() => undefined),
      session
        .send('Target.setAutoAttach', { autoAttach: true, waitForDebuggerOnStart: true, flatten: true })
        .catch(() => undefined),
      // Not after the others: a service worker responds to some of them only once it runs.
      session.send('Runtime.runIfWaitingForDebugger'),
    ]);
  };

  return {
    watch: async (page) => {
      await attach(await page.createCDPSession());
    },
    watchSharedWorkers: async (browser) => {
      const session = await browser.target().createCDPSession();
      session.on('sessionattached', (child) => void attach(child).catch(() => undefined));
      await session.send('Target.setAutoAttach', {
        autoAttach: true,
        waitForDebuggerOnStart: true,
        flatten: true,
        filter: [{ type: 'shared_worker' }],
      });
    },
    of: async (caseId, outcome) => {
      // A service worker and its page report apart, so that the end of either load may come first.
      if (wasRefused(outcome))
        await waitUntil('', () => hasEnded(reports.get(caseId)), LATE_END_MS).catch(() => undefined);
      await waitUntil('', () => isComplete(reports.get(caseId), outcome), LATE_REPORT_MS).catch(
        () => undefined,
      );
      return verdictOf(reports.get(caseId) ?? { loads: [], issues: [] }, outcome);
    },
    clear: () => {
      reports.clear();
      earlier.clear();
      return Promise.resolve();
    },
  };
}

/** A load that fails in a service worker fails for its page without a reason, and the issue that has it comes later. */
const saysWhy = ({
  errorText,
  corsErrorStatus,
  blockedReason,
}: Protocol.Network.LoadingFailedEvent): boolean =>
  errorText !== 'net::ERR_FAILED' || corsErrorStatus !== undefined || blockedReason !== undefined;

/** The body of an opaque response that nobody gets is not read to its end. */
const isBrokenOff = ({ errorText }: Protocol.Network.LoadingFailedEvent): boolean =>
  errorText === 'net::ERR_ABORTED';

function hasEnded(report: Report | undefined): boolean {
  const own = report?.loads.filter(({ preflight }) => !preflight) ?? [];
  return own.every(({ failure, finished }) => failure !== undefined || finished === true);
}

function isComplete(report: Report | undefined, outcome: ScriptOutcome): boolean {
  if (report === undefined) return false;
  if (!wasRefused(outcome)) return report.loads.some((load) => !load.preflight);
  return (
    report.issues.some((issue) => !issue.isWarning) ||
    report.loads.some(
      ({ preflight, failure }) =>
        !preflight && failure !== undefined && saysWhy(failure) && !isBrokenOff(failure),
    )
  );
}

/**
 * The CORS error is that of the load itself, else the first issue that is not a warning (some kinds come only
 * as an issue), else that of the preflight.
 */
function verdictOf(report: Report, outcome: ScriptOutcome): BrowserVerdict {
  const failed = report.loads.filter((load) => load.failure !== undefined);
  const own = failed.filter((candidate) => !candidate.preflight);
  const explained = own.find(
    ({ failure }) => failure !== undefined && saysWhy(failure) && !isBrokenOff(failure),
  );
  // That of a service worker says why, and that of the page for which the worker made it does not.
  const whole = own.find(({ failure }) => failure !== undefined && !isBrokenOff(failure));
  const load = explained ?? whole ?? own[0] ?? failed[0];
  const status =
    load?.failure?.corsErrorStatus ??
    report.issues.find((issue) => !issue.isWarning)?.corsErrorStatus ??
    failed.find((candidate) => candidate.failure?.corsErrorStatus)?.failure?.corsErrorStatus;
  const network = load?.failure?.errorText;
  const blockedReason = load?.failure?.blockedReason;
  return {
    url: report.loads.find((candidate) => !candidate.preflight)?.url ?? report.issues[0]?.request.url ?? '',
    blocked: wasRefused(outcome),
    error: status?.corsError ?? null,
    ...(status?.failedParameter ? { parameter: status.failedParameter } : {}),
    ...(report.text !== undefined ? { text: report.text } : {}),
    ...(network !== undefined ? { network } : {}),
    ...(blockedReason !== undefined ? { blockedReason } : {}),
  };
}
