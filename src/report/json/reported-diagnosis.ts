import { findingsIn } from '../../diagnosis/case';
import type { Case } from '../../diagnosis/case';
import type { Cause } from '../../diagnosis/diagnosis';
import { fixOf } from '../../diagnosis/fix/fix-of';
import type { Fix } from '../../diagnosis/fix/fix';
import { explainCause } from '../../diagnosis/sentences/explain-cause';
import { plainText } from '../../diagnosis/words/prose';
import { headlineOf } from '../../explanation/headline';
import type { ReportedDiagnosis } from './report-schema';

type ReportedCause = ReportedDiagnosis['causes'][number];

function reportedCause(cause: Cause): ReportedCause {
  const { code, detail, stage, hop, owner, knownBy, evidence } = cause;
  return {
    code,
    detail,
    title: plainText(explainCause(cause).title),
    stage,
    hop,
    owner,
    knownBy,
    // Values stand in the exchange: hundreds of causes may show the same long line.
    evidence: evidence.map(({ message, hop: at, name, value }) => ({
      message,
      hop: at,
      name,
      isPresent: value !== null,
    })),
  };
}

function reportedFix(fix: Fix | null): ReportedDiagnosis['fix'] {
  if (fix === null) return null;
  if (fix.kind === 'cannot') return { kind: 'cannot', reason: fix.reason, hop: fix.hop, owner: fix.owner };
  return {
    kind: 'server',
    responses: fix.responses.map(({ response, hop, url, method, owner, knownBy, status, headers }) => ({
      response,
      hop,
      url,
      method,
      owner,
      knownBy,
      status,
      headers: headers.map(({ kind, name, before, after }) => ({ kind, name, before: [...before], after })),
    })),
  };
}

/** What is said of one request, in the published form; nothing in it is redacted yet. */
export function reportedDiagnosis(one: Case): ReportedDiagnosis {
  const { exchange, diagnosis, situations } = one;
  const { verdict, knownBy, blockedAt, causes, causesIfCredentialed, mode, credentials, origin } = diagnosis;
  const { required, sent, fromCache } = diagnosis.preflight;
  return {
    exchange: exchange.id,
    title: plainText(headlineOf(one).title),
    verdict,
    knownBy,
    blockedAt: blockedAt === null ? null : { stage: blockedAt.stage, hop: blockedAt.hop },
    causes: causes.map(reportedCause),
    causesIfCredentialed: causesIfCredentialed.map(reportedCause),
    requestMode: { mode: mode.mode, knownBy: mode.knownBy },
    credentials: { mode: credentials.mode, knownBy: credentials.knownBy },
    origin,
    preflight: { required, sent, fromCache },
    reachedServer: diagnosis.reachedServer,
    contradiction: diagnosis.contradiction,
    situations: situations.map((found) => ({
      code: found.code,
      owner: found.owner,
      knownBy: found.knownBy,
    })),
    findings: findingsIn(one).map((found) => ({
      code: found.code,
      severity: found.severity,
      knownBy: found.knownBy,
    })),
    fix: reportedFix(fixOf(exchange)),
  };
}
