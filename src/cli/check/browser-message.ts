import { metadataByRule } from '../../diagnosis/reading/request/fetch-metadata';
import type { CourseMessage } from '../../fetch-standard/course/fetch-course';
import type { HeaderList } from '../../fetch-standard/header-list';
import { getHeader } from '../../fetch-standard/header-list';
import { asciiLowercase } from '../../fetch-standard/isomorphic-string';
import { isSameOrigin, originOfUrl } from '../../fetch-standard/origin';
import type { OutgoingMessage } from '../send/message';
import type { WantedRequest } from './wanted-request';

/** What every browser's begins with; the rest is the truth. */
const USER_AGENT = 'Mozilla/5.0 (compatible; cors-inspector)';

const isCookie = ({ name }: HeaderList[number]): boolean => /^cookie$/i.test(name);

/** Whether a message goes to the server that the request was made for, whose cookies alone were given. */
function isToFirstServer({ urls: [first, ...others] }: CourseMessage): boolean {
  const origin = originOfUrl(first);
  return others.every((url) => {
    const other = originOfUrl(url);
    return origin !== null && other !== null && isSameOrigin(origin, other);
  });
}

/** The headers that a browser adds to those by which CORS is decided. */
function addedByBrowser(message: CourseMessage, wanted: WantedRequest): HeaderList {
  const { origin, mode, browserHeaders, credentials } = wanted;
  const sendsCookie = message.kind === 'request' && credentials && isToFirstServer(message);
  const given = browserHeaders.filter((header) => sendsCookie || !isCookie(header));
  const usual: HeaderList = [
    { name: 'Accept', value: '*/*' },
    { name: 'User-Agent', value: USER_AGENT },
  ];
  const set = [...message.headers, ...given];
  return [
    ...usual.filter(({ name }) => getHeader(set, name) === null),
    ...given,
    ...metadataByRule({ page: origin, url: message.url, urls: message.urls, mode, destination: 'empty' }),
  ];
}

/** Repeats as one line, as browsers send what a script set. */
function joinedRepeats(headers: HeaderList): HeaderList {
  const joined = new Map<string, HeaderList[number]>();
  for (const { name, value } of headers) {
    const before = joined.get(asciiLowercase(name));
    const line = before === undefined ? { name, value } : { ...before, value: `${before.value}, ${value}` };
    joined.set(asciiLowercase(name), line);
  }
  return [...joined.values()];
}

/** A message with everything that a browser would send of it. */
export function browserMessage(message: CourseMessage, wanted: WantedRequest): OutgoingMessage {
  const { kind, url, method, headers } = message;
  // A redirect that makes a GET of a request drops its body.
  const hasBody = kind === 'request' && method === wanted.method;
  return {
    url,
    method,
    headers: [...joinedRepeats(headers), ...addedByBrowser(message, wanted)],
    body: hasBody ? wanted.body : null,
  };
}
