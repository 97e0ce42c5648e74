import type { DiagnosedLog } from '../../diagnosis/reading/log/diagnosed-log';
import type { Exchange } from '../../exchange/exchange';
import type { ChosenRecipes } from '../../explanation/server-configuration';
import type { RedactedText } from '../../redacted-text';
import { alikeOf, coveredWith, readBy } from '../frame/alike-requests';
import type { Alike } from '../frame/alike-requests';
import { joined, ours } from '../redaction/composed-text';
import { redactionOf } from '../redaction/redaction';
import type { RedactionOf } from '../redaction/redaction';
import { howItIsKnown } from './how-it-is-known';
import { document } from './markdown';
import { markdownPrinter } from './markdown-printer';
import { printedParts, requestLine, requestParts } from './request-parts';
import type { RequestParts } from './request-parts';
import { bytesOf, LONGEST_REPORT } from './within-limit';

/** What the title and the sentences around the requests take. */
const RESERVED = 2_500;

/** How much is told of a request: all, what a reader needs who reads nothing else, or a line. */
type Extent = 'full' | 'short' | 'line';

/** Prints the requests of a report at any extent. */
function sectionsOf(groups: readonly Alike[], chosen: ChosenRecipes, redact: RedactionOf) {
  const covered = new Set<Exchange>();
  const made: { readonly all: RequestParts; readonly isCovered: boolean }[] = [];
  /** In order, because configuration is written where a request first needs it, and not again for those that it covers. */
  const partsOf = (index: number) => {
    for (let next = made.length; next <= index; next += 1) {
      const one = groups[next]?.one;
      if (one === undefined) break;
      const isCovered = covered.has(one.exchange);
      if (!isCovered) for (const other of coveredWith(one, chosen)) covered.add(other);
      made.push({ all: requestParts(one, isCovered ? null : chosen), isCovered });
    }
    return made[index];
  };
  return (index: number, extent: Extent): readonly RedactedText[] => {
    const group = groups[index];
    if (group === undefined) return [];
    const { one, count } = group;
    const print = markdownPrinter(redact([one.exchange]));
    if (extent === 'line') return [requestLine(one, count, print)];
    const parts = partsOf(index);
    if (parts === undefined) return [];
    const { all, isCovered } = parts;
    const kept = extent === 'full' ? all.parts : all.parts.filter(({ isEssential }) => isEssential);
    return [
      ...printedParts(all, kept, print),
      ...(isCovered ? [ours`The suggested configuration above also covers this request.`] : []),
      ...(count === 1 ? [] : [ours`The same happened to ${count} identical requests.`]),
    ];
  };
}

/**
 * How much is told of each request: of the first all that there is to tell, then of as many as possible what a reader needs
 * who reads nothing else, and with what room is left, all there is to tell of them too.
 */
function extentsThatFit(
  groups: readonly Alike[],
  bytesAt: (index: number, extent: Extent) => number,
): readonly Extent[] {
  const extents = groups.map((): Extent => 'line');
  let left =
    LONGEST_REPORT - RESERVED - extents.reduce((sum, extent, index) => sum + bytesAt(index, extent), 0);
  const raise = (index: number, extent: Extent): boolean => {
    const more = bytesAt(index, extent) - bytesAt(index, extents[index] ?? 'line');
    if (more > left) return false;
    left -= more;
    extents[index] = extent;
    return true;
  };
  if (!raise(0, 'full') && !raise(0, 'short')) return extents;
  for (let index = 1; index < groups.length && raise(index, 'short'); index += 1);
  for (let index = 1; extents[index] === 'short' && raise(index, 'full'); index += 1);
  return extents;
}

/** How many requests are told of at which length; nothing where all are told of in full. */
function shortenedNote(extents: readonly Extent[], distinct: number): readonly RedactedText[] {
  const count = (wanted: Extent): number => extents.filter((extent) => extent === wanted).length;
  if (count('full') === distinct) return [];
  const lengths = [
    { number: count('full'), words: ours`in full` },
    { number: count('short'), words: ours`by cause and fix only` },
    { number: count('line'), words: ours`in one line each` },
    { number: distinct - extents.length, words: ours`not at all` },
  ];
  const told = lengths
    .filter(({ number }) => number > 0)
    .map(({ number, words }) => ours`${number} ${words}`);
  return [
    ours`This report is shortened to less than 60 kB. Of ${distinct} distinct requests, it tells of ${joined(told, ours`, `)}.`,
  ];
}

/**
 * Several requests as one Markdown report below 60 kB. Requests that fail alike are written once with their number. What
 * does not fit is shortened, and beyond a hundred different ones counted only.
 */
export function requestsReport(
  exchanges: readonly [Exchange, ...Exchange[]],
  log: DiagnosedLog | null = null,
  chosen: ChosenRecipes = {},
  redact: RedactionOf = redactionOf,
): RedactedText {
  const { groups, distinct } = alikeOf(exchanges, log);
  // What is measured is not printed, so that no secret counts that stands only in what is left out.
  const measured = sectionsOf(groups, chosen, redactionOf);
  const extents = extentsThatFit(groups, (index, extent) => bytesOf(measured(index, extent)));
  const printed = sectionsOf(groups, chosen, redact);
  const at = (wanted: boolean): readonly RedactedText[] =>
    extents.flatMap((extent, index) => ((extent === 'line') === wanted ? printed(index, extent) : []));
  const lines = at(true);
  const isBlocked = exchanges.every((exchange) => readBy(log)(exchange).verdict === 'blocked');
  const blocked = isBlocked ? ours`blocked ` : ours``;
  return document([
    ours`# ${exchanges.length} ${blocked}${exchanges.length === 1 ? ours`request` : ours`requests`}`,
    howItIsKnown(exchanges[0]),
    ...shortenedNote(extents, distinct),
    ...at(false),
    ...(lines.length === 0 ? [] : [ours`## More requests`, joined(lines, ours`\n`)]),
  ]);
}
