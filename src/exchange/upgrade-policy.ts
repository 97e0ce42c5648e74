import type { Header, HeaderList } from '../fetch-standard/header-list';
import { asciiLowercase } from '../fetch-standard/isomorphic-string';
import { parseUrl } from '../fetch-standard/parse-url';

/** Policies of one header are separated by commas, directives by semicolons. */
const DIRECTIVE = /(?:^|[,;])\s*upgrade-insecure-requests\s*(?=$|[,;\s])/i;

const isUpgrading = ({ name, value }: Header): boolean =>
  asciiLowercase(name) === 'content-security-policy' && DIRECTIVE.test(value);

/** The lines by which a document has its requests over http made over https. */
export const upgradeLines = (policies: HeaderList): HeaderList => policies.filter(isUpgrading);

/** Whether a URL is of http and of the page's own host, on whatever port. */
export function isPlainOnPageHost(pageOrigin: string | null, url: string): boolean {
  const page = parseUrl(pageOrigin ?? '');
  const target = parseUrl(url);
  return page !== null && target?.protocol === 'http:' && page.hostname === target.hostname;
}
