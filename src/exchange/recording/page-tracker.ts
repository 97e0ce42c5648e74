import type { HeaderList } from '../../fetch-standard/header-list';
import { originOfDocument, type MainDocument } from './main-document';
import { agreedPolicies, withPolicies, type DocumentPolicies } from './page-policies';
import {
  pageAt,
  reportableAt,
  withArrived,
  withReport,
  type ReportedNavigation,
  type UnreportedPage,
} from './unreported-pages';

/** What the tracker knows, as plain data. */
export type PageState = {
  /** Number of the page that new requests belong to. */
  readonly page: number;
  /** Serialised origin of the page's main document; `null` as text when opaque, null when not known. */
  readonly origin: string | null;
  /** The origin in the URL of the page's main document, which may be another than the document's; null when not known. */
  readonly urlOrigin: string | null;
  /** Number of the newest page that is known to have taken the place of the ones before. */
  readonly shown: number;
  /** Since when that page is there, in milliseconds since the epoch; 0 when that is not known. */
  readonly shownSince: number;
  /** Pages whose documents arrived before the browser reported the navigation, oldest first. */
  readonly unreported: readonly UnreportedPage[];
  /** The page's main document; null until one of its requests named it. */
  readonly mainDocument: string | null;
  /** Documents and the pages that they belong to, oldest first. */
  readonly documents: readonly (readonly [string, number])[];
  /** What the documents that arrived may load, by their own headers, oldest first. */
  readonly policies: readonly DocumentPolicies[];
  /** The world that the tab lives in, the same for all its pages; null when not known. */
  readonly userContext: string | null;
};

export const FIRST_PAGE: PageState = {
  page: 0,
  origin: null,
  urlOrigin: null,
  shown: 0,
  shownSince: 0,
  unreported: [],
  mainDocument: null,
  documents: [],
  policies: [],
  userContext: null,
};

const MOST_DOCUMENTS = 256;

/**
 * Tells which page of a tab a request belongs to, and which page is shown. A new page's first requests are seen before the
 * browser reports the navigation, and the old page's last ones after the new document has begun to arrive; documents tell
 * them apart. A page is shown once its main document makes a request or a navigation to that document is reported,
 * whichever is first: reports may come when the next page has begun, and Chromium reports as well what leaves the document
 * where it is, such as `history.pushState()`.
 */
export class PageTracker {
  #page: number;
  #origin: string | null;
  #urlOrigin: string | null;
  #shown: number;
  #shownSince: number;
  #unreported: readonly UnreportedPage[];
  /** Navigations that were reported before their documents, as both come by ways of their own. Not stored: they last moments. */
  #early: readonly ReportedNavigation[] = [];
  #mainDocument: string | null;
  readonly #documents: Map<string, number>;
  #policies: readonly DocumentPolicies[];
  #userContext: string | null;
  #revision = 0;

  constructor(state: PageState) {
    this.#page = state.page;
    this.#origin = state.origin;
    this.#urlOrigin = state.urlOrigin;
    this.#shown = state.shown;
    this.#shownSince = state.shownSince;
    this.#unreported = state.unreported;
    this.#mainDocument = state.mainDocument;
    this.#documents = new Map(state.documents);
    this.#policies = state.policies;
    this.#userContext = state.userContext;
  }

  /** Another number than before means that the state has changed. */
  get revision(): number {
    return this.#revision;
  }

  /** A main document that will replace the page begins to arrive. */
  mainDocumentArrives(document: MainDocument): void {
    this.#turn();
    this.#origin = document.origin;
    this.#urlOrigin = originOfDocument(document.url);
    this.#unreported = withArrived(this.#unreported, this.#page, document);
    this.#early = this.#early.filter((report) => !this.#showReported(report));
    this.documentArrives(0, document.policies);
  }

  /** The document of a frame begins to arrive, with these policies in its own headers. */
  documentArrives(frameId: number, headers: HeaderList): void {
    this.#policies = withPolicies(this.#policies, { page: this.#page, frameId, headers });
    this.#revision += 1;
  }

  /** The policies in the headers of a frame's document; null when its response was not seen. */
  policiesOf(page: number, frameId: number): HeaderList | null {
    return this.#policies.find((known) => known.page === page && known.frameId === frameId)?.headers ?? null;
  }

  /** What every document of a page has in its headers, whichever of them made the request; null where they differ or none was seen. */
  policiesOfAll(page: number): HeaderList | null {
    return agreedPolicies(this.#policies.filter((known) => known.page === page));
  }

  /** Takes note of the URL of the page's main document as far as nothing else told its origin. */
  urlIs(url: string): void {
    if (this.#origin !== null && this.#urlOrigin !== null) return;
    this.#urlOrigin ??= originOfDocument(url);
    this.#origin ??= this.#urlOrigin;
    this.#revision += 1;
  }

  /** Serialised origin of the main document of a page; null where it is not known, and for pages before the newest one. */
  originOf(page: number): string | null {
    return page === this.#page ? this.#origin : null;
  }

  /** Takes note of the tab's world, as the browser tells it of the tab or of one of its requests. */
  userContextIs(userContext: string | null): void {
    if (userContext === null || userContext === this.#userContext) return;
    this.#userContext = userContext;
    this.#revision += 1;
  }

  /** Whether this is the tab's world; never while that is not known. */
  isUserContext(userContext: string | null): boolean {
    return userContext !== null && userContext === this.#userContext;
  }

  /** Whether a document is known as one of this tab. */
  hasDocument(documentId: string): boolean {
    return this.#documents.has(documentId);
  }

  /** Whether this is the origin of the page's main document, as far as that is known; no opaque origin ever is. */
  isOrigin(origin: string | null): boolean {
    return origin !== null && origin !== 'null' && origin === this.#origin;
  }

  /** The page of a request; another main document than before means another page. */
  pageOf(frameId: number, documentId: string | null): number {
    if (documentId === null) return this.#page;
    const known = this.#documents.get(documentId);
    if (known !== undefined) return known;
    if (frameId === 0) {
      if (this.#mainDocument !== null) this.#turn();
      this.#mainDocument = documentId;
      this.#show(this.#page);
    }
    this.#documents.set(documentId, this.#page);
    this.#revision += 1;
    for (const oldest of this.#documents.keys()) {
      if (this.#documents.size <= MOST_DOCUMENTS) break;
      this.#documents.delete(oldest);
    }
    return this.#page;
  }

  /** Number of the page that new requests belong to. */
  get page(): number {
    return this.#page;
  }

  /** Number of the newest page that is known to have taken the place of the ones before. */
  get shown(): number {
    return this.#shown;
  }

  /** Since when that page is there, in milliseconds since the epoch; 0 when that is not known. */
  get shownSince(): number {
    return this.#shownSince;
  }

  /** The browser reports, at that time, a navigation to that URL. Whether that is known to have shown another page. */
  navigated(url: string, time: number): boolean {
    const report = { url, time };
    if (this.#showReported(report)) return true;
    this.#early = withReport(this.#early, report);
    // No document arrived there. With the page's own origin it may be the same document, so nothing counts as over.
    const cameFromNowhere =
      reportableAt(this.#unreported, time).length === 0 &&
      this.#urlOrigin !== null &&
      originOfDocument(url) !== this.#urlOrigin;
    if (cameFromNowhere) {
      this.#turn();
      this.#show(this.#page);
      this.#shownSince = time;
    }
    this.urlIs(url);
    return cameFromNowhere;
  }

  state(): PageState {
    return {
      page: this.#page,
      origin: this.#origin,
      urlOrigin: this.#urlOrigin,
      shown: this.#shown,
      shownSince: this.#shownSince,
      unreported: this.#unreported,
      mainDocument: this.#mainDocument,
      documents: [...this.#documents],
      policies: this.#policies,
      userContext: this.#userContext,
    };
  }

  /** Shows the page whose document a report is of; false where none has arrived. */
  #showReported({ url, time }: ReportedNavigation): boolean {
    const reported = pageAt(reportableAt(this.#unreported, time), url);
    if (reported === undefined) return false;
    this.#show(reported.page);
    this.#unreported = this.#unreported.filter(({ page }) => page > reported.page);
    this.#revision += 1;
    return true;
  }

  #turn(): void {
    this.#page += 1;
    this.#revision += 1;
    this.#origin = null;
    this.#urlOrigin = null;
    this.#mainDocument = null;
  }

  #show(page: number): void {
    if (page <= this.#shown) return;
    this.#shown = page;
    this.#shownSince = this.#unreported.find((arrived) => arrived.page === page)?.time ?? this.#shownSince;
    this.#revision += 1;
  }
}
