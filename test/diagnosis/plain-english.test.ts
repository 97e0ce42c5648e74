import { describe, expect, it } from 'vitest';
import { describeFailure } from '../../src/diagnosis/causes';
import { explainCause } from '../../src/diagnosis/sentences/explain-cause';
import type { CauseExplanation } from '../../src/diagnosis/sentences/explain-cause';
import { explainCannot } from '../../src/diagnosis/fix/explain-cannot';
import { explainClientFix } from '../../src/diagnosis/fix/explain-client-fix';
import {
  responseTitle,
  explainChange,
  explainHeadline,
  explainProof,
  explainStatus,
  UNSEEN_LABEL,
} from '../../src/diagnosis/fix/explain-fix';
import type { ResponseFix, ClientChange, HeaderChange, ServerFix } from '../../src/diagnosis/fix/fix';
import { prose } from '../../src/diagnosis/words/prose';
import { STAGED_SAMPLES, sceneOf } from './causes/failure-scenes';
import { ALL_CODES } from './causes/sample-failures';
import { labelProblems, plainEnglishProblems } from './plain-english-problems';

const LONGEST_TITLE = 60;
const LONGEST_VERDICT = 110;

/** Every sample in every stage, as a success, a redirect and errors. */
const EXPLANATIONS: readonly (readonly [name: string, texts: CauseExplanation])[] = STAGED_SAMPLES.flatMap(
  ({ failure, stage }) =>
    [sceneOf(failure, stage), ...[401, 404, 502].map((status) => sceneOf(failure, stage, status))].flatMap(
      (scene) => {
        const cause = describeFailure(failure, scene, 'observed');
        const name = `${failure.code} at the ${stage}`;
        return [[name, explainCause(cause)]] as const;
      },
    ),
);

/** The problems of many texts, each with the name of what it explains, and each once. */
const collected = (found: readonly (readonly [string, readonly string[]])[]): readonly string[] => [
  ...new Set(found.flatMap(([name, problems]) => problems.map((problem) => `${name}: ${problem}`))),
];

const ORIGIN_LINE: HeaderChange = {
  kind: 'add',
  name: 'Access-Control-Allow-Origin',
  before: [],
  after: 'https://app.example',
  role: 'rule',
};

const CHANGES: readonly HeaderChange[] = [
  ORIGIN_LINE,
  { ...ORIGIN_LINE, before: ['https://other.example'] },
  { ...ORIGIN_LINE, after: '*' },
  { ...ORIGIN_LINE, before: ['*', '*'], after: '*' },
  { ...ORIGIN_LINE, name: 'Access-Control-Allow-Credentials', after: 'true' },
  { ...ORIGIN_LINE, name: 'Access-Control-Allow-Methods', after: 'GET, PUT' },
  { ...ORIGIN_LINE, name: 'Access-Control-Allow-Headers', before: ['a b'], after: null },
  { ...ORIGIN_LINE, name: 'Location', after: 'https://api.example/' },
  { ...ORIGIN_LINE, name: 'Vary', after: 'Origin', role: 'companion' },
];

const responseFix = (kind: ResponseFix['response'], seen: boolean): ResponseFix => ({
  response: kind,
  hop: 0,
  url: 'https://api.example/orders',
  method: kind === 'preflight' ? 'OPTIONS' : 'PUT',
  seen,
  knownBy: 'derived',
  owner: 'backend',
  status: kind === 'preflight' ? { before: 404, after: 204 } : null,
  headers: CHANGES,
});

const serverFix = (...responses: readonly ResponseFix[]): ServerFix => ({
  kind: 'server',
  responses,
  policies: [],
  ifCredentialed: null,
  client: [],
});

const SERVER_FIXES: readonly ServerFix[] = [
  serverFix(),
  serverFix(responseFix('final', true)),
  serverFix(responseFix('preflight', false)),
  serverFix(responseFix('preflight', true), responseFix('final', false)),
  serverFix(responseFix('redirect', true), responseFix('final', false), responseFix('preflight', false)),
];

const CLIENT_CHANGES: readonly ClientChange[] = [
  { kind: 'drop-headers', names: ['authorization', 'x-trace'] },
  { kind: 'drop-headers', names: ['x-trace'] },
  { kind: 'text-plain' },
  { kind: 'no-upload-listener' },
  { kind: 'omit-credentials' },
  { kind: 'final-url', url: 'https://api.example/orders/' },
  { kind: 'method-case', from: 'patch', to: 'PATCH' },
  { kind: 'mode-cors' },
  { kind: 'follow-redirects' },
  { kind: 'own-origin-proxy', server: 'https://api.example' },
];

const NEEDS: readonly (readonly ResponseFix[])[] = [
  [],
  [responseFix('final', false)],
  [responseFix('preflight', false), responseFix('final', false)],
];

describe('the texts of causes and fixes', () => {
  it('name each cause in a short title, by the words of the Fetch Standard', () => {
    expect(
      collected(EXPLANATIONS.map(([name, { title }]) => [name, labelProblems(title, LONGEST_TITLE)])),
    ).toEqual([]);
  });

  it('say what happened in one short line', () => {
    expect(
      collected(EXPLANATIONS.map(([name, { verdict }]) => [name, labelProblems(verdict, LONGEST_VERDICT)])),
    ).toEqual([]);
  });

  it('explain each cause in short sentences, by the words of the Fetch Standard', () => {
    expect(
      collected(EXPLANATIONS.map(([name, { explanation }]) => [name, plainEnglishProblems(explanation)])),
    ).toEqual([]);
  });

  it('explain in the same way what has to change in a response', () => {
    const texts = [
      ...SERVER_FIXES.flatMap((fix) => [
        explainHeadline(fix),
        explainProof(fix, { type: 'xmlhttprequest' }),
        ...fix.responses.map(responseTitle),
      ]),
      ...CHANGES.map(explainChange),
      ...[302, 401, 403, 404, 500].map((before) => explainStatus({ before })),
      prose`${UNSEEN_LABEL}`,
    ];
    expect(texts.flatMap(plainEnglishProblems)).toEqual([]);
  });

  it('explain in the same way what no CORS header can fix', () => {
    const reasons = [...ALL_CODES, 'null-origin-with-credentials', 'rewritten-headers'] as const;
    expect(
      collected(
        reasons.map((reason) => [
          reason,
          [
            ...plainEnglishProblems(explainCannot({ reason })),
            ...labelProblems(
              explainHeadline({ kind: 'cannot', reason, hop: 0, owner: 'backend', client: [] }),
              LONGEST_TITLE,
            ),
          ],
        ]),
      ),
    ).toEqual([]);
  });

  it('explain in the same way what the page could do instead', () => {
    const texts = CLIENT_CHANGES.flatMap((change) =>
      NEEDS.map((needs) => explainClientFix({ changes: [change], needs })),
    ).flatMap(({ what, price, proof }) => [what, price, proof]);
    expect(texts.flatMap(plainEnglishProblems)).toEqual([]);
  });
});
