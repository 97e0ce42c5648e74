import type { CaseReader } from '../../diagnosis/case';
import type { Prose } from '../../diagnosis/words/prose';
import { memoizedByExchange } from '../../exchange/memoized-by-exchange';
import { titleOf, mayHaveTitle } from '../../explanation/headline';
import type { Row } from './row';

/** What happened to a row as a title, and whether that is only likely. */
export type RowTitle = { readonly title: Prose; readonly isLikely: boolean };

/** Reads the title of a row; once for each exchange that it is asked about. */
export type TitleReader = (row: Row) => RowTitle;

/**
 * Titles of rows as the explanation has them, so that list and explanation never differ. Nothing is worked out before a
 * row is asked about; where no more is known than the causes say, it is the row's own.
 */
export function titleReader(readCase: CaseReader): TitleReader {
  const read = memoizedByExchange((exchange) => {
    const one = readCase(exchange);
    return { title: titleOf(one), isLikely: one.situations[0]?.knownBy === 'assumed' };
  });
  return ({ exchange, verdict, why }) => {
    const own = { title: why, isLikely: false };
    if (verdict === 'unexplained' || !mayHaveTitle(verdict, exchange)) return own;
    try {
      const { title, isLikely } = read(exchange);
      return title === null ? own : { title, isLikely };
    } catch {
      // A bug in a situation must not take the list away; the explanation of the request shows it.
      return own;
    }
  };
}
