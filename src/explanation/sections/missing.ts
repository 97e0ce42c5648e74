import { code, prose } from '../../diagnosis/words/prose';
import type { Prose } from '../../diagnosis/words/prose';
import type { Unseen } from '../../exchange/exchange';
import { LONGEST_UNREAD_VALUE } from '../../exchange/long-values';
import { DEFAULT_LIMITS } from '../../exchange/recording/limits';
import { statement } from '../blocks';
import type { SectionMaker } from '../section';

const written = (count: number): string => count.toLocaleString('en');

const LIMITS_OF_HEADERS = `A value that no rule reads is cut after ${written(LONGEST_UNREAD_VALUE)} bytes, and all headers of a request after ${written(DEFAULT_LIMITS.headerBytes)}.`;

/** What the file that a request comes from does not tell of it. */
const NOT_IN_FILE: Readonly<Record<Unseen, Prose>> = {
  outcome: prose`The file does not say what the browser did with the response. The verdict follows from the rules alone.`,
  secrets: prose`The file has no ${code('Cookie')}, ${code('Authorization')} or ${code('Set-Cookie')} header. They may have been removed, so nothing is said of their absence.`,
  preflights: prose`The file has no preflights, so whether one was sent is not known.`,
  embedder: prose`The file does not say whether a frame made the request, and in which page.`,
  withheld: prose`The file has no response where the browser stopped a request.`,
};

/** What was not seen or not kept of this exchange. */
export const missing: SectionMaker = ({ exchange }) => {
  const { cut, beginningMissed, unseen = [] } = exchange;
  const notes = [
    ...(beginningMissed
      ? [prose`The beginning of this request was not recorded. Its method, URL or page may be incomplete.`]
      : []),
    ...(cut.headerBytes > 0
      ? [
          prose`Headers were too long: ${written(cut.headerBytes)} ${cut.headerBytes === 1 ? 'byte was' : 'bytes were'} not kept. ${LIMITS_OF_HEADERS}`,
        ]
      : []),
    ...(cut.urlCharacters > 0
      ? [
          prose`URLs were too long: ${written(cut.urlCharacters)} ${cut.urlCharacters === 1 ? 'character was' : 'characters were'} cut.`,
        ]
      : []),
    ...unseen.map((what) => NOT_IN_FILE[what]),
  ];
  if (notes.length === 0) return null;
  const items = notes.map((note) => statement(note));
  return {
    title: 'What is missing',
    blocks: [{ kind: 'list', items, noun: { one: 'note', many: 'notes' } }],
  };
};
