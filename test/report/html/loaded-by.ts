import { JSDOM } from 'jsdom';

/** What a document would run, load or send. */
export type Active = {
  /** Elements that run or load something, or take input. */
  readonly elements: readonly string[];
  /** Attributes that run something or carry a style. */
  readonly attributes: readonly string[];
  /** Where links lead to outside of the document. */
  readonly links: readonly { readonly href: string; readonly rel: string }[];
  /** Links to a part of the document that is not there. */
  readonly broken: readonly string[];
};

const ACTIVE =
  'script, link, iframe, frame, object, embed, img, image, video, audio, source, track, base, form, input, button, select, textarea, use, foreignObject, animate, set, noscript, template';

/** Reads a document as a browser does, without running anything. */
export function activeIn(html: string): Active {
  const { document } = new JSDOM(html).window;
  const all = [...document.querySelectorAll('*')];
  const hrefs = all.flatMap((element) =>
    [...element.attributes]
      .filter(({ localName }) =>
        /^(?:href|src|srcset|action|formaction|data|poster|background|ping)$/.test(localName),
      )
      .map(({ value }) => ({ href: value, rel: element.getAttribute('rel') ?? '', name: element.localName })),
  );
  const links = hrefs.filter(({ href }) => !href.startsWith('#'));
  return {
    elements: [...document.querySelectorAll(ACTIVE)].map(({ localName }) => localName),
    attributes: all.flatMap((element) =>
      [...element.attributes]
        .map(({ name }) => name)
        .filter((name) => /^(?:on|style$|srcdoc$|http-equiv$)/i.test(name) && element.localName !== 'meta'),
    ),
    links: links.map(({ href, rel, name }) => ({ href: name === 'a' ? href : `${name}: ${href}`, rel })),
    broken: hrefs
      .map(({ href }) => href)
      .filter((href) => href.startsWith('#') && document.getElementById(href.slice(1)) === null),
  };
}
