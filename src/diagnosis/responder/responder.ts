import type { Response } from '../../exchange/exchange';
import { getHeader } from '../../fetch-standard/header-list';
import type { HeaderList } from '../../fetch-standard/header-list';
import {
  APPLICATION_MARKS,
  EITHER_ONES_MARKS,
  ON_THE_WAY_MARKS,
  OWN_RESPONSE_MARKS,
  PASSED_ON_MARKS,
  type HeaderSign,
  type Layer,
  type LayerMark,
} from './layer-marks';

/** A layer before the application, and the header that names it. */
export type MarkedLayer = Layer & { readonly header: string };

/** Who made a response, as far as its headers tell. */
export type Responder =
  /** A layer by a mark that it leaves only on responses of its own. */
  | { readonly kind: 'layer'; readonly layer: MarkedLayer }
  /** What stands behind every layer that left a mark; `header` says so. */
  | { readonly kind: 'application'; readonly header: string }
  /** Not known; `layer` is one that the response came through or from. */
  | { readonly kind: 'unknown'; readonly layer: MarkedLayer | null };

/** Statuses with which Cloudflare says that it got no response from the server behind it. */
const OF_CLOUDFLARE = /^52[0-7]$/;

const isThere = (headers: HeaderList, { header, value }: HeaderSign): boolean => {
  const seen = getHeader(headers, header);
  return seen !== null && value.test(seen.slice(0, 1_000));
};

/** Whether a response has a mark of a layer's own, and what must stand beside it. */
const isMarked = (headers: HeaderList, mark: LayerMark): boolean =>
  isThere(headers, mark) && (mark.beside?.some((sign) => isThere(headers, sign)) ?? true);

/** A layer that a response came through or from; null where none left a mark. */
export const layerOnTheWay = (headers: HeaderList): MarkedLayer | null =>
  [...OWN_RESPONSE_MARKS, ...EITHER_ONES_MARKS].find((mark) => isMarked(headers, mark)) ??
  ON_THE_WAY_MARKS.find((mark) => isThere(headers, mark)) ??
  null;

/**
 * Who made a response. A mark of passing on rules out every layer that left a mark, and a layer is named only by a mark
 * that only its own responses have.
 */
export function responderOf({ status, headers }: Pick<Response, 'status' | 'headers'>): Responder {
  const eitherOnes = EITHER_ONES_MARKS.find((mark) => isThere(headers, mark));
  if (eitherOnes !== undefined) return { kind: 'unknown', layer: eitherOnes };
  const own = OWN_RESPONSE_MARKS.find((mark) => isMarked(headers, mark));
  const passedOn = [...PASSED_ON_MARKS, ...APPLICATION_MARKS].find((mark) => isThere(headers, mark));
  if (passedOn !== undefined && !OF_CLOUDFLARE.test(String(status)))
    return { kind: 'application', header: passedOn.header };
  if (own !== undefined) return { kind: 'layer', layer: own };
  return { kind: 'unknown', layer: layerOnTheWay(headers) };
}

/** What names the server software of a proxy; null where the response does not say or it is no proxy's. */
export function proxyNamed(headers: HeaderList): { readonly name: string; readonly header: string } | null {
  const found = ['server', 'via'].flatMap((header) => {
    const value = getHeader(headers, header);
    const name =
      /nginx|openresty|haproxy|traefik|caddy|apache|varnish|kong|envoy|cloudflare|cloudfront/i.exec(
        value?.slice(0, 200) ?? '',
      )?.[0];
    return name === undefined ? [] : [{ name, header }];
  });
  return found[0] ?? null;
}
