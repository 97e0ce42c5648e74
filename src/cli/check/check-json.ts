import { explainCause } from '../../diagnosis/sentences/explain-cause';
import { plainText } from '../../diagnosis/words/prose';
import type { RedactedText } from '../../redacted-text';
import { ours } from '../../report/redaction/composed-text';
import { redactedJson } from '../../report/redaction/redacted-json';
import { redactionOf } from '../../report/redaction/redaction';
import { reportedOf } from '../../report/json/reported';
import { BROWSERS } from './check-options';
import type { EngineCheck } from './check-request';
import { notesOf } from './notes';
import { resultOf, togetherOf } from './result';
import { whyUnknown } from './why-unknown';

/** Says in a file what it is. */
export const CHECK_FORMAT = 'cors-inspector-check';

/** Rises when a program that reads checks would read the new form wrongly. */
export const CHECK_VERSION = 1;

const nameOf = ({ engine }: EngineCheck): string =>
  BROWSERS.find((browser) => browser.engine === engine)?.name ?? engine;

function engineJson(check: EngineCheck): object {
  const { diagnosis } = check;
  const result = resultOf(check);
  const { required, sent } = diagnosis.preflight;
  return {
    engine: nameOf(check),
    result,
    why: result === 'unknown' ? whyUnknown(check) : null,
    preflight: { required, sent },
    causes: diagnosis.causes.map((cause) => ({
      code: cause.code,
      detail: cause.detail,
      title: plainText(explainCause(cause).title),
      stage: cause.stage,
      hop: cause.hop,
      owner: cause.owner,
    })),
  };
}

/** What a check found, for programs: the result, what each browser makes of it, and what was on the wire. */
export function checkJson(checks: readonly [EngineCheck, ...EngineCheck[]]): RedactedText {
  const exchanges = checks.map(({ exchange }) => exchange);
  const told = checks.find((check) => resultOf(check) === 'blocked') ?? checks[0];
  const { pageOrigin, hops, simulated } = told.exchange;
  const data = {
    format: CHECK_FORMAT,
    version: CHECK_VERSION,
    result: togetherOf(checks.map(resultOf)),
    request: {
      url: hops[0].url,
      method: hops[0].method,
      origin: pageOrigin,
      credentials: simulated?.credentials ?? null,
    },
    notes: notesOf(told),
    engines: checks.map(engineJson),
    ...reportedOf([told.exchange], [told.exchange]),
    exchange: told.exchange,
  };
  return ours`${redactedJson(data, redactionOf(exchanges), (text) => text)}\n`;
}
