import { getHeader } from '../../../fetch-standard/header-list';
import { parseUrl } from '../../../fetch-standard/parse-url';
import { MODEL_SERVERS, type ModelServer } from '../platforms/model-servers';
import type { SituationFacts } from '../situation-facts';

/** The server for language models that a request likely went to, by its port, its paths or its name; undefined for none. */
export function modelServerOf({ url, response }: SituationFacts): ModelServer | undefined {
  const parsed = parseUrl(url);
  const software = getHeader(response?.headers ?? [], 'server') ?? '';
  if (parsed === null || response === null) return undefined;
  return MODEL_SERVERS.find(
    ({ mark: { port, path, server } }) =>
      (port === undefined || port === parsed.port) &&
      path?.test(parsed.pathname) !== false &&
      server?.test(software) !== false,
  );
}
