import { headerSigns } from './header-signs';
import { shapeSigns } from './shape-signs';
import type { Clue, ResponseSign, SeenResponse } from './sign';

const all: readonly ResponseSign[] = [...headerSigns, ...shapeSigns];

/** A server chooses the names of its headers, and may choose many. */
const MOST_NAMES = 1_000;

const known = new Map<string, readonly ResponseSign[]>();

/** The signs that may show in a header of that name: a log has thousands of responses, and few names. */
function signsAt(name: string): readonly ResponseSign[] {
  const before = known.get(name);
  if (before !== undefined) return before;
  const signs = all.filter(({ header }) => header?.test(name) === true);
  if (known.size === MOST_NAMES) known.clear();
  known.set(name, signs);
  return signs;
}

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
