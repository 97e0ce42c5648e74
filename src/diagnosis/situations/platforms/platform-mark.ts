import { getHeader } from '../../../fetch-standard/header-list';
import { parseUrl } from '../../../fetch-standard/parse-url';
import { hostOf } from '../parts/hosts';
import { redirectStep } from '../parts/redirect-step';
import type { SituationFacts } from '../situation-facts';

/** How a platform's own response is told. Every part that is there has to match. */
export type PlatformMark = {
  readonly host?: RegExp;
  readonly statuses?: readonly number[];
  /** A header of the response. */
  readonly header?: { readonly name: string; readonly value: RegExp };
  /** The URL, without port and query, that a redirect on the way leads to. */
  readonly redirectsTo?: RegExp;
  /** The URL, without port and query, to which a login that a redirect on the way leads to sends the visitor back (`redirect_uri`). */
  readonly sendsBackTo?: RegExp;
};

/** Whether a redirect on the way shows the mark, not the response. */
export const isOfRedirect = ({ redirectsTo, sendsBackTo }: PlatformMark): boolean =>
  redirectsTo !== undefined || sendsBackTo !== undefined;

/** Without the port too, which says nothing of who runs a host. */
const withoutQuery = ({ protocol, hostname, pathname }: URL): string => `${protocol}//${hostname}${pathname}`;

/** Whether the response that was judged, or a redirect before it, has a mark. */
export function hasMark(facts: SituationFacts, mark: PlatformMark): boolean {
  const { host, statuses, header, redirectsTo, sendsBackTo } = mark;
  const step = redirectStep(facts);
  const from = isOfRedirect(mark) ? (step?.from.hostname ?? '') : hostOf(facts.url);
  if (host?.test(from) === false) return false;
  if (statuses !== undefined && !statuses.includes(facts.response?.status ?? 0)) return false;
  if (header !== undefined && !header.value.test(getHeader(facts.response?.headers ?? [], header.name) ?? ''))
    return false;
  if (redirectsTo !== undefined && (step === null || !redirectsTo.test(withoutQuery(step.to)))) return false;
  return sendsBackTo === undefined || (step !== null && sendsBackTo.test(wayBack(step.to)));
}

/** Where a login at that URL sends its visitor afterwards; empty where it does not say. */
function wayBack({ searchParams }: URL): string {
  const back = parseUrl(searchParams.get('redirect_uri') ?? '');
  return back === null ? '' : withoutQuery(back);
}
