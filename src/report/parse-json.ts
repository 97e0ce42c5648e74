/** Some programs begin a file with the mark of its encoding, which is no JSON. */
const BYTE_ORDER_MARK = /^\uFEFF/;

/** What a text holds as JSON; null where it is none. */
export function parseJson(text: string): { readonly data: unknown } | null {
  try {
    return { data: JSON.parse(text.replace(BYTE_ORDER_MARK, '')) as unknown };
  } catch {
    return null;
  }
}
