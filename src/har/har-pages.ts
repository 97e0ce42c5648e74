import * as v from 'valibot';
import { policiesIn } from '../exchange/recording/page-policies';
import type { HeaderList } from '../fetch-standard/header-list';
import { serializedOriginOfUrl } from '../fetch-standard/origin';
import type { HarMessage } from './har-message';
import { harPage } from './har-schema';

/** A page of a HAR file: what was loaded in one tab from one document on. */
export type HarPageFacts = {
  /** Counts the pages of the file. */
  readonly number: number;
  /** Of the tab's main document; null where the file does not say. */
  readonly origin: string | null;
  /** Of the response to its document; null where that is not in the file. */
  readonly policies: HeaderList | null;
};

const UNKNOWN: HarPageFacts = { number: 0, origin: null, policies: null };

/** What a HAR file tells of its pages: their titles are URLs in the files of browsers, and their documents have responses. */
export class HarPages {
  readonly #pages = new Map<string, HarPageFacts>();

  constructor(pages: readonly unknown[], messages: readonly HarMessage[]) {
    for (const raw of pages) {
      const parsed = v.safeParse(harPage, raw);
      if (!parsed.success) continue;
      const { id, title } = parsed.output;
      const origin = /^(?:https?|file):/i.test(title) ? serializedOriginOfUrl(title) : null;
      this.#pages.set(id, { number: this.#pages.size, origin, policies: null });
    }
    const documents = messages.filter(({ isDocument, page }) => isDocument && this.#pages.has(page));
    for (const { page, url, response } of documents) {
      const known = this.#pages.get(page) ?? UNKNOWN;
      const origin = serializedOriginOfUrl(url);
      // A redirect is no document, and a frame's is not the page's.
      if (response === null || response.status >= 300 || known.policies !== null) continue;
      if (known.origin !== null && origin !== known.origin) continue;
      this.#pages.set(page, { ...known, origin, policies: policiesIn(response.headers) });
    }
  }

  of({ page }: HarMessage): HarPageFacts {
    return this.#pages.get(page) ?? UNKNOWN;
  }
}
