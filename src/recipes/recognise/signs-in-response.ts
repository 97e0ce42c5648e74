import { memoizedByText } from '../../fetch-standard/memoized-by-text';
import { headerSigns } from './header-signs';
import { shapeSigns } from './shape-signs';
import type { Clue, ResponseSign, SeenResponse } from './sign';

const all: readonly ResponseSign[] = [...headerSigns, ...shapeSigns];

/** A server chooses the names of its headers, and may choose many. */
const MOST_NAMES = 1_000;

/** The signs that may show in a header of that name: a log has thousands of responses, and few names. */
const signsAt = memoizedByText(
  (name): readonly ResponseSign[] => all.filter(({ header }) => header?.test(name) === true),
  MOST_NAMES,
);

const elsewhere = all.filter(({ header }) => header === null);

/** The signs that show in a response, each with what it was seen in. */
export function signsInResponse(
  response: SeenResponse,
): readonly { readonly sign: ResponseSign; readonly clue: Clue }[] {
  const names = response.headers.map(({ name }) => name.toLowerCase());
  const possible = new Set([...names.flatMap(signsAt), ...elsewhere]);
  return [...possible].flatMap((sign) => {
    const clue = sign.find(response);
    return clue === null ? [] : [{ sign, clue }];
  });
}
