import { moreOf } from '../../diagnosis/words/plural';
import { visibleBytes, visibleText } from '../../explanation/visible-text';
import { Below, Heading, LevelContext } from '../blocks/heading';
import { ProseText } from '../blocks/prose-text';
import { LONGEST_IN_HEADING, shortProse } from '../short-prose';
import { truncateMiddle } from '../truncate-middle';
import type { Anchor } from './document-medium';
import { RequestArticle } from './request-article';
import type { ReportData, RequestData } from './report-data';
import type { Anchors } from './section-parts';

type RowProps = { readonly request: RequestData; readonly anchor: Anchor };

function SummaryRow({ request, anchor }: RowProps) {
  const { method, url, verdict, tone, actor, count, explanation } = request;
  return (
    <tr>
      <th scope="row">
        <a href={`#${anchor.id}`}>{anchor.name}</a>
      </th>
      <td>
        <span class={`badge ${tone}`}>{verdict}</span>{' '}
        <code>
          {visibleBytes(method)} {visibleText(truncateMiddle(url, LONGEST_IN_HEADING))}
        </code>
        {count === 1 ? null : <span class="dim"> {String(count)} identical requests</span>}
      </td>
      <td>
        <ProseText text={shortProse(explanation.verdict.title)} />
      </td>
      <td>{actor}</td>
    </tr>
  );
}

/** Every request in a line, which leads to what is told of it. */
const Summary = ({
  requests,
  anchors,
}: {
  readonly requests: readonly RequestData[];
  readonly anchors: readonly Anchor[];
}) => (
  <nav class="summary" aria-label="Contents">
    <table>
      <thead>
        <tr>
          <th scope="col">Request</th>
          <th scope="col">Sent</th>
          <th scope="col">What happened</th>
          <th scope="col">Who</th>
        </tr>
      </thead>
      <tbody>
        {requests.map((request, index) => {
          const anchor = anchors[index];
          return anchor === undefined ? null : (
            <SummaryRow key={anchor.id} request={request} anchor={anchor} />
          );
        })}
      </tbody>
    </table>
  </nav>
);

function Requests({ report: { title, requests, untold } }: { readonly report: ReportData }) {
  const anchors = requests.map((_, index): Anchor => {
    const number = String(index + 1);
    return { id: `request-${number}`, name: `Request ${number}` };
  });
  const byExchange: Anchors = new Map(
    requests.flatMap(({ exchangeId }, index) => {
      const anchor = anchors[index];
      return anchor === undefined ? [] : [[exchangeId, anchor] as const];
    }),
  );
  const isOnly = requests.length === 1 && untold === 0;
  const articles = requests.map((request, index) => (
    <RequestArticle
      key={index}
      request={request}
      id={anchors[index]?.id ?? ''}
      anchors={byExchange}
      isOnly={isOnly}
    />
  ));
  if (isOnly) return <>{articles}</>;
  return (
    <>
      <header class="head">
        <Heading class="title">{title}</Heading>
      </header>
      <Summary requests={requests} anchors={anchors} />
      {untold === 0 ? null : (
        <p class="note">
          This report tells of {String(requests.length)} different requests. It leaves out{' '}
          {moreOf(untold, { one: 'request', many: 'requests' })}.
        </p>
      )}
      <Below>{articles}</Below>
    </>
  );
}

/** What the reader has to know of the file itself. */
const Colophon = ({ report: { known, leftOut } }: { readonly report: ReportData }) => (
  <footer>
    {leftOut.length === 0 ? null : (
      <section>
        <h2>Left out</h2>
        <ul>
          {leftOut.map((note, index) => (
            <li key={index}>
              <ProseText text={note} />
            </li>
          ))}
        </ul>
      </section>
    )}
    <p>
      {known.before}
      <a href={known.href} target="_blank" rel="noreferrer noopener">
        {known.label}
      </a>
      {known.after}
    </p>
  </footer>
);

/** The body of a report. */
export const ReportDocument = ({ report }: { readonly report: ReportData }) => (
  <>
    <header class="banner">
      <p>CORS Inspector report</p>
    </header>
    <main>
      <LevelContext.Provider value={1}>
        <Requests report={report} />
      </LevelContext.Provider>
    </main>
    <Colophon report={report} />
  </>
);
