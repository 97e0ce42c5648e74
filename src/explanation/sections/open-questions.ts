import { openQuestions as questionsOf } from '../../diagnosis/findings/open-questions';
import { statement } from '../blocks';
import type { SectionMaker } from '../section';

/** What the recorded headers leave open: what no finding may be made of. */
export const openQuestions: SectionMaker = ({ exchange, history }) => {
  const items = questionsOf(exchange, history).map((question) => statement(question));
  return items.length === 0
    ? null
    : {
        title: 'What these headers cannot tell',
        blocks: [{ kind: 'list', items, noun: { one: 'question', many: 'questions' } }],
      };
};
