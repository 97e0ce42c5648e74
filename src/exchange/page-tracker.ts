/** What the tracker knows, as plain data. */
export type PageState = {
  /** Number of the page that new requests belong to. */
  readonly page: number;
  /** Serialised origin of the page's main document; `null` as text when opaque, null when not known. */
  readonly origin: string | null;
  /** True when requests of a new page were expected or seen before the browser reported the navigation. */
  readonly ahead: boolean;
  /** The page's main document; null until one of its requests named it. */
  readonly mainDocument: string | null;
  /** Documents and the pages that they belong to, oldest first. */
  readonly documents: readonly (readonly [string, number])[];
};

export const FIRST_PAGE: PageState = {
  page: 0,
  origin: null,
  ahead: false,
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
  #ahead: boolean;
  #mainDocument: string | null;
  readonly #documents: Map<string, number>;
  #revision = 0;

  constructor(state: PageState) {
    this.#page = state.page;
    this.#origin = state.origin;
    this.#ahead = state.ahead;
    this.#mainDocument = state.mainDocument;
    this.#documents = new Map(state.documents);
  }

  /** Another number than before means that the state has changed. */
  get revision(): number {
    return this.#revision;
  }

  /** A main document that will replace the page begins to arrive. */
  mainDocumentArrives(origin: string): void {
    this.#turn();
    this.#origin = origin;
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
      if (this.#mainDocument !== null) this.#turn();
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

  /** The browser reports a navigation. Returns the number of the page that is shown now. */
  navigated(origin: string): number {
    if (!this.#ahead) this.#turn();
    // What was heard of the document itself tells more of its origin than its URL.
    this.#origin ??= origin;
    this.#ahead = false;
    this.#revision += 1;
    return this.#page;
  }

  state(): PageState {
    return {
      page: this.#page,
      origin: this.#origin,
      ahead: this.#ahead,
      mainDocument: this.#mainDocument,
      documents: [...this.#documents],
    };
  }

  #turn(): void {
    this.#page += 1;
    this.#revision += 1;
    this.#ahead = true;
    this.#origin = null;
    this.#mainDocument = null;
  }
}
