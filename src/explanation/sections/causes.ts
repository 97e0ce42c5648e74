import type { Cause, Diagnosis } from '../../diagnosis/diagnosis';
import { explainCause } from '../../diagnosis/sentences/explain-cause';
import { otherActor, whoActsLabel } from '../../diagnosis/situations/who-acts';
import type { Exchange } from '../../exchange/exchange';
import type { Card, Table } from '../blocks';
import { PRODUCT_NAMES } from '../headline';
import type { SectionMaker, Told } from '../section';

/** The engines under the names that developers know them by. */
export const PRINTING_BROWSERS = [
  { engine: 'chromium', name: 'Chrome' },
  { engine: 'firefox', name: 'Firefox' },
  { engine: 'webkit', name: 'Safari' },
] as const;

/** When the browser that was observed reports one of the causes, as a label. */
function turnLabel(exchange: Exchange, diagnosis: Diagnosis, index: number): string {
  const name = PRODUCT_NAMES[exchange.browser];
  if (diagnosis.verdict === 'allowed' || diagnosis.verdict === 'opaque') return `${name} lets this pass`;
  const cause = diagnosis.causes[index];
  if (index > 0 || cause === undefined) return `${name} would report this next`;
  const does = explainCause(cause).prints[exchange.browser] === null ? 'stops here' : 'reports this error';
  const when = diagnosis.firstIfCredentialed === null ? '' : ' unless the request has credentials';
  return `${name} ${does}${when}`;
}

/** What each browser reports of a cause; null where none reports anything. */
function messagesOf(cause: Cause): Table | null {
  const { prints } = explainCause(cause);
  const rows = PRINTING_BROWSERS.map(({ engine, name }) => ({ name, value: prints[engine] }));
  return rows.every(({ value }) => value === null)
    ? null
    : { title: 'Browser messages', rows, absent: 'no message' };
}

function cardOf(cause: Cause, aside: string, { one: { diagnosis, situations } }: Told): Card {
  const { title, explanation, standard } = explainCause(cause);
  const actor = otherActor(cause.owner, diagnosis, situations);
  return {
    title,
    aside,
    text: explanation,
    evidence: cause.evidence,
    table: messagesOf(cause),
    rule: standard === null ? null : { label: `Fetch Standard, ${standard.label}`, href: standard.href },
    actor: actor === null ? null : whoActsLabel(actor),
    knownBy: cause.knownBy,
    code: cause.code,
    detail: cause.detail,
  };
}

const NOUN = 'causes';

/** Everything that is wrong, in the order in which the browser would report it, and what would be wrong besides with credentials. */
export const causes: SectionMaker = (told) => {
  const { exchange, diagnosis } = told.one;
  const { causes: found, causesIfCredentialed: more } = diagnosis;
  if (found.length + more.length === 0) return null;
  const cards = found.map((cause, index) => cardOf(cause, turnLabel(exchange, diagnosis, index), told));
  const onlyThen = more.map((cause) => cardOf(cause, 'only with credentials', told));
  return {
    title: null,
    blocks: [
      ...(cards.length === 0 ? [] : [{ kind: 'cards', cards, isOrdered: true, noun: NOUN } as const]),
      ...(onlyThen.length === 0
        ? []
        : [
            {
              kind: 'group',
              title: 'If the request was made with credentials, which is not known',
              marks: {},
              blocks: [{ kind: 'cards', cards: onlyThen, isOrdered: false, noun: NOUN }],
            } as const,
          ]),
    ],
  };
};
