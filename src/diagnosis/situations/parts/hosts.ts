import { parseUrl } from '../../../fetch-standard/parse-url';

/** The host name of a URL or origin; empty when it has none. */
export const hostOf = (url: string | null): string => parseUrl(url ?? '')?.hostname ?? '';
