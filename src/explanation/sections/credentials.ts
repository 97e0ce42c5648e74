import { explainCredentials } from '../../diagnosis/sentences/explain-verdict';
import { paragraph } from '../blocks';
import type { SectionMaker } from '../section';

/** The credentials mode with how it is known. */
export const credentials: SectionMaker = (one) => ({
  title: 'Credentials',
  blocks: [paragraph(explainCredentials(one.diagnosis))],
});
