import * as v from 'valibot';
import { exchangeSchema } from '../../exchange/exchange-schema';
import type { Message, Stage } from '../../diagnosis/diagnosis';
import { SEVERITIES } from '../../diagnosis/findings/found-finding';
import type { HeaderChange, ResponseKind } from '../../diagnosis/fix/fix';
import type { Knowledge } from '../../diagnosis/words/knowledge';
import type { Owner } from '../../diagnosis/words/owner';
import type { Verdict } from '../../diagnosis/words/verdict';

/** Says in a file what it is, so that no other JSON is taken for it. */
export const REPORT_FORMAT = 'cors-inspector-report';

/** Rises when a program that reads reports would read the new form wrongly. New fields alone do not raise it. */
export const REPORT_VERSION = 1;

const text = v.string();
const count = v.pipe(v.number(), v.integer(), v.minValue(0));
/** One of the project's names. More may come with a later version, so that none is refused. */
const name = (description: string) => v.pipe(v.string(), v.description(description));

const knownBy = v.picklist(['observed', 'derived', 'assumed'] satisfies Knowledge[]);
const owner = v.picklist([
  'backend',
  'frontend',
  'infrastructure',
  'gateway',
  'cdn',
  'user',
] satisfies Owner[]);
const stage = v.picklist(['request', 'preflight', 'redirect', 'response'] satisfies Stage[]);
const hop = v.pipe(count, v.description('Index into the hops of the exchange'));

const evidence = v.object({
  message: v.picklist([
    'preflight-request',
    'preflight-response',
    'request',
    'response',
    'browser',
    'page',
  ] satisfies Message[]),
  hop,
  name: v.pipe(
    v.string(),
    v.description('A header, `:status`, `:method`, or `error` for what the browser reported'),
  ),
  isPresent: v.pipe(
    v.boolean(),
    v.description('False when the header is missing; the value of one that is there stands in the exchange'),
  ),
});

const cause = v.object({
  code: name('What is wrong, for example `allow-origin-missing`'),
  detail: v.nullable(name('A finer name within the code')),
  title: text,
  stage,
  hop,
  owner,
  knownBy,
  evidence: v.array(evidence),
});

const responseFix = v.object({
  response: v.picklist(['preflight', 'redirect', 'final'] satisfies ResponseKind[]),
  hop,
  url: text,
  method: text,
  owner,
  knownBy,
  status: v.nullable(v.object({ before: v.number(), after: v.number() })),
  headers: v.array(
    v.object({
      kind: v.picklist(['add', 'replace', 'remove'] satisfies HeaderChange['kind'][]),
      name: text,
      before: v.array(text),
      after: v.nullable(text),
    }),
  ),
});

const fix = v.variant('kind', [
  v.object({ kind: v.literal('server'), responses: v.array(responseFix) }),
  v.object({ kind: v.literal('cannot'), reason: name('Why no response header helps'), hop, owner }),
]);

const diagnosis = v.object({
  exchange: v.pipe(text, v.description('`id` of the exchange')),
  title: v.pipe(text, v.description('What happened, as a heading')),
  verdict: v.picklist(['allowed', 'blocked', 'opaque', 'failed', 'pending', 'unknown'] satisfies Verdict[]),
  knownBy,
  blockedAt: v.nullable(v.object({ stage, hop })),
  causes: v.pipe(
    v.array(cause),
    v.description('In the order in which the browser complains; the first is the one that it prints'),
  ),
  causesIfCredentialed: v.pipe(
    v.array(cause),
    v.description('Further causes that hold only if the request has credentials, where that cannot be seen'),
  ),
  requestMode: v.object({ mode: text, knownBy }),
  credentials: v.object({ mode: v.picklist(['include', 'not-include', 'unknown']), knownBy }),
  origin: v.pipe(v.nullable(text), v.description('Serialized origin of the request')),
  preflight: v.object({ required: v.boolean(), sent: v.boolean(), fromCache: v.boolean() }),
  reachedServer: v.picklist(['yes', 'no', 'unknown']),
  contradiction: v.pipe(
    v.nullable(text),
    v.description('Set when the rules and what the browser did disagree'),
  ),
  situations: v.array(v.object({ code: name('What happened, the surest first'), owner, knownBy })),
  findings: v.array(
    v.object({ code: name('What is unsafe or fragile'), severity: v.picklist(SEVERITIES), knownBy }),
  ),
  fix: v.nullable(fix),
});

const policy = v.object({
  server: v.pipe(text, v.description('Serialized origin of the server')),
  pageOrigin: text,
  allowOrigin: text,
  allowCredentials: v.boolean(),
  preflighted: v.pipe(v.boolean(), v.description('Whether the server has to respond to OPTIONS')),
  allowMethods: v.array(text),
  allowHeaders: v.array(text),
  requests: v.pipe(v.array(text), v.description('`id` of each recorded request that passes under it')),
});

/** A report that programs read: what was recorded, without secrets, and what is said of it. */
export const reportSchema = v.pipe(
  v.object({
    format: v.literal(REPORT_FORMAT),
    version: v.literal(REPORT_VERSION),
    requests: v.pipe(
      v.array(text),
      v.description('`id` of each exchange that the report is about; the others were recorded beside them'),
    ),
    exchanges: v.pipe(
      v.array(exchangeSchema),
      v.description('Oldest first, as observed, without secrets. Bodies are never recorded'),
    ),
    diagnoses: v.array(diagnosis),
    policies: v.pipe(v.array(policy), v.description('What each API must allow, proved by the rules')),
    redacted: v.object({
      headers: v.pipe(v.array(text), v.description('Names of headers whose values were replaced')),
      texts: v.pipe(v.boolean(), v.description('Whether a URL or another text was changed')),
    }),
    leftOut: v.pipe(count, v.description('Exchanges beside the requests that were too many for the file')),
  }),
  v.title('A report of CORS Inspector'),
);

export type Report = v.InferOutput<typeof reportSchema>;
export type ReportedDiagnosis = Report['diagnoses'][number];
export type ReportedPolicy = Report['policies'][number];
