import type { Unseen } from '../exchange/exchange';
import type { HarRecording, LeftOut } from './read-har';

/** What is assumed because a file does not tell it. */
const LACKS: Readonly<Record<Unseen, string>> = {
  outcome:
    'The file does not say what the browser did with a response. What is said of a block follows from the rules alone.',
  secrets:
    'The file has no Cookie, Authorization or Set-Cookie header. They may have been removed, so nothing is said of their absence.',
  preflights:
    'The file has no preflights. Whether one was sent, and what the server responded, is not known.',
  embedder: 'The file does not name the page around a frame.',
  withheld:
    'The file has no response where the browser stopped a request. Whether CORS stopped it is then not known.',
};

const counted = (count: number, one: string, many: string): string =>
  count === 1 ? `1 ${one}` : `${count.toLocaleString('en')} ${many}`;

const requests = (count: number): string => counted(count, 'request', 'requests');

/** What became of entries that are not listed, by the reason. */
const LEFT_OUT: Readonly<Record<keyof LeftOut, (count: number) => string>> = {
  broken: (count) =>
    `${counted(count, 'entry is', 'entries are')} damaged and left out: the time, URL, method or headers cannot be read.`,
  'other-scheme': (count) => `${requests(count)} to other schemes than http and ws left out.`,
  document: (count) => `${requests(count)} for documents left out, because CORS does not apply to them.`,
  'same-origin': (count) => `${requests(count)} within the page's own origin left out.`,
  'page-unknown': (count) =>
    `${requests(count)} left out, because nothing in the file names the page that made ${count === 1 ? 'it' : 'them'}.`,
  'too-many': (count) => `The last ${requests(count)} left out, because the file has too many.`,
};

const ORDER: readonly (keyof LeftOut)[] = [
  'broken',
  'too-many',
  'page-unknown',
  'document',
  'same-origin',
  'other-scheme',
];

/** What a reader has to know of a HAR file: what it lacks, and what is not listed. A sentence each. */
export function harStatements({ unseen, ofUnknownBrowser, leftOut }: HarRecording): readonly string[] {
  return [
    ...unseen.map((what) => LACKS[what]),
    ...(ofUnknownBrowser > 0
      ? [`Nothing names the browser of ${requests(ofUnknownBrowser)}, so Chrome's rules are applied.`]
      : []),
    ...ORDER.flatMap((reason) => (leftOut[reason] > 0 ? [LEFT_OUT[reason](leftOut[reason])] : [])),
  ];
}
