import { readRecording } from '../../report/opened/read-recording';
import type { Recording } from '../../report/opened/read-recording';
import { textFrom } from '../recording-from';
import type { Terminal } from '../terminal';
import type { CheckArguments, GivenRequest } from './check-arguments';
import { isCurl, readCurl, readCurlWords } from './read-curl';
import type { ReadCurl } from './read-curl';
import type { WrittenRequest } from './read-request';

/** What is to be checked, or the sentence that says why that is not known. */
export type Subject =
  | { readonly kind: 'wrong'; readonly why: string }
  | {
      readonly kind: 'request';
      readonly request: WrittenRequest;
      /** Whether the command of curl takes any certificate. */
      readonly insecure: boolean;
    }
  | { readonly kind: 'recording'; readonly recording: Recording };

const wrong = (why: string): Subject => ({ kind: 'wrong', why });

/** Whether it is the path of a recording, and not a URL. */
const isPath = (text: string): boolean =>
  text === '-' || (/\.(?:json|har)$/i.test(text) && !/^https?:/i.test(text));

/** A command of curl, with what is given beside it. */
function ofCurl(read: ReadCurl, { origin, method, headers, data, credentials }: GivenRequest): Subject {
  if (read.kind === 'wrong') return read;
  if (method !== null || headers.length > 0 || data !== null)
    return wrong('The curl command has the method, the headers and the body. Leave out -X, -H and --data.');
  const { request, insecure } = read;
  return {
    kind: 'request',
    request: {
      ...request,
      origin: origin ?? request.origin,
      credentials: credentials ?? request.credentials,
    },
    insecure,
  };
}

function ofText(text: string, given: GivenRequest): Subject {
  if (isCurl(text)) return ofCurl(readCurl(text), given);
  const read = readRecording(text);
  if (read.kind === 'refused') return wrong(read.why);
  return given.origin === null && given.method === null && given.data === null
    ? { kind: 'recording', recording: read.recording }
    : wrong('The recording has the origin, the method and the body. Leave out --origin, -X and --data.');
}

/** Reads what is to be checked. */
export async function subjectOf(
  { subject: [subject, ...words], given }: Extract<CheckArguments, { kind: 'check' }>,
  terminal: Terminal,
): Promise<Subject> {
  if (subject === 'curl') return ofCurl(readCurlWords(words), given);
  if (isCurl(subject)) return ofCurl(readCurl(subject), given);
  if (isPath(subject)) {
    const read = await textFrom(subject, terminal);
    return read.kind === 'refused' ? wrong(read.why) : ofText(read.text, given);
  }
  const { origin, method, headers, data, credentials } = given;
  return {
    kind: 'request',
    request: {
      url: subject,
      origin,
      method,
      headers,
      browserHeaders: [],
      data,
      credentials: credentials ?? false,
    },
    insecure: false,
  };
}
