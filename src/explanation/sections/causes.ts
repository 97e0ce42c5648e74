import type { Case } from '../../diagnosis/case';
import type { Cause, Diagnosis } from '../../diagnosis/diagnosis';
import { explainCause } from '../../diagnosis/sentences/explain-cause';
import { otherActor, whoActsLabel } from '../../diagnosis/situations/who-acts';
import type { Exchange } from '../../exchange/exchange';
import { paragraph } from '../blocks';
import type { Block, Card } from '../blocks';
import { PRODUCT_NAMES } from '../headline';
import type { SectionMaker } from '../section';
import { evidenceBlocks } from '../shown-by';

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

/** What each browser reports of a cause; nothing where none reports anything. */
function messagesOf(cause: Cause): readonly Block[] {
  const { prints } = explainCause(cause);
  const rows = PRINTING_BROWSERS.map(({ engine, name }) => ({ name, value: prints[engine] }));
  return rows.every(({ value }) => value === null)
    ? []
    : [{ kind: 'values', title: 'Browser messages', rows, absent: 'no message' }];
}

function cardOf(cause: Cause, isFirst: boolean, aside: string, { diagnosis, situations }: Case): Card {
  const { code, detail, evidence, knownBy } = cause;
  const { title, explanation, standard } = explainCause(cause);
  const actor = otherActor(cause.owner, diagnosis, situations);
  return {
    title,
    isSentence: false,
    weight: isFirst ? 'high' : 'medium',
    aside: { text: aside, isWeight: false },
    blocks: [paragraph(explanation), ...evidenceBlocks(evidence), ...messagesOf(cause)],
    rule:
      standard === null
        ? null
        : { kind: 'page', label: `Fetch Standard, ${standard.label}`, href: standard.href },
    actor: actor === null ? null : whoActsLabel(actor),
    knownBy,
    because: null,
    code,
    detail,
    marks: { cause: code },
  };
}

const NOUN = { one: 'cause', many: 'causes' };

/** Everything that is wrong, in the order in which the browser would report it, and what would be wrong besides with credentials. */
export const causes: SectionMaker = (one) => {
  const { exchange, diagnosis } = one;
  const { causes: found, causesIfCredentialed: more } = diagnosis;
  if (found.length + more.length === 0) return null;
  const cards = found.map((cause, index) =>
    cardOf(cause, index === 0, turnLabel(exchange, diagnosis, index), one),
  );
  const onlyThen = more.map((cause) => cardOf(cause, false, 'only with credentials', one));
  return {
    title: null,
    blocks: [
      ...(cards.length === 0 ? [] : [{ kind: 'cards', cards, isOrdered: true, noun: NOUN } as const]),
      ...(onlyThen.length === 0
        ? []
        : [
            {
              kind: 'group',
              title: 'If the request was made with credentials (not known)',
              isOpen: false,
              marks: {},
              blocks: [{ kind: 'cards', cards: onlyThen, isOrdered: false, noun: NOUN }],
            } as const,
          ]),
    ],
  };
};
