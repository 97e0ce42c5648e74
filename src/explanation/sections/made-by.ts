import { code, prose } from '../../diagnosis/words/prose';
import { statement } from '../blocks';
import type { SectionMaker } from '../section';

/** The lines that made the request, the innermost first. */
export const madeBy: SectionMaker = ({ exchange }) => {
  if (exchange.callFrames.length === 0) return null;
  const items = exchange.callFrames.map((frame, index) =>
    statement(frame.functionName === '' ? [] : prose`in ${code(frame.functionName)}`, {
      references: [{ kind: 'source', frame }],
      isMinor: index > 0,
    }),
  );
  return { title: 'Made by', blocks: [{ kind: 'list', items, noun: { one: 'line', many: 'lines' } }] };
};
