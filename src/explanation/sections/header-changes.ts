import type { Case } from '../../diagnosis/case';
import { alikeResponses } from '../../diagnosis/fix/alike-responses';
import type { AlikeResponses } from '../../diagnosis/fix/alike-responses';
import { explainCannot } from '../../diagnosis/fix/explain-cannot';
import {
  responseTitle,
  explainChange,
  explainHeadline,
  explainProof,
  explainStatus,
  UNSEEN_LABEL,
} from '../../diagnosis/fix/explain-fix';
import type { ResponseFix, ServerFix } from '../../diagnosis/fix/fix';
import { fixOf } from '../../diagnosis/fix/fix-of';
import { beyondHeaders } from '../../diagnosis/situations/beyond-headers';
import { actorForResponse, otherThanNamed, whoActsLabel } from '../../diagnosis/situations/who-acts';
import { prose } from '../../diagnosis/words/prose';
import { paragraph, statement } from '../blocks';
import type { Block, Card, LineChange } from '../blocks';
import type { SectionMaker } from '../section';
import { isWhole, serverConfigurations } from '../server-configuration';

/** What stands in place of a line that is not there. */
function absentIn(responses: AlikeResponses): string {
  if (responses.every(({ seen }) => seen)) return 'absent';
  return responses.some(({ seen }) => seen) ? 'absent, or not received yet' : 'not received yet';
}

/** What goes and what comes, and why. */
const changesOf = ({ status, headers }: ResponseFix): readonly LineChange[] => [
  ...(status === null
    ? []
    : [
        {
          name: ':status',
          before: [String(status.before)],
          after: String(status.after),
          why: explainStatus(status),
        },
      ]),
  ...headers.map((change) => {
    const { name, before, after } = change;
    return { name, before, after, why: explainChange(change) };
  }),
];

/** The responses that change in the same way, where there are several. */
const namesOf = (responses: AlikeResponses): readonly Block[] =>
  responses.length === 1
    ? []
    : [
        {
          kind: 'list',
          items: responses.map((response) =>
            statement(
              response.seen ? responseTitle(response) : prose`${responseTitle(response)} (not received yet)`,
            ),
          ),
          noun: { one: 'response', many: 'responses' },
        },
      ];

function cardOf(responses: AlikeResponses, { diagnosis, situations }: Case): Card {
  const [first, ...others] = responses;
  const actor = otherThanNamed(actorForResponse(first.owner, diagnosis, situations), diagnosis, situations);
  const isSeen = responses.some(({ seen }) => seen);
  return {
    title: others.length === 0 ? responseTitle(first) : prose`The same in ${responses.length} responses`,
    isSentence: false,
    weight: isSeen ? 'note' : 'hint',
    aside: isSeen || others.length > 0 ? null : { text: UNSEEN_LABEL, isWeight: false },
    blocks: [
      ...namesOf(responses),
      { kind: 'diff', title: null, changes: changesOf(first), absent: absentIn(responses) },
    ],
    rule: null,
    actor: actor === null ? null : whoActsLabel(actor),
    knownBy: null,
    because: null,
    code: null,
    detail: null,
    marks: {},
  };
}

const cardsOf = (groups: readonly AlikeResponses[], one: Case): Block => ({
  kind: 'cards',
  cards: groups.map((responses) => cardOf(responses, one)),
  isOrdered: false,
  noun: { one: 'response that has to change too', many: 'responses that have to change too' },
});

/** What credentials add, told once for all responses that need the same. */
function ifCredentialed({ ifCredentialed: added }: ServerFix, one: Case): readonly Block[] {
  if (added === null) return [];
  return [
    {
      kind: 'group',
      title: 'Also needed if the request has credentials (not known)',
      isOpen: true,
      marks: {},
      blocks: [
        added.kind === 'cannot'
          ? paragraph(explainCannot(added))
          : cardsOf(alikeResponses(added.responses), one),
      ],
    },
  ];
}

/** The least change of the responses that makes the request pass, header by header, and how sure it is; null where headers do not help. */
export const headerChanges: SectionMaker = (one, chosen) => {
  const { exchange, situations } = one;
  const fix = fixOf(exchange);
  if (fix?.kind !== 'server' || beyondHeaders(situations)?.headersHelp === false) return null;
  const groups = fix.responses.map((response): AlikeResponses => [response]);
  return {
    title: 'Header changes',
    rank: isWhole(serverConfigurations(one, chosen)) ? 'detail' : 'answer',
    hint: explainHeadline(fix),
    blocks: [
      paragraph(explainProof(fix, exchange)),
      ...(groups.length === 0 ? [] : [cardsOf(groups, one)]),
      ...ifCredentialed(fix, one),
    ],
  };
};
