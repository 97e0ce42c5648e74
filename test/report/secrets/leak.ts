import type { Secret } from './secret-form';

/** So many characters of a secret in a row are more than chance: six of them were once in the word "Another". */
const MOST_IN_A_ROW = 8;

/** An HTML document as it reads, its markup taken out. */
const withoutMarkup = (html: string): string =>
  html
    .replace(/<[^>]*>/g, '')
    .replace(/&(?:lt|gt|quot);/g, '')
    .replaceAll('&amp;', '&');

/** A text as it reads without the marks that Markdown, JSON, HTML, URLs and shells put into it. */
export function asRead(printed: string): string {
  const decode = (text: string): string =>
    text.replace(/%([0-9a-f]{2})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
  const text = printed.startsWith('<!DOCTYPE html>') ? `${printed}${withoutMarkup(printed)}` : printed;
  return decode(decode(decode(text)))
    .replace(/[\\'"]/g, '')
    .toLowerCase();
}

/** Whether anything of a secret can be read in a text that {@link asRead} has made ready. */
export function isLeaked({ hidden }: Secret, read: string): boolean {
  return hidden.some((part) => {
    const plain = asRead(part);
    const length = Math.min(MOST_IN_A_ROW, plain.length);
    for (let at = 0; at + length <= plain.length; at += 1) {
      if (read.includes(plain.slice(at, at + length))) return true;
    }
    return false;
  });
}
