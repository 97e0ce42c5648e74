import { code, prose } from '../../diagnosis/words/prose';
import type { Prose } from '../../diagnosis/words/prose';
import type { SituationCode } from '../../diagnosis/situations/situation-code';
import { statement } from '../blocks';
import type { Statement } from '../blocks';
import type { SectionMaker } from '../section';

/** A question of readers, with its `answer`. */
const asked = (question: Prose, answer: Prose): Statement => statement(answer, { lead: question });

const IN_CURL = prose`Why does it work in curl and Postman?`;

const WORKS_IN_CURL = asked(
  IN_CURL,
  prose`Only browsers enforce CORS. Other clients send no preflight and ignore ${code('Access-Control-…')} headers, so they show every response.`,
);

const REFUSED_BY_ORIGIN = asked(
  IN_CURL,
  prose`The server checks headers that only browsers send by default, such as ${code('Origin')}.`,
);

const REFERRER_POLICY = asked(
  prose`Is ${code('strict-origin-when-cross-origin')} the reason?`,
  prose`No. It is the referrer policy, which DevTools shows for every request. It decides what the ${code('Referer')} header contains, not who may read a response.`,
);

const NO_CORS = asked(
  prose`Does ${code("mode: 'no-cors'")} help?`,
  prose`No. It hides the response from the script: no status, no headers and no body.`,
);

const PROTECTION = asked(
  prose`Does CORS protect the API?`,
  prose`No. It decides which pages may read a response, but does not stop anybody from sending requests. Authentication protects the API.`,
);

/** Situations in which a server refused the request by a header that only browsers send of themselves. */
const BY_ORIGIN: ReadonlySet<SituationCode> = new Set([
  'cors-filter-refused',
  'mcp-origin',
  'request-refused',
]);

/**
 * The questions that readers ask about a request of a script that CORS blocked; none for any other, nor where somebody
 * changed the headers in this browser.
 */
export const questions: SectionMaker = ({ exchange, diagnosis, situations: [situation] }) => {
  const isAsked =
    diagnosis.verdict === 'blocked' && diagnosis.rewriting === null && exchange.type === 'xmlhttprequest';
  if (!isAsked) return null;
  const inCurl = situation !== undefined && BY_ORIGIN.has(situation.code) ? REFUSED_BY_ORIGIN : WORKS_IN_CURL;
  const items = [inCurl, REFERRER_POLICY, NO_CORS, PROTECTION];
  return {
    title: 'Common questions',
    blocks: [{ kind: 'list', items, noun: { one: 'question', many: 'questions' } }],
  };
};
