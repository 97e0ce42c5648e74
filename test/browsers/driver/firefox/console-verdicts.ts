import type { BrowserVerdict, ScriptOutcome, VerdictReader } from '../browser-session';
import { waitUntil } from '../wait-until';
import { LAST_COMES_NEXT } from '../../../zoo/page/last-comes-next';
import { wasRefused } from '../was-refused';
import type { Marionette } from './marionette';

/** How long the console may be behind the page's script, in milliseconds. */
const LATE_REPORT_MS = 400;
/** How long where a channel ended as one that was refused, of which the console says why. */
const DUE_REPORT_MS = 2_000;
const REFUSED = 'NS_ERROR_DOM_BAD_URI';

type Message = { readonly category: string; readonly text: string };
type Channel = {
  readonly url: string;
  readonly preflight: boolean;
  readonly status: string;
  readonly reason: string;
};
type Report = {
  readonly messages: readonly Message[];
  readonly channels: readonly Channel[];
  /** Whether the page has said by way of the console that the last request of its sequence comes next. */
  readonly isLast: boolean;
};

/**
 * Collects what the console says and how channels end, with the URL's \`case\` of each. What it said before the last request
 * of a sequence is dropped twice: once the servers were asked how far it is, and once the page has said so by way of the
 * console, as messages may be longer on their way than responses.
 */
export const WATCH_VERDICTS = `() => {
  const seen = (window.corsInspectorVerdicts = { messages: [], channels: [], last: [] });
  const caseOf = (text) => /[?&]case=([\\w-]+)/.exec(text)?.[1];
  const drop = (list, caseId) => list.splice(0, list.length, ...list.filter((one) => one.caseId !== caseId));
  Services.console.registerListener({ observe(message) {
    if (!(message instanceof Ci.nsIScriptError) || message.flags & Ci.nsIScriptError.warningFlag) return;
    const caseId = caseOf(message.errorMessage);
    if (caseId && message.errorMessage.includes('${LAST_COMES_NEXT}')) {
      drop(seen.messages, caseId);
      seen.last.push(caseId);
    }
    // An uncaught rejection names the page's script, not the browser's reason.
    if (/javascript/.test(message.category)) return;
    if (caseId) seen.messages.push({ caseId, category: message.category, text: message.errorMessage });
  } });
  const reasons = Object.fromEntries(Object.entries(Ci.nsILoadInfo)
    .filter(([name]) => name.startsWith('BLOCKING_REASON_'))
    .map(([name, value]) => [value, name.slice('BLOCKING_REASON_'.length)]));
  const observer = (window.corsInspectorChannels = { observe(subject) {
    if (!(subject instanceof Ci.nsIHttpChannel)) return;
    const begun = /\\/received\\/([\\w-]+)$/.exec(subject.URI.specIgnoringRef)?.[1];
    if (begun) for (const list of [seen.messages, seen.channels]) drop(list, begun);
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
  isLast: corsInspectorVerdicts.last.includes(caseId),
})`;

/** Reads the verdicts from the error console, whose categories name the reason, and from the network observers. */
export function createVerdictReader(marionette: Marionette): VerdictReader {
  const read = (caseId: string): Promise<Report> => marionette.chrome<Report>(READ, caseId);
  return {
    of: async (caseId, outcome) => {
      const isSequence = outcome.receivedBefore !== undefined;
      // What is there before the page's own word is about an earlier request, and will be dropped.
      const isSaid = ({ messages, isLast }: Report): boolean =>
        messages.length > 0 && (isLast || !isSequence);
      if (wasRefused(outcome)) {
        const { channels } = await read(caseId);
        const isDue = channels.some(({ status }) => status === REFUSED);
        const most = isDue ? DUE_REPORT_MS : LATE_REPORT_MS;
        await waitUntil('', async () => isSaid(await read(caseId)), most).catch(() => undefined);
      }
      return verdictOf(await read(caseId), outcome);
    },
    clear: () =>
      marionette.chrome(
        `() => { for (const list of Object.values(corsInspectorVerdicts)) list.length = 0; }`,
      ),
  };
}

/**
 * The first message about CORS is the cause; what follows is about the requests that failed because of it. Categories
 * carry a digit when the wording has changed over time; the name without it is the one that is documented.
 */
function verdictOf({ messages, channels }: Report, outcome: ScriptOutcome): BrowserVerdict {
  const aboutCors = messages.filter((message) => message.category.startsWith('CORS'));
  // That an earlier request of a sequence did not succeed is said late, and of each that is refused for another reason too.
  const cors = aboutCors.find(({ category }) => !category.startsWith('CORSDidNotSucceed')) ?? aboutCors[0];
  const other = messages.find((message) => !message.category.startsWith('CORS'));
  const text = (cors ?? other)?.text;
  // A channel that was redirected ends so, whatever becomes of the one that follows it.
  const failed = channels.filter(({ status }) => status !== '' && status !== 'NS_BINDING_REDIRECTED');
  const network = (failed.find((channel) => channel.preflight) ?? failed[0])?.status;
  const blockedReason = other?.category ?? channels.find((channel) => channel.reason !== '')?.reason;
  return {
    url: urlOf(channels, text ?? ''),
    blocked: wasRefused(outcome),
    error: cors?.category.replace(/\d+$/, '') ?? null,
    ...(text === undefined ? {} : { text }),
    ...(network === undefined ? {} : { network }),
    ...(blockedReason === undefined ? {} : { blockedReason }),
  };
}

/** Without a channel, the console's sentence names the URL. */
function urlOf(channels: readonly Channel[], text: string): string {
  const channel = channels.find((candidate) => !candidate.preflight) ?? channels[0];
  return channel?.url ?? /[a-z]+:\/\/\S*[?&]case=\S*[^\s.’]/.exec(text)?.[0] ?? '';
}
