import { inside, line, origin, ownLines } from '../code';
import type { CodeLine } from '../code';
import { remedyOf } from '../remedy';
import type { Remedy, Variant } from '../remedy';

/** A library that adds headers to the page's requests, and how it is told to leave other origins alone. */
type Library = {
  readonly id: string;
  readonly name: string;
  /** A header that it adds, in lower case. */
  readonly adds: RegExp;
  /** @param refused serialised origin that allows none of the headers */
  readonly lines: (refused: string) => readonly CodeLine[];
  readonly source: string;
};

export const TRACING_LIBRARIES: readonly Library[] = [
  {
    id: 'sentry',
    name: 'Sentry',
    adds: /^(?:sentry-trace|baggage)$/,
    // A text would match a URL of another origin that has it in its query.
    lines: (refused) => [
      line`Sentry.init({`,
      ...inside([
        line`// the other options as before, and here not ${origin(refused)}`,
        ...ownLines(
          String.raw`tracePropagationTargets: [/^\/(?!\/)/, new RegExp('^' + location.origin + '/')],`,
        ),
      ]),
      line`});`,
    ],
    source:
      'https://docs.sentry.io/platforms/javascript/tracing/distributed-tracing/dealing-with-cors-issues/',
  },
  {
    id: 'datadog',
    name: 'Datadog RUM',
    adds: /^x-datadog-/,
    lines: (refused) => [
      line`datadogRum.init({`,
      ...inside([
        line`// the other options as before, and here not ${origin(refused)}`,
        line`allowedTracingUrls: [(url) => url.startsWith(location.origin + '/')],`,
      ]),
      line`});`,
    ],
    source: 'https://docs.datadoghq.com/real_user_monitoring/correlate_with_other_telemetry/apm/',
  },
  {
    id: 'new-relic',
    name: 'New Relic',
    adds: /^newrelic$/,
    lines: (refused) => [
      line`const { distributed_tracing: tracing } = window.NREUM.init;`,
      line`const others = tracing.allowed_origins ?? [];`,
      line`tracing.allowed_origins = others.filter((origin) => origin !== ${origin(refused)});`,
    ],
    source:
      'https://docs.newrelic.com/docs/browser/new-relic-browser/browser-pro-features/browser-data-distributed-tracing/',
  },
  {
    id: 'application-insights',
    name: 'Application Insights',
    adds: /^(?:request-id|request-context)$/,
    lines: (refused) => [
      line`const insights = new ApplicationInsights({`,
      ...inside([
        line`config: {`,
        line`  // the other options as before`,
        line`  correlationHeaderExcludedDomains: [new URL(${origin(refused)}).hostname],`,
        line`},`,
      ]),
      line`});`,
    ],
    source: 'https://github.com/microsoft/ApplicationInsights-JS#configuration',
  },
  {
    id: 'elastic-apm',
    name: 'Elastic APM',
    adds: /^elastic-apm-traceparent$/,
    lines: (refused) => [
      line`initApm({`,
      ...inside([
        line`// the other options as before`,
        line`distributedTracingOrigins: [], // not ${origin(refused)}`,
      ]),
      line`});`,
    ],
    source: 'https://www.elastic.co/guide/en/apm/agent/rum-js/current/distributed-tracing-guide.html',
  },
  {
    id: 'opentelemetry',
    name: 'OpenTelemetry',
    adds: /^(?:traceparent|tracestate|b3|x-b3-.*|uber-trace-id)$/,
    lines: (refused) => [
      line`new FetchInstrumentation({`,
      ...inside([line`propagateTraceHeaderCorsUrls: [], // not ${origin(refused)}`]),
      line`});`,
      ...ownLines('// the same option of XMLHttpRequestInstrumentation'),
    ],
    source:
      'https://github.com/open-telemetry/opentelemetry-js/tree/main/experimental/packages/opentelemetry-instrumentation-fetch',
  },
];

/**
 * Keeps the headers of a monitoring library off the requests to another origin, the library first that adds them.
 *
 * @param refused serialised origin that allows none of them
 */
export function tracingRemedy(refused: string, names: readonly string[]): readonly Remedy[] {
  const matches = ({ adds }: Library): number => names.filter((name) => adds.test(name)).length;
  const variants = TRACING_LIBRARIES.toSorted((one, other) => matches(other) - matches(one)).map(
    ({ id, name, lines }): Variant => ({
      id,
      name,
      place: null,
      code: { language: 'javascript', lines: lines(refused) },
    }),
  );
  return remedyOf('Where the page sets up the library', 'Library', variants);
}
