import { prose } from '../diagnosis/words/prose';
import { parseUrl } from '../fetch-standard/parse-url';
import type { Refusal } from './policy';

/** The server of a page's request, as far as configuration names it. Every text in it is harmless. */
export type Server = {
  /** Serialised http or https origin, for example `https://api.example.com`. */
  readonly origin: string;
  /** The first segment of the path with its slash, for example `/api`; `/api` too where the real one has odd characters. */
  readonly prefix: string;
};

const PLAIN_ORIGIN = /^https?:\/\/(?:[a-z0-9._-]+|\[[0-9a-f:.]+\])(?::[0-9]+)?$/;

/** What configuration needs of the URL of a request; refused when its host holds more than a DNS name or address does. */
export function serverOf(url: string): Server | Refusal {
  const parsed = parseUrl(url);
  if (parsed === null || !PLAIN_ORIGIN.test(parsed.origin))
    return { kind: 'refused', why: prose`A configuration file cannot contain the server in this URL.` };
  const [prefix] = /^\/[A-Za-z0-9_-]+(?=\/|$)/.exec(parsed.pathname) ?? ['/api'];
  return { origin: parsed.origin, prefix };
}
