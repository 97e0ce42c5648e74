import type { ZooCase } from '../zoo-case';
import { ALLOWED, contentType, OPAQUE, REFLECTED, reply } from './case-parts';

const group = 'Subresource Integrity';
const SCRIPT = 'void 0;\n';
/** That of {@link SCRIPT}. */
const TRUE_HASH = 'sha256-kD3gc3/10DXo3izfRwDlKm92sK2bP+vsWq8JJyWmZPc=';
const FALSE_HASH = 'sha256-AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=';
const javascript = contentType('text/javascript');
const responses = { actual: reply([REFLECTED, javascript], { body: SCRIPT }) };
const script = { kind: 'script', to: 'api' } as const;

/** The page itself compares, after the request is over for every extension. */
const COMPARED_LATER =
  'the hash is compared after the request has completed, and only the Console says how that ended';
const refusedUnseenIn = { chromium: COMPARED_LATER, firefox: COMPARED_LATER };

/** CORS lets the response pass; then its body is compared with a hash that the page names. */
export const integrityCases: readonly ZooCase[] = [
  {
    id: 'integrity-matches',
    title: 'A script with crossorigin has the hash that the page names',
    group,
    request: { ...script, crossorigin: 'anonymous', integrity: TRUE_HASH },
    responses,
    expect: ALLOWED,
  },
  {
    id: 'integrity-differs',
    title: 'A script with crossorigin, allowed, has another hash than the page names',
    group,
    request: { ...script, crossorigin: 'anonymous', integrity: FALSE_HASH },
    responses,
    expect: ALLOWED,
    refusedUnseenIn,
  },
  {
    id: 'integrity-fetch-differs',
    title: 'A fetch, allowed, whose response has another hash than the script names',
    group,
    request: { kind: 'fetch', to: 'api', integrity: FALSE_HASH },
    responses,
    expect: ALLOWED,
    refusedUnseenIn,
  },
  {
    id: 'integrity-without-crossorigin',
    title: 'A script with the right hash but without crossorigin, whose hash no browser may compare',
    group,
    request: { ...script, integrity: TRUE_HASH },
    responses,
    expect: OPAQUE,
    refusedUnseenIn,
  },
];
