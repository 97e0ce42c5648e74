import type { MainDocument } from './main-document';

/** A page that requests told of and to which the browser has not yet reported the navigation. */
export type UnreportedPage = {
  readonly page: number;
  /** Its main document, from when that began to arrive; null when nothing was heard of it. */
  readonly document: Pick<MainDocument, 'url' | 'time'> | null;
};

const MOST_UNREPORTED = 8;
const MOST_CHARACTERS = 2_000;
/**
 * Within so many milliseconds a navigation is reported, even in busy DevTools. A document of which nothing was reported by
 * then never took the place of the page: it was downloaded, or the navigation was broken off.
 */
const REPORTED_WITHIN_MILLISECONDS = 10_000;

/** The URL without its fragment, which not everybody tells. */
const comparable = (url: string): string => (url.split('#', 1)[0] ?? '').slice(0, MOST_CHARACTERS);

/** The pages once a document began to arrive that is that page's. */
export function withArrived(
  pages: readonly UnreportedPage[],
  page: number,
  { url, time }: MainDocument,
): readonly UnreportedPage[] {
  return [...pages, { page, document: { url: comparable(url), time } }].slice(-MOST_UNREPORTED);
}

/** The pages once a request told that the newest of them is another one than it seemed, or that there is one. */
export function withAnother(pages: readonly UnreportedPage[], page: number): readonly UnreportedPage[] {
  return [...pages.slice(0, -1), { page, document: pages.at(-1)?.document ?? null }];
}

/** A page to which a navigation was reported, since when it is there, and the pages that are still to be reported. */
export type ReportedPage = {
  readonly page: number;
  /** In milliseconds since the epoch. */
  readonly since: number;
  readonly unreported: readonly UnreportedPage[];
};

/**
 * The page to which a navigation was reported. Reports come late: by then it has made requests, and the next page may have
 * begun. Null when nothing was heard of the page.
 */
export function reportedPage(
  pages: readonly UnreportedPage[],
  { url, time }: MainDocument,
): ReportedPage | null {
  const newest = pages.at(-1);
  if (newest === undefined) return null;
  const index = pages.findIndex(
    ({ document }) =>
      document?.url === comparable(url) && time - document.time <= REPORTED_WITHIN_MILLISECONDS,
  );
  const reported = pages[index];
  if (reported === undefined) return { page: newest.page, since: time, unreported: [] };
  const { page, document } = reported;
  return { page, since: document?.time ?? time, unreported: pages.slice(index + 1) };
}
