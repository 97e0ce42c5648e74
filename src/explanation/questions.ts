import { isRefused } from '../diagnosis/case';
import type { Case } from '../diagnosis/case';
import { code, prose } from '../diagnosis/prose';
import type { Question } from './explanation';

const WORKS_IN_CURL: Question = {
  question: prose`Why does it work in curl and Postman?`,
  answer: prose`CORS is a rule of browsers. Other clients send no preflight and check no ${code('Access-Control-…')} header, so they show every response.`,
};

const REFERRER_POLICY: Question = {
  question: prose`Is ${code('strict-origin-when-cross-origin')} the reason?`,
  answer: prose`No. It is the referrer policy, which DevTools shows beside every request. It decides only what the ${code('Referer')} header says.`,
};

const NO_CORS: Question = {
  question: prose`Does ${code("mode: 'no-cors'")} help?`,
  answer: prose`No. It hides the response from the script instead of allowing it: no status, no headers and no body.`,
};

const PROTECTION: Question = {
  question: prose`Does CORS protect the API?`,
  answer: prose`No. It decides which pages may read a response. Authentication protects the API. A simple request is processed even when its response is blocked.`,
};

/** Causes that CORS decides, for which these questions are asked. */
const isCors = (one: Case): boolean => isRefused(one) && one.diagnosis.verdict === 'blocked';

/** The questions that readers ask about a request that CORS blocked; none for any other. */
export const questionsOf = (one: Case): readonly Question[] =>
  isCors(one) && one.exchange.type === 'xmlhttprequest'
    ? [WORKS_IN_CURL, REFERRER_POLICY, NO_CORS, PROTECTION]
    : [];
