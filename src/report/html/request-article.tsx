import type { Rank, Section } from '../../explanation/section';
import { visibleBytes, visibleText } from '../../explanation/visible-text';
import { Below, Heading } from '../blocks/heading';
import { ProseText } from '../blocks/prose-text';
import { shortProse } from '../short-prose';
import { truncateMiddle } from '../truncate-middle';
import { Contents } from './contents';
import type { Entry } from './contents';
import type { RequestData } from './report-data';
import { FoldedSection, OpenSection } from './section-parts';
import type { Anchors } from './section-parts';

type Props = {
  readonly request: RequestData;
  /** Begins the ids of its parts. */
  readonly id: string;
  readonly anchors: Anchors;
  /** Whether the document tells of nothing else. */
  readonly isOnly: boolean;
};

/** Longer URLs are cut in the head; they stand whole in the commands. */
const LONGEST_URL = 300;

/** Which request it is, and what everybody asks first. */
function Facts({ request }: Pick<Props, 'request'>) {
  const { method, url, pageOrigin, verdict, tone, actor, certainty, explanation } = request;
  return (
    <>
      <p class="request">
        <span class={`badge ${tone}`}>{verdict}</span>{' '}
        <code>
          {visibleBytes(method)} {visibleText(truncateMiddle(url, LONGEST_URL))}
        </code>
      </p>
      <dl class="facts">
        {actor === null ? null : (
          <div>
            <dt>Who</dt>
            <dd>
              <strong>{actor}</strong>
            </dd>
          </div>
        )}
        <div>
          <dt>Server</dt>
          <dd>
            <ProseText text={explanation.verdict.reach} />
          </dd>
        </div>
        <div>
          <dt>Page</dt>
          <dd>{pageOrigin === null ? 'not known' : <code>{visibleText(pageOrigin)}</code>}</dd>
        </div>
        {certainty === null ? null : (
          <div>
            <dt>Certainty</dt>
            <dd>{certainty}</dd>
          </div>
        )}
      </dl>
    </>
  );
}

/** Where the browser stopped it, and what it reports. */
function Verdict({ request }: Pick<Props, 'request'>) {
  const { verdict, browser, browserMessages } = request.explanation.verdict;
  return (
    <>
      {verdict === null ? null : (
        <p class="verdict">
          <ProseText text={verdict} />
        </p>
      )}
      {browserMessages.map(({ condition, text }) => (
        <figure key={text} class="browser-message">
          <figcaption>
            Message of {browser}
            {condition === null ? '' : ` (${condition})`}
          </figcaption>
          <blockquote>
            <p>{visibleText(text)}</p>
          </blockquote>
        </figure>
      ))}
    </>
  );
}

type Parts = Readonly<Record<'first' | 'trial' | 'proof' | 'detail', readonly Section[]>>;

function partsOf(sections: readonly Section[]): Parts {
  const of = (rank: Rank) => sections.filter((section) => section.rank === rank);
  return { first: of('answer'), trial: of('trial'), proof: of('proof'), detail: of('detail') };
}

function entriesOf({ first, trial, proof, detail }: Parts, id: string): readonly Entry[] {
  const titled = [...first, ...trial].flatMap((section) =>
    section.title === null ? [] : [{ id: `${id}-${section.id}`, name: section.title }],
  );
  return [
    ...titled,
    ...(proof.length === 0 ? [] : [{ id: `${id}-evidence`, name: 'Evidence' }]),
    ...(detail.length === 0 ? [] : [{ id: `${id}-details`, name: 'Details' }]),
  ];
}

/** What is told of a request: what happened and what to do first, then what proves it, then folded whatever else there is. */
export function RequestArticle({ request, id, anchors, isOnly }: Props) {
  const { explanation, count, isCovered } = request;
  const parts = partsOf(explanation.sections);
  const partId = (section: Section) => `${id}-${section.id}`;
  const folded = (sections: readonly Section[]) =>
    sections.map((section) => (
      <FoldedSection key={section.id} section={section} id={partId(section)} anchors={anchors} />
    ));
  const open = (sections: readonly Section[]) =>
    sections.map((section) => (
      <OpenSection key={section.id} section={section} id={partId(section)} anchors={anchors} />
    ));
  return (
    <article id={id}>
      <header class={`head ${request.tone}`}>
        <Heading class="title">
          {isOnly ? null : <span class="number">{anchors.get(request.exchangeId)?.name}</span>}
          <ProseText text={shortProse(explanation.verdict.title)} />
        </Heading>
        <Facts request={request} />
      </header>
      <Below>
        {isOnly ? <Contents entries={entriesOf(parts, id)} /> : null}
        {open(parts.first)}
        {isCovered ? <p class="note">The suggested configuration above also covers this request.</p> : null}
        {count === 1 ? null : <p class="note">The same happened to {String(count)} identical requests.</p>}
        {folded(parts.trial)}
        <section class="evidence-part" id={`${id}-evidence`}>
          <Heading>Evidence</Heading>
          <Below>
            <Verdict request={request} />
            {open(parts.proof)}
          </Below>
        </section>
        {parts.detail.length === 0 ? null : (
          <section class="details-part" id={`${id}-details`}>
            <Heading>Details</Heading>
            <Below>{folded(parts.detail)}</Below>
          </section>
        )}
      </Below>
    </article>
  );
}
