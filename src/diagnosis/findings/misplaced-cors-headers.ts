import type { Hop } from '../../exchange/exchange';
import { requestedHeaderNames } from '../reading/request/author-headers';
import { codeList } from '../words/code-list';
import type { Evidence } from '../diagnosis';
import { sent, wholeOf } from '../causes/parts/evidence-lines';
import { code, prose } from '../words/prose';
import type { FindingDefinition } from './finding-definition';
import { markFirst } from './parts/finding-evidence';

/** Headers by which a server responds; in a request they mean nothing. */
const OF_RESPONSES =
  /^access-control-(?:allow-(?:origin|credentials|methods|headers)|expose-headers|max-age)$/i;

const isOfResponses = (name: string): boolean => OF_RESPONSES.test(name);

function misplacedIn({ requestHeaders, preflight }: Hop): readonly string[] {
  const requested = preflight === null ? [] : requestedHeaderNames(preflight.requestHeaders);
  const names = [...(requestHeaders ?? []).map(({ name }) => name.toLowerCase()), ...requested];
  return [...new Set(names.filter(isOfResponses))];
}

function evidenceIn(hopData: Hop, hop: number): readonly Evidence[] {
  const place = { hop, hopData, origin: null };
  const named = (hopData.requestHeaders ?? []).map(({ name }) => name.toLowerCase()).filter(isOfResponses);
  const inRequest = [...new Set(named)].flatMap((name) =>
    sent({ ...place, stage: 'response' }, name, wholeOf),
  );
  const requested = sent({ ...place, stage: 'preflight' }, 'Access-Control-Request-Headers', (value) =>
    markFirst(value, isOfResponses),
  );
  return [...requested.filter(({ mark }) => mark !== null), ...inRequest];
}

/** The page sends what only a server can say. */
export const misplacedCorsHeaders: FindingDefinition<'misplaced-cors-headers'> = {
  code: 'misplaced-cors-headers',
  find: ({ exchange, diagnosis }) => {
    const names = [...new Set(exchange.hops.flatMap(misplacedIn))];
    if (names.length === 0) return null;
    const { reasons } = diagnosis.preflight;
    const isOnlyReason =
      reasons.length > 0 && reasons.every((reason) => reason.kind === 'header' && isOfResponses(reason.name));
    return {
      severity: 'hint',
      title: prose`The request has ${names.length === 1 ? 'a header that belongs' : 'headers that belong'} in a response`,
      risk: isOnlyReason
        ? prose`In a request, ${codeList(names)} allows nothing. It is the only reason for the preflight, and the server must allow it as a request header.`
        : prose`In a request, ${codeList(names)} allows nothing, and the server must also allow it as a request header.`,
      evidence: exchange.hops.flatMap(evidenceIn),
      witnesses: [],
      remedy: {
        text: prose`Remove it from the page's code. It is usually set next to ${code('Content-Type')} or in the defaults of a client library.`,
        changes: [],
      },
      knownBy: 'observed',
      because: null,
    };
  },
};
