import type { Knowledge } from '../../diagnosis/diagnosis';
import { responderOf } from '../../diagnosis/responder/responder';
import { memoizedByObject } from '../../exchange/memoized-by-object';
import { parseUrl } from '../../fetch-standard/parse-url';
import type { Evidence, SeenRequest } from './evidence';
import { hostSigns } from './host-signs';
import { pathSigns } from './path-signs';
import { portSigns } from './port-signs';
import { seenUrl, type Clue, type CluePlace, type Sign } from './sign';
import { signsInResponse } from './signs-in-response';
import type { Stack } from './stack';
import { MADE_WITH, stacks, type StackName } from './stacks';

/** A clue, and the request that shows it. */
type Trace = { readonly sign: Sign; readonly clue: Clue; readonly request: SeenRequest };

/** A stack that a server seems to run, or responses to come through. Headers can be set, hidden and copied. */
export type Recognised = {
  readonly stack: Stack;
  /** Observed where it says its own name, derived from a sign that only it leaves, assumed of weak signs that agree. */
  readonly knownBy: Knowledge;
  /** Above 0 and below 1, higher the surer; comparable between the stacks of one list only. */
  readonly score: number;
  /** At least one. */
  readonly clues: readonly Clue[];
  /** The requests that show it, by the message that does. */
  readonly clueOn: Readonly<Record<CluePlace, ReadonlySet<SeenRequest>>>;
};

/** Signs of one stack add up as independent witnesses do. */
const WEIGHT = { strong: 0.9, weak: 0.4 } as const;

/** Where CORS is best configured: where the response is made. */
const LAYERS = { application: 0, gateway: 1, server: 2, edge: 3 } as const;

/** What only passes responses on is said of last. */
const rankOf = ({ stack: { layer, recipes } }: Recognised): number =>
  layer === 'edge' && recipes.length === 0 ? 4 : LAYERS[layer];

const tracesIn = memoizedByObject((request: SeenRequest): readonly Trace[] => {
  const parsed = parseUrl(request.url);
  const url = parsed === null ? null : seenUrl(parsed);
  const inUrl = (url === null ? [] : [...hostSigns, ...pathSigns, ...portSigns]).flatMap((sign) => {
    const clue = url === null ? null : sign.findIn(url);
    return clue === null ? [] : [{ sign, clue, request }];
  });
  const inResponses = request.responses
    .flatMap(signsInResponse)
    .map(({ sign, clue }) => ({ sign, clue, request }));
  return [...inUrl, ...inResponses];
});

/** How a stack is known by its signs; null where nothing but one weak one shows. */
function knowledgeOf(traces: readonly Trace[]): Knowledge | null {
  if (traces.some(({ sign }) => sign.isName)) return 'observed';
  if (traces.some(({ sign }) => sign.strength === 'strong')) return 'derived';
  // Two signs in one header are one witness.
  return new Set(traces.map(({ clue }) => clue.name.toLowerCase())).size > 1 ? 'assumed' : null;
}

function recognisedBy(name: StackName, traces: readonly Trace[]): Recognised | null {
  const knownBy = knowledgeOf(traces);
  if (knownBy === null) return null;
  // A sign counts once, however often it shows.
  const signs = new Set(traces.map(({ sign }) => sign));
  const doubt = [...signs].reduce((left, { strength }) => left * (1 - WEIGHT[strength]), 1);
  const clues = new Map(
    [...traces]
      .reverse()
      .filter(({ sign }) => knownBy === 'assumed' || sign.strength === 'strong')
      .map(({ sign, clue }) => [sign, clue]),
  );
  const different = new Map(
    [...clues.values()].reverse().map((clue) => [`${clue.name} ${clue.value}`, clue]),
  );
  const on = (place: CluePlace): ReadonlySet<SeenRequest> =>
    new Set(traces.flatMap(({ clue, request }) => (clue.place === place ? [request] : [])));
  return {
    stack: stacks[name],
    knownBy,
    score: 1 - doubt,
    clues: [...different.values()],
    clueOn: { preflight: on('preflight'), response: on('response'), url: on('url') },
  };
}

/** Whether an application behind every edge made one of the errors: the edge is not where their headers are to be set. */
const isPassedOn = (requests: readonly SeenRequest[]): boolean =>
  requests.some(({ responses }) =>
    responses.some(
      (response) =>
        response.message === 'response' &&
        response.status >= 400 &&
        responderOf(response).kind === 'application',
    ),
  );

/**
 * The stacks that the recorded requests to an API suggest, those that make responses before those that pass them on, and the
 * surest first within that; empty when nothing tells. Several may be right at once: an application behind a server behind
 * an edge.
 */
export function recognise({ own, beside }: Evidence): readonly Recognised[] {
  const requests = [...own, ...beside];
  const found = new Map<StackName, Trace[]>();
  for (const trace of requests.flatMap(tracesIn)) {
    const before = found.get(trace.sign.stack);
    if (before === undefined) found.set(trace.sign.stack, [trace]);
    else before.push(trace);
  }
  const passedOn = isPassedOn(requests);
  const known = [...found].flatMap(([name, traces]) => {
    const recognised = recognisedBy(name, traces);
    return recognised === null || (passedOn && recognised.stack.layer === 'edge')
      ? []
      : [{ name, recognised }];
  });
  const parts = new Set(known.flatMap(({ name }) => MADE_WITH[name] ?? []));
  return known
    .filter(({ name }) => !parts.has(name))
    .map(({ recognised }) => recognised)
    .sort(
      (a, b) =>
        rankOf(a) - rankOf(b) ||
        Number(a.knownBy === 'assumed') - Number(b.knownBy === 'assumed') ||
        b.score - a.score,
    );
}

/** The ids of recipes to offer first, each once, in the order of the stacks that suggest them. */
export const suggestedRecipes = (recognised: readonly Recognised[]): readonly string[] => [
  ...new Set(recognised.flatMap(({ stack }) => stack.recipes)),
];
