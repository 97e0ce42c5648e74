import type { BrowserVerdict, ScriptOutcome, VerdictReader } from '../browser-session';
import { waitUntil } from '../wait-until';
import { wasRefused } from '../was-refused';
import type { Marionette } from './marionette';

/** How long the console may be behind the page's script, in milliseconds. */
const LATE_REPORT_MS = 400;

type Message = { readonly category: string; readonly text: string };
type Channel = {
  readonly url: string;
  readonly preflight: boolean;
  readonly status: string;
  readonly reason: string;
};
type Report = { readonly messages: readonly Message[]; readonly channels: readonly Channel[] };

/** Collects what the console says and how channels end, with the URL's \`case\` of each. */
export const WATCH_VERDICTS = `() => {
  const seen = (window.corsInspectorVerdicts = { messages: [], channels: [] });
  const caseOf = (text) => /[?&]case=([\\w-]+)/.exec(text)?.[1];
  Services.console.registerListener({ observe(message) {
    if (!(message instanceof Ci.nsIScriptError) || message.flags & Ci.nsIScriptError.warningFlag) return;
    // An uncaught rejection names the page's script, not the browser's reason.
    if (/javascript/.test(message.category)) return;
    const caseId = caseOf(message.errorMessage);
    if (caseId) seen.messages.push({ caseId, category: message.category, text: message.errorMessage });
  } });
  const reasons = Object.fromEntries(Object.entries(Ci.nsILoadInfo)
    .filter(([name]) => name.startsWith('BLOCKING_REASON_'))
    .map(([name, value]) => [value, name.slice('BLOCKING_REASON_'.length)]));
  const observer = (window.corsInspectorChannels = { observe(subject) {
    if (!(subject instanceof Ci.nsIHttpChannel)) return;
    const caseId = caseOf(subject.originalURI.specIgnoringRef) ?? caseOf(subject.URI.specIgnoringRef);
    if (!caseId) return;
    let preflight = false;
    try {
      preflight = subject.requestMethod === 'OPTIONS' && subject.getRequestHeader('Access-Control-Request-Method') !== '';
    } catch {}
    seen.channels.push({
      caseId, preflight, url: subject.originalURI.spec,
      status: subject.status === 0 ? '' : ChromeUtils.getXPCOMErrorName(subject.status),
      reason: subject.loadInfo.requestBlockingReason ? (reasons[subject.loadInfo.requestBlockingReason] ?? '') : '',
    });
  } });
  Services.obs.addObserver(observer, 'http-on-stop-request');
  Services.obs.addObserver(observer, 'http-on-failed-opening-request');
}`;

const READ = `(caseId) => ({
  messages: corsInspectorVerdicts.messages.filter((message) => message.caseId === caseId),
  channels: corsInspectorVerdicts.channels.filter((channel) => channel.caseId === caseId),
})`;

/** Reads the verdicts from the error console, whose categories name the reason, and from the network observers. */
export function createVerdictReader(marionette: Marionette): VerdictReader {
  const read = (caseId: string): Promise<Report> => marionette.chrome<Report>(READ, caseId);
  return {
    of: async (caseId, outcome) => {
      if (wasRefused(outcome)) {
        await waitUntil('', async () => (await read(caseId)).messages.length > 0, LATE_REPORT_MS).catch(
          () => undefined,
        );
      }
      return verdictOf(await read(caseId), outcome);
    },
    clear: () =>
      marionette.chrome(
        `() => { corsInspectorVerdicts.messages.length = corsInspectorVerdicts.channels.length = 0; }`,
      ),
  };
}

/**
 * The first message is the cause; what follows is about the requests that failed because of it. Categories carry
 * a digit when the wording has changed over time; the name without it is the one that is documented.
 */
function verdictOf({ messages, channels }: Report, outcome: ScriptOutcome): BrowserVerdict {
  const cause = messages[0];
  const channel = channels.find((candidate) => !candidate.preflight) ?? channels[0];
  const named = /[a-z]+:\/\/\S*[?&]case=\S*[^\s.’]/.exec(cause?.text ?? '')?.[0];
  const url = channel?.url ?? named ?? '';
  const failed = channels.filter((candidate) => candidate.status !== '');
  const network = (failed.find((candidate) => candidate.preflight) ?? failed[0])?.status;
  const blockedReason = channels.find((candidate) => candidate.reason !== '')?.reason;
  return {
    url,
    blocked: wasRefused(outcome),
    error: cause?.category.replace(/\d+$/, '') ?? null,
    ...(cause === undefined ? {} : { text: cause.text }),
    ...(network === undefined ? {} : { network }),
    ...(blockedReason === undefined ? {} : { blockedReason }),
  };
}
