/** A piece of SVG as data, so that a view can render it and a report can write it down without any markup in between. */
export type SvgNode = {
  readonly tag: 'svg' | 'g' | 'path' | 'text' | 'title' | 'desc';
  readonly attributes: Readonly<Record<string, string | number>>;
  readonly children: readonly (SvgNode | string)[];
};
