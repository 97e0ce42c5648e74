import { withoutFragment } from '../../fetch-standard/without-fragment';
import type { MainDocument } from './main-document';

/** A page whose main document arrived and to which the browser has not yet reported the navigation. */
export type UnreportedPage = {
  readonly page: number;
  /** Of its main document, without a fragment. */
  readonly url: string;
  /** When its main document began to arrive, in milliseconds since the epoch. */
  readonly time: number;
};

/** A navigation that the browser reported, and when, in milliseconds since the epoch. */
export type ReportedNavigation = { readonly url: string; readonly time: number };

const MOST_UNREPORTED = 8;
const MOST_CHARACTERS = 2_000;
/**
 * Within so many milliseconds a navigation is reported, even in busy DevTools. A document of which nothing was reported by
 * then never took the place of the page: it was downloaded, or the navigation was broken off.
 */
const REPORTED_WITHIN_MILLISECONDS = 10_000;

/** The URL without its fragment, which not everybody tells. */
const comparable = (url: string): string => withoutFragment(url).slice(0, MOST_CHARACTERS);

/** The pages once a document began to arrive that is that page's. */
export function withArrived(
  pages: readonly UnreportedPage[],
  page: number,
  { url, time }: MainDocument,
): readonly UnreportedPage[] {
  return [...pages, { page, url: comparable(url), time }].slice(-MOST_UNREPORTED);
}

/** The reports once there is another; those are forgotten that can be of no document anymore. */
export const withReport = (
  reports: readonly ReportedNavigation[],
  { url, time }: ReportedNavigation,
): readonly ReportedNavigation[] =>
  [
    ...reports.filter((earlier) => time - earlier.time <= REPORTED_WITHIN_MILLISECONDS),
    { url: comparable(url), time },
  ].slice(-MOST_UNREPORTED);

/** The pages to which a navigation may have been reported at that time, oldest first. */
export function reportableAt(pages: readonly UnreportedPage[], time: number): readonly UnreportedPage[] {
  return pages.filter((page) => page.time <= time && time - page.time <= REPORTED_WITHIN_MILLISECONDS);
}

/** The oldest page whose main document has that URL; reports come in the order of the navigations. */
export function pageAt(pages: readonly UnreportedPage[], url: string): UnreportedPage | undefined {
  return pages.find((page) => page.url === comparable(url));
}
