const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const COLON = 0x3a;
const SMALL_U = 0x75;

/** Name of the members that hold a body in HAR: of a response's content, and of what was posted. */
const BODY_NAME = new TextEncoder().encode('text');

/** Bytes that are kept of a body. */
const LONGEST_BODY = 256;
/** Bytes that are kept of any other text: more than the headers of a request may have. */
const LONGEST_TEXT = 256 * 1024;

/** The digits by which JSON writes a code unit. */
const DIGITS = 4;
const AFTER_BACKSLASH = -1;

const isSpace = (byte: number): boolean => byte === 0x20 || (byte >= 0x09 && byte <= 0x0d);
const isContinuation = (byte: number): boolean => byte >= 0x80 && byte < 0xc0;

/**
 * The text of a JSON file without the bodies in it, which are dropped while it is read, so that a file of 200 MB need not be
 * held whole: of a long text only the beginning is kept. What comes out is JSON again, if what came in was.
 */
export class TextWithoutBodies {
  #isInText = false;
  /** Bytes of the text so far. */
  #length = 0;
  #limit = LONGEST_TEXT;
  #isDropping = false;
  /** How many more digits belong to an escape, or that a backslash was read last. */
  #escape = 0;
  /** Whether the text so far is a beginning of the name. */
  #mayBeName = false;
  /** What was read last of the name of a body. */
  #named: 'nothing' | 'name' | 'colon' = 'nothing';

  readonly #decoder = new TextDecoder();
  readonly #kept: string[] = [];

  /** Reads the next bytes, of UTF-8, which are not held on to. */
  push(bytes: Uint8Array): void {
    let from = 0;
    for (let at = 0; at < bytes.length; at += 1) {
      const byte = bytes[at] ?? 0;
      const wasDropping = this.#isDropping;
      if (!this.#isInText) this.#outside(byte);
      else if (this.#inside(byte)) this.#keep(bytes.subarray(from, at));
      if (wasDropping && !this.#isDropping) from = at;
    }
    if (!this.#isDropping) this.#keep(bytes.subarray(from));
  }

  /** All that was kept. */
  end(): string {
    this.#kept.push(this.#decoder.decode());
    return this.#kept.join('');
  }

  #keep(bytes: Uint8Array): void {
    this.#kept.push(this.#decoder.decode(bytes, { stream: true }));
  }

  #outside(byte: number): void {
    if (byte === QUOTE) {
      this.#isInText = true;
      this.#length = 0;
      this.#limit = this.#named === 'colon' ? LONGEST_BODY : LONGEST_TEXT;
      this.#mayBeName = true;
      this.#named = 'nothing';
    } else if (!isSpace(byte)) this.#named = byte === COLON && this.#named === 'name' ? 'colon' : 'nothing';
  }

  /** Returns true where the text gets too long with this byte. */
  #inside(byte: number): boolean {
    if (this.#escape === AFTER_BACKSLASH) this.#escape = byte === SMALL_U ? DIGITS : 0;
    else if (this.#escape > 0) this.#escape -= 1;
    else if (byte === QUOTE) {
      this.#isInText = false;
      this.#isDropping = false;
      this.#named = this.#mayBeName && this.#length === BODY_NAME.length ? 'name' : 'nothing';
      return false;
    } else {
      if (byte === BACKSLASH) this.#escape = AFTER_BACKSLASH;
      if (!this.#isDropping && this.#length >= this.#limit && !isContinuation(byte)) {
        this.#isDropping = true;
        return true;
      }
    }
    this.#mayBeName &&= byte === BODY_NAME[this.#length];
    this.#length += 1;
    return false;
  }
}
