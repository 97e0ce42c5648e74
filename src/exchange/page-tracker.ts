import type { MainDocument } from './main-document';
import { reportedPage, withAnother, withArrived } from './unreported-pages';
import type { ReportedPage, UnreportedPage } from './unreported-pages';

/** What the tracker knows, as plain data. */
export type PageState = {
  /** Number of the page that new requests belong to. */
  readonly page: number;
  /** Serialised origin of the page's main document; `null` as text when opaque, null when not known. */
  readonly origin: string | null;
  /** Pages that were expected or seen before the browser reported the navigation, oldest first. */
  readonly unreported: readonly UnreportedPage[];
  /** The page's main document; null until one of its requests named it. */
  readonly mainDocument: string | null;
  /** Documents and the pages that they belong to, oldest first. */
  readonly documents: readonly (readonly [string, number])[];
};

export const FIRST_PAGE: PageState = {
  page: 0,
  origin: null,
  unreported: [],
  mainDocument: null,
  documents: [],
};

const MOST_DOCUMENTS = 256;

/**
 * Tells which page of a tab a request belongs to. A new page's first requests are seen before the browser reports the
 * navigation, and the old page's last ones after the new document has begun to arrive; documents tell them apart.
 */
export class PageTracker {
  #page: number;
  #origin: string | null;
  #unreported: readonly UnreportedPage[];
  #mainDocument: string | null;
  readonly #documents: Map<string, number>;
  #revision = 0;

  constructor(state: PageState) {
    this.#page = state.page;
    this.#origin = state.origin;
    this.#unreported = state.unreported;
    this.#mainDocument = state.mainDocument;
    this.#documents = new Map(state.documents);
  }

  /** Another number than before means that the state has changed. */
  get revision(): number {
    return this.#revision;
  }

  /** A main document that will replace the page begins to arrive. */
  mainDocumentArrives(document: MainDocument): void {
    this.#turn();
    this.#origin = document.origin;
    this.#unreported = withArrived(this.#unreported, this.#page, document);
  }

  /** Takes note of the origin of the page's main document unless it is known already. */
  originIs(origin: string): void {
    if (this.#origin !== null) return;
    this.#origin = origin;
    this.#revision += 1;
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
      if (this.#mainDocument !== null) {
        this.#turn();
        this.#unreported = withAnother(this.#unreported, this.#page);
      }
      this.#mainDocument = documentId;
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

  /** The browser reports a navigation to this document. Tells the page that is shown now; newer ones may have begun. */
  navigated(document: MainDocument): Pick<ReportedPage, 'page' | 'since'> {
    const reported = reportedPage(this.#unreported, document);
    if (reported === null) this.#turn();
    this.#unreported = reported?.unreported ?? [];
    // What was heard of the document itself tells more of its origin than its URL.
    this.#origin ??= document.origin;
    this.#revision += 1;
    return reported ?? { page: this.#page, since: document.time };
  }

  state(): PageState {
    return {
      page: this.#page,
      origin: this.#origin,
      unreported: this.#unreported,
      mainDocument: this.#mainDocument,
      documents: [...this.#documents],
    };
  }

  #turn(): void {
    this.#page += 1;
    this.#revision += 1;
    this.#origin = null;
    this.#mainDocument = null;
  }
}
