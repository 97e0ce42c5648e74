import { code, prose } from '../../words/prose';
import { headerListLines } from '../parts/lines';
import { codeList } from '../../words/code-list';
import type { SituationDefinition } from '../situation-definition';
import { isRefused } from '../situation-facts';

/** Headers that monitoring libraries add to the page's requests, by library. */
const LIBRARIES: readonly (readonly [name: RegExp, library: string, setting: string])[] = [
  [/^sentry-trace$/, 'Sentry', 'tracePropagationTargets'],
  [/^(?:x-datadog-|tracestate$)/, 'Datadog or another tracing library', 'allowedTracingUrls'],
  [/^newrelic$/, 'New Relic', 'distributed_tracing.allowed_origins'],
  [/^(?:request-id|request-context)$/, 'Application Insights', 'enableCorsCorrelation'],
  [/^elastic-apm-traceparent$/, 'Elastic APM', 'distributedTracingOrigins'],
  [
    /^(?:traceparent|baggage|b3|x-b3-.*|uber-trace-id)$/,
    'A tracing library',
    'its list of propagation targets',
  ],
];

/** Applies where the header that is not allowed is one that a monitoring library adds. The page's, which loads it. */
export const tracingHeader: SituationDefinition<'tracing-header'> = {
  code: 'tracing-header',
  covers: ['header-list-short'],
  find: (facts) => {
    if (!isRefused(facts)) return null;
    const { causes } = facts.diagnosis;
    const names = causes.flatMap(({ failure }) =>
      failure.code === 'header-not-allowed' ? [failure.name] : [],
    );
    const added = names.filter((name) => LIBRARIES.some(([pattern]) => pattern.test(name)));
    const library = LIBRARIES.find(([pattern]) => added.some((name) => pattern.test(name)));
    // Where anything else is wrong too, the library is not what keeps the page from its response.
    if (library === undefined || added.length < causes.length) return null;
    const [, who, setting] = library;
    return {
      owner: 'frontend',
      knownBy: 'assumed',
      evidence: headerListLines(facts),
      witnesses: [],
      happened: prose`${who}, not the page's own code, likely adds ${codeList(added)} to the request. The server refuses nothing else.`,
      confirm: prose`Turn off the library. The preflight then no longer lists ${code(added[0] ?? '')}.`,
      todo: prose`Exclude this API from the library's targets (${setting}). Or, if you need the traces, let the server allow ${codeList(added)}.`,
    };
  },
};
