import { prose } from '../../diagnosis/words/prose';
import { LONGEST_UNREAD_VALUE } from '../../exchange/long-values';
import { DEFAULT_LIMITS } from '../../exchange/recording/limits';
import { statement } from '../blocks';
import type { SectionMaker } from '../section';

const written = (count: number): string => count.toLocaleString('en');

const LIMITS_OF_HEADERS = `A value that no rule reads is cut after ${written(LONGEST_UNREAD_VALUE)} bytes, and all headers of a request after ${written(DEFAULT_LIMITS.headerBytes)}.`;

/** What was not seen or not kept of this exchange. */
export const missing: SectionMaker = ({ exchange }) => {
  const { cut, beginningMissed } = exchange;
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
  ];
  if (notes.length === 0) return null;
  const items = notes.map((note) => statement(note));
  return {
    title: 'What is missing',
    blocks: [{ kind: 'list', items, noun: { one: 'note', many: 'notes' } }],
  };
};
