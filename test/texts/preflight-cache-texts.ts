import { explainPreflightCache } from '../../src/diagnosis/preflight-cache/explain-preflight-cache';
import type {
  SentAgainWhy,
  EarlierPreflight,
  PreflightCacheUse,
  PreflightKeep,
} from '../../src/diagnosis/preflight-cache/preflight-cache-reading';
import type { Browser } from '../../src/exchange/exchange';
import { ENGINES } from '../../src/fetch-standard/engines';
import type { Grant } from '../../src/fetch-standard/preflight-cache';
import { preflightMaxAge } from '../../src/fetch-standard/preflight-max-age';
import type { PreflightMaxAge } from '../../src/fetch-standard/preflight-max-age';
import { completed, exchange, hop } from '../diagnosis/exchange-builder';
import { paragraph } from './product-text';
import type { TextEntry, TextGroup } from './product-text';

/** Values of the header, each of which is explained in another way. */
const VALUES: readonly (string | null)[] = ['600', null, '99999999', 'soon', '-1', '0'];

const maxAgesOf = (browser: Browser): readonly PreflightMaxAge[] =>
  VALUES.map((value) =>
    preflightMaxAge(value === null ? [] : [{ name: 'Access-Control-Max-Age', value }], ENGINES[browser]),
  );

const isKept = ({ seconds }: PreflightMaxAge): boolean => seconds > 0;
const isNotKept = ({ seconds }: PreflightMaxAge): boolean => seconds === 0;

const earlier = (method: string, secondsBefore: number, maxAge: PreflightMaxAge): EarlierPreflight => ({
  exchangeId: method,
  hop: 0,
  method,
  secondsBefore,
  maxAge,
});

const MAX_AGE: PreflightMaxAge = { seconds: 600, because: 'header' };
const PUT = earlier('PUT', 14, MAX_AGE);
const DELETE = earlier('DELETE', 3, MAX_AGE);
const MISSING: readonly Grant[] = [
  { kind: 'method', method: 'DELETE' },
  { kind: 'header', name: 'x-trace' },
];

const AGAIN: readonly SentAgainWhy[] = [
  { kind: 'expired', secondsAgo: 4 },
  { kind: 'not-covering', missing: MISSING },
  { kind: 'other-credentials', credentials: true },
  { kind: 'other-credentials', credentials: false },
  { kind: 'wildcard', missing: MISSING },
  { kind: 'replaced', by: DELETE },
  { kind: 'preflight-refused', by: DELETE },
  { kind: 'check-failed', by: DELETE },
  { kind: 'under-way' },
  { kind: 'unexplained' },
];

const usesIn = (browser: Browser): readonly PreflightCacheUse[] => [
  ...maxAgesOf(browser)
    .filter(isKept)
    .map((maxAge): PreflightCacheUse => ({
      kind: 'from-cache',
      by: [earlier('PUT', 14, maxAge)],
      secondsLeft: 46,
      serverChanged: false,
      knownBy: 'derived',
    })),
  { kind: 'from-cache', by: [DELETE, PUT], secondsLeft: 46, serverChanged: true, knownBy: 'assumed' },
  { kind: 'unrecorded', knownBy: 'assumed' },
  ...AGAIN.map((why): PreflightCacheUse => ({ kind: 'sent-again', why, earlier: PUT, knownBy: 'derived' })),
  ...maxAgesOf(browser)
    .filter(isNotKept)
    .map((maxAge): PreflightCacheUse => ({
      kind: 'sent-again',
      why: { kind: 'not-kept' },
      earlier: earlier('PUT', 14, maxAge),
      knownBy: 'derived',
    })),
];

const keepsIn = (browser: Browser): readonly PreflightKeep[] => [
  ...maxAgesOf(browser)
    .filter(isKept)
    .map((maxAge): PreflightKeep => ({ kind: 'kept', maxAge })),
  ...maxAgesOf(browser)
    .filter(isNotKept)
    .map((maxAge): PreflightKeep => ({ kind: 'not-kept', maxAge })),
  { kind: 'refused' },
  { kind: 'cleared', maxAge: MAX_AGE },
];

function explained(name: string, browser: Browser): TextEntry {
  const seen = exchange([hop({ method: 'PUT' })], completed, { browser });
  const statements = [
    ...usesIn(browser).map((use) => ({ hop: 0, use, keep: null, steps: [] })),
    ...keepsIn(browser).map((keep) => ({ hop: 0, use: { kind: 'first' } as const, keep, steps: [] })),
  ].flatMap((finding) => explainPreflightCache(finding, seen));
  return { name, texts: statements.map(({ text }) => paragraph(text)) };
}

/** What is said of a request and the preflight cache, by each engine's own rules. */
export const PREFLIGHT_CACHE_TEXTS: TextGroup = {
  title: 'Preflight cache',
  entries: [explained('Chrome', 'chromium'), explained('Firefox', 'firefox')],
};
