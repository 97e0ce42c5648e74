import { headerBytes } from '../exchange/header-limit';
import type { DevToolsEntry } from '../exchange/network-event';

/** Bytes of messages that may wait for a collection: some thousand entries of usual size, a hundred with very long headers. */
const WAITING_BYTES = 6 * 1024 * 1024;
/** By more than this (64 MB) may memory outside of V8's heap grow before V8 begins a collection. */
const BEYOND_LIMIT_BYTES = 80 * 1024 * 1024;

/**
 * Brings Chromium to collect the messages of DevTools that were read. Each stays in memory until a full collection, and as a
 * message lies outside of V8's heap, V8 begins one only after 64 MB of them. A buffer that is larger than that, made and
 * dropped, makes it begin at once; nothing is written to it, so that it takes no memory.
 */
export class CollectionHint {
  readonly #allocate: (bytes: number) => unknown;
  #waiting = 0;

  /** @param allocate makes a buffer; replaced in tests */
  constructor(allocate: (bytes: number) => unknown = (bytes) => new ArrayBuffer(bytes)) {
    this.#allocate = allocate;
  }

  /** An entry was read, and what DevTools sent of it is no longer needed. */
  read(entry: DevToolsEntry): void {
    this.#waiting +=
      entry.url.length +
      headerBytes(entry.requestHeaders) +
      headerBytes(entry.headers) +
      entry.headerBytesCut;
    if (this.#waiting < WAITING_BYTES) return;
    this.#waiting = 0;
    try {
      this.#allocate(BEYOND_LIMIT_BYTES);
    } catch (error) {
      // No room for it: then the browser collects as it is.
      if (!(error instanceof RangeError)) throw error;
    }
  }
}
