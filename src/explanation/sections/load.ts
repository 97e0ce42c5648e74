import { explainLoad } from '../../diagnosis/sentences/explain-load';
import { paragraph } from '../blocks';
import type { SectionMaker } from '../section';

/** Why what was loaded is loaded with CORS, or without. */
export const load: SectionMaker = ({ exchange, diagnosis }) => {
  const text = explainLoad(exchange, diagnosis);
  if (text === null) return null;
  const title = diagnosis.mode.mode === 'cors' ? 'Why CORS applies' : 'Why CORS does not apply';
  return { title, blocks: [paragraph(text)] };
};
