import type { Exchange, Hop } from '../../exchange/exchange';
import { responderOf } from '../../diagnosis/responder/responder';
import { serializedOriginOfUrl } from '../../fetch-standard/origin';
import { headerSigns } from './header-signs';
import { shapeSigns } from './shape-signs';
import type { SeenResponse, Clue, Strength } from './sign';
import { stacks, type Stack, type StackName } from './stacks';

/** A stack that a response seems to come from or through. It is never certain: headers can be set, hidden and copied. */
export type Recognised = {
  readonly stack: Stack;
  /** Above 0 and below 1, higher the surer; comparable between the stacks of one list only. */
  readonly score: number;
  /** At least one. */
  readonly clues: readonly Clue[];
};

/** How far a sign settles the matter. Signs of one stack add up as independent witnesses do. */
const WEIGHT: Readonly<Record<Strength, number>> = { names: 0.9, typical: 0.6, hint: 0.25, beside: 0.25 };

/**
 * The responses of one server as it sent them, in order, including redirects. The server is given by its serialised
 * origin: a chain of redirects may lead over several.
 */
export const responsesOf = ({ hops }: Exchange, server: string): readonly SeenResponse[] =>
  hops.filter(({ url }) => serializedOriginOfUrl(url) === server).flatMap(responsesOfHop);

function responsesOfHop({ preflight, response }: Hop): readonly SeenResponse[] {
  const responses: SeenResponse[] = [];
  if (preflight?.response) {
    const { status, headers } = preflight.response;
    responses.push({ message: 'preflight', status, headers });
  }
  if (response !== null)
    responses.push({ message: 'response', status: response.status, headers: response.headers });
  return responses;
}

/**
 * The stacks that responses of one server seem to come from or through, the surest first; empty when nothing tells. Several
 * may be right at once: an application behind a server behind an edge. A sign counts once, however often it shows.
 */
export function recognise(responses: readonly SeenResponse[]): readonly Recognised[] {
  const found = new Map<StackName, { doubt: number; isTold: boolean; readonly clues: Clue[] }>();
  for (const sign of [...headerSigns, ...shapeSigns]) {
    const clue = firstClue(responses, sign.find);
    if (clue === null) continue;
    const entry = found.get(sign.stack) ?? { doubt: 1, isTold: false, clues: [] };
    entry.doubt *= 1 - WEIGHT[sign.strength];
    entry.isTold ||= sign.strength !== 'beside';
    if (!entry.clues.some((other) => other.name === clue.name && other.value === clue.value))
      entry.clues.push(clue);
    found.set(sign.stack, entry);
  }
  // An edge that only passed an error on is not where the error's headers are to be set.
  const passedOn = responses.some(
    (response) =>
      response.message === 'response' &&
      response.status >= 400 &&
      responderOf(response).kind === 'application',
  );
  return [...found]
    .filter(([, { isTold }]) => isTold)
    .filter(([name]) => !passedOn || stacks[name].layer !== 'edge')
    .map(([name, { doubt, clues }]) => ({ stack: stacks[name], score: 1 - doubt, clues }))
    .sort((a, b) => b.score - a.score);
}

function firstClue(
  responses: readonly SeenResponse[],
  find: (response: SeenResponse) => Clue | null,
): Clue | null {
  for (const received of responses) {
    const clue = find(received);
    if (clue !== null) return clue;
  }
  return null;
}

/**
 * The ids of recipes to offer first, each once: what the surest application, server, gateway and edge suggest. CORS is best
 * set where the response is made, so of equally sure stacks the application comes first.
 */
export function suggestedRecipes(recognised: readonly Recognised[]): readonly string[] {
  const order = { application: 0, gateway: 1, server: 2, edge: 3 } as const;
  const byLayer = [...recognised].sort(
    (a, b) => b.score - a.score || order[a.stack.layer] - order[b.stack.layer],
  );
  return [...new Set(byLayer.flatMap(({ stack }) => stack.recipes))];
}
