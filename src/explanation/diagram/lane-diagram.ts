import { hopAt } from '../../exchange/hops';
import type { Diagnosis } from '../../diagnosis/diagnosis';
import type { Situation } from '../../diagnosis/situations/situation';
import type { Exchange } from '../../exchange/exchange';
import { responseSource } from './response-source';
import { breakPoint } from './lane-diagram-break';
import { hopArrows } from './lane-diagram-hop';
import { outcomeArrow, startArrow } from './lane-diagram-page';
import { diagramAlternative } from './lane-diagram-words';
import { BROWSER_LANE } from './lanes';
import type { Arrow, Lane, LaneDiagram } from './lanes';
import { unreachedTarget } from './unreached-target';
import type { UnreachedTarget } from './unreached-target';
import { urlParts } from '../url-parts';

/** Longer redirect chains are shown by their first and last hops. */
const HOPS_SHOWN = { first: 2, last: 3 };

function pageName(pageOrigin: string | null): string {
  if (pageOrigin === null) return 'page';
  return pageOrigin === 'null' ? 'page (origin null)' : urlParts(pageOrigin).host || pageOrigin;
}

const hostOf = (url: string): string => {
  const { host, origin } = urlParts(url);
  return host === '' ? origin : host;
};

function hopsShown(count: number, broken: number | null): readonly number[] {
  const all = Array.from({ length: count }, (_, index) => index);
  if (count <= HOPS_SHOWN.first + HOPS_SHOWN.last + 1) return all;
  return all.filter((hop) => hop < HOPS_SHOWN.first || hop >= count - HOPS_SHOWN.last || hop === broken);
}

const leftOut = (count: number, lane: number): Arrow => ({
  from: BROWSER_LANE,
  to: lane,
  line: 'dashed',
  tip: 'none',
  tone: 'quiet',
  text: count === 1 ? '1 more redirect' : `${String(count)} more redirects`,
  isLiteral: false,
  note: null,
});

/** The target of a redirect that was not followed is drawn too: it is what readers look for. */
const neverRequested = ({ url, method }: UnreachedTarget, lane: number): Arrow => ({
  from: BROWSER_LANE,
  to: lane,
  line: 'dashed',
  tip: 'none',
  tone: 'quiet',
  text: `${method} ${urlParts(url).path} was never sent`,
  isLiteral: false,
  note: null,
});

/** The diagram of one exchange. It shows what the diagnosis and the situations say and decides nothing by itself. */
export function laneDiagram(
  exchange: Exchange,
  diagnosis: Diagnosis,
  situations: readonly Situation[],
): LaneDiagram {
  const broken = breakPoint(exchange, diagnosis);
  const shown = hopsShown(exchange.hops.length, broken?.hop ?? null);
  const target = unreachedTarget(exchange);
  const urls = [
    ...shown.map((index) => hopAt(exchange, index).url),
    ...(target === null ? [] : [target.url]),
  ];
  const hosts = [...new Set(urls.map(hostOf))];
  const laneOf = (url: string): number => BROWSER_LANE + 1 + hosts.indexOf(hostOf(url));
  const lanes: Lane[] = [
    { kind: 'page', name: pageName(exchange.pageOrigin) },
    { kind: 'browser', name: 'browser' },
    ...hosts.map((name): Lane => ({ kind: 'server', name })),
  ];
  const arrows: Arrow[] = [startArrow(exchange)];
  shown.forEach((index, position) => {
    const hop = hopAt(exchange, index);
    const lane = laneOf(hop.url);
    const skipped = index - (shown[position - 1] ?? -1) - 1;
    if (skipped > 0) arrows.push(leftOut(skipped, lane));
    const source = responseSource(exchange, diagnosis, situations, hop);
    arrows.push(...hopArrows({ exchange, diagnosis, hop, index, lane, broken, source }));
  });
  if (target !== null) arrows.push(neverRequested(target, laneOf(target.url)));
  arrows.push(outcomeArrow(exchange, diagnosis));
  return { lanes, arrows, alternative: diagramAlternative({ exchange, diagnosis, situations, broken }) };
}
