/** What a renderer of Markdown made of a text, as far as a stranger could have a part in it. */
export type Rendered = {
  /** Targets of links, autolinks among them. */
  readonly links: readonly string[];
  readonly images: readonly string[];
  /** Raw HTML, a block or a tag in a line. */
  readonly html: readonly string[];
  /** Text outside of code. */
  readonly texts: readonly string[];
  /** Code spans, and the lines of code blocks. */
  readonly code: readonly string[];
  /** What stands behind the fences of code blocks. */
  readonly infos: readonly string[];
  /** Names of all constructs besides text, code, links, images and HTML. */
  readonly constructs: ReadonlySet<string>;
};
