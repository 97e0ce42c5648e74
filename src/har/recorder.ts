import type { ObservedBrowser } from '../exchange/exchange';
import { getHeader } from '../fetch-standard/header-list';
import type { HeaderList } from '../fetch-standard/header-list';

/** A program that writes HAR files, and what its files hold. */
export type HarRecorder = {
  /** What people call it, with its version. */
  readonly name: string;
  /** The browser that made the requests; null where each request has to tell. */
  readonly browser: ObservedBrowser | null;
  /** Whether it is told what the browser made of a response. A proxy is not. */
  readonly seesOutcome: boolean;
  /** Whether it lists every preflight: `some` where that is not certain. */
  readonly seesPreflights: 'all' | 'some';
  /** Whether it lists the response that a browser kept from the page. */
  readonly seesWithheld: boolean;
  /** Whether it joins repeated headers into one. */
  readonly mergesRepeats: boolean;
  /** Whether what it names as an error is the browser's own name. */
  readonly namesErrors: boolean;
  /** Whether its entries have what HAR itself has no field for. */
  readonly keepsFacts: boolean;
};

type Named = { readonly name: string; readonly version: string };

const versioned = (name: string, { version }: Named): string =>
  version === '' ? name : `${name} ${version}`;

const BROWSERS: readonly (readonly [RegExp, ObservedBrowser])[] = [
  [/^(?:chrom|google chrome|microsoft edge|msedge|edge|opera|brave)/i, 'chromium'],
  [/^firefox/i, 'firefox'],
  [/^(?:webkit|safari)/i, 'webkit'],
];

const browserNamed = (name: string): ObservedBrowser | null =>
  BROWSERS.find(([pattern]) => pattern.test(name))?.[1] ?? null;

/** Programs between browser and server: they see every message on the wire and nothing of what comes of it. */
const PROXIES = /^(?:mitmproxy|charles|http ?toolkit|httptoolkit|fiddler|proxyman|burp|owasp zap|zap\b)/i;

const PROXY: Omit<HarRecorder, 'name'> = {
  keepsFacts: false,
  browser: null,
  seesOutcome: false,
  seesPreflights: 'all',
  seesWithheld: true,
  mergesRepeats: false,
  namesErrors: false,
};

const DEVTOOLS: Omit<HarRecorder, 'name' | 'browser'> = {
  keepsFacts: false,
  seesOutcome: true,
  seesPreflights: 'all',
  seesWithheld: true,
  mergesRepeats: false,
  namesErrors: true,
};

/** The program that wrote a HAR file, by the names that the file gives. What is not known is not relied on. */
export function recorderOf(creator: Named, browser: Named): HarRecorder {
  const { name } = creator;
  if (name === 'WebInspector') return { ...DEVTOOLS, name: 'Chrome DevTools', browser: 'chromium' };
  // It lists what was blocked like what was allowed, and names no error.
  if (name === 'Firefox')
    return { ...DEVTOOLS, name: versioned('Firefox', creator), browser: 'firefox', seesOutcome: false };
  if (name === 'WebKit Web Inspector')
    return {
      ...DEVTOOLS,
      name: 'Safari Web Inspector',
      browser: 'webkit',
      seesPreflights: 'some',
      mergesRepeats: true,
    };
  if (name === 'CORS Inspector')
    return {
      ...DEVTOOLS,
      name: versioned(name, creator),
      browser: browserNamed(browser.name),
      keepsFacts: true,
    };
  if (name === 'Playwright')
    return {
      ...DEVTOOLS,
      name: versioned(name, creator),
      browser: browserNamed(browser.name),
      seesPreflights: 'some',
      seesWithheld: false,
    };
  if (PROXIES.test(name)) return { ...PROXY, name: versioned(name, creator) };
  return {
    name: name === '' ? 'an unnamed program' : versioned(name, creator),
    browser: browserNamed(browser.name),
    seesOutcome: false,
    seesPreflights: 'some',
    seesWithheld: false,
    mergesRepeats: true,
    namesErrors: false,
    keepsFacts: false,
  };
}

const USER_AGENTS: readonly (readonly [RegExp, ObservedBrowser])[] = [
  [/\bFirefox\/([\d.]+)/, 'firefox'],
  [/\b(?:HeadlessChrome|Chrome|Chromium)\/([\d.]+)/, 'chromium'],
  [/\bVersion\/([\d.]+).*\bSafari\//, 'webkit'],
];

/** A browser and its version, null where that is not known. */
export type NamedBrowser = { readonly browser: ObservedBrowser; readonly version: string | null };

/** The browser that a request names as its own; null where it names none, as other programs do. */
export function browserByUserAgent(headers: HeaderList): NamedBrowser | null {
  const userAgent = getHeader(headers, 'user-agent') ?? '';
  for (const [pattern, browser] of USER_AGENTS) {
    const version = pattern.exec(userAgent)?.[1];
    if (version !== undefined) return { browser, version };
  }
  return null;
}
