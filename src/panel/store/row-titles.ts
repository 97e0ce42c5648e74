import { caseOf } from '../../diagnosis/case';
import type { RecordedBeside } from '../../diagnosis/case';
import type { Prose } from '../../diagnosis/prose';
import { rememberedByExchange } from '../../exchange/remembered-by-exchange';
import { titleOf } from '../../explanation/headline';
import type { Row } from './row';

/** What happened to a row as a title; once for each exchange that it is asked about. */
export type TitleReader = (row: Row) => Prose;

/**
 * Titles of rows as the explanation has them, so that list and explanation never differ. Nothing is worked out before a
 * row is asked about; where no more is known than the causes say, it is the row's own.
 */
export function titleReader(beside: RecordedBeside): TitleReader {
  const read = rememberedByExchange((exchange) => ({ title: titleOf(caseOf(exchange, beside)) }));
  return ({ exchange, verdict, why }) => {
    if (verdict !== 'blocked' && verdict !== 'failed') return why;
    try {
      return read(exchange).title ?? why;
    } catch {
      // A bug in a situation must not take the list away; the explanation of the request shows it.
      return why;
    }
  };
}
