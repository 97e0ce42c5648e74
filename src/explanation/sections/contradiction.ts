import { outcomeTeller } from '../../diagnosis/reading/outcome/browser-outcome';
import { prose } from '../../diagnosis/words/prose';
import type { Exchange } from '../../exchange/exchange';
import { paragraph } from '../blocks';
import type { SectionMaker } from '../section';

/** Who disagrees with the rules about how a request ended, as a sentence without a full stop. */
export const whoDisagrees = (exchange: Exchange): string =>
  outcomeTeller(exchange) === 'page'
    ? "The rules and the page's own timeline disagree"
    : 'The rules and the browser disagree';

/** That the rules say something else than what was seen: a wrong rule, or something that an extension cannot see. */
export const contradiction: SectionMaker = ({ exchange, diagnosis: { contradiction: found } }) =>
  found === null
    ? null
    : { title: null, blocks: [paragraph(prose`${found}`, { lead: prose`${whoDisagrees(exchange)}.` })] };
