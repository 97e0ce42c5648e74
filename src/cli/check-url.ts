import type { Diagnosis } from '../diagnosis/diagnosis';
import type { Exchange, ObservedBrowser } from '../exchange/exchange';
import { PLAIN } from '../report/text/paint';
import { USUAL_TIMEOUT } from './check/check-options';
import { checkRequest } from './check/check-request';
import { checkText } from './check/check-text';
import { readRequest } from './check/read-request';
import { isHarmless, sharedSend } from './check/run-course';
import { resultOf, togetherOf } from './check/result';
import type { Result } from './check/result';
import { sendingWith } from './check/sending';
import { addressOfUrl } from './send/connect';

const EVERY_ENGINE: readonly [ObservedBrowser, ...ObservedBrowser[]] = ['chromium', 'firefox', 'webkit'];

/** A request as a page would make it, and how to try it. */
export type CheckOptions = {
  /** That of the page, such as `https://app.example`. */
  readonly origin: string;
  /** `GET` where left out, `POST` where there is a body. */
  readonly method?: string;
  /** Those that the script sets, each as `Name: value`; also `Cookie`, with credentials. */
  readonly headers?: readonly string[];
  readonly body?: string;
  /** Whether the page asks for credentials to be included. */
  readonly credentials?: boolean;
  /** Whose rules to go by: all where left out. */
  readonly engines?: readonly [ObservedBrowser, ...ObservedBrowser[]];
  /** Whether methods are sent that may change something; without it, only their preflight is. */
  readonly send?: boolean;
  /** Whether any certificate is accepted. */
  readonly insecure?: boolean;
  /** Seconds that all of it may take. */
  readonly timeout?: number;
};

/** What the browsers would make of a request. */
export type CheckedUrl = {
  /** `allowed` only where all browsers allow it, `unknown` where no response came. */
  readonly result: Result;
  readonly engines: readonly {
    readonly engine: ObservedBrowser;
    readonly result: Result;
    readonly exchange: Exchange;
    readonly diagnosis: Diagnosis;
  }[];
  /** The same for a reader, without secrets. */
  readonly text: string;
};

/**
 * Sends what a browser would send for a page that requests a URL, and judges what comes back. Bodies of responses are not
 * read, and nothing is sent but what was asked for.
 *
 * @throws TypeError with a sentence that says what to do, where no page could make such a request
 */
export async function checkUrl(url: string, options: CheckOptions): Promise<CheckedUrl> {
  const { origin, method = null, headers = [], body = null, credentials = false } = options;
  const read = readRequest({ url, origin, method, headers, browserHeaders: [], data: body, credentials });
  if (read.kind === 'wrong') throw new TypeError(read.why);
  const { engines = EVERY_ENGINE, insecure = false, timeout = USUAL_TIMEOUT, send = false } = options;
  const checks = await checkRequest(read.wanted, engines, {
    id: 'check',
    time: Date.now(),
    send: sharedSend(sendingWith({ insecure, timeout }, { addressOf: addressOfUrl })),
    maySend: (message) => send || isHarmless(message),
  });
  return {
    result: togetherOf(checks.map(resultOf)),
    engines: checks.map((check) => ({
      engine: check.engine,
      result: resultOf(check),
      exchange: check.exchange,
      diagnosis: check.diagnosis,
    })),
    text: checkText(checks, PLAIN),
  };
}
