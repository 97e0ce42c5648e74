import type { Case } from '../../diagnosis/case';
import { headlineOf } from '../../explanation/headline';
import type { RedactedText } from '../../redacted-text';
import { serializedOriginOfUrl } from '../../fetch-standard/origin';
import { constant, joined, ours } from '../redaction/composed-text';
import type { Redaction } from '../redaction/redaction';
import { LONGEST_IN_HEADING } from '../short-prose';
import { PLAIN } from '../text/paint';
import { explainedTexts, requestName } from '../text/request-text';
import { textPrinter } from '../text/text-printer';
import type { TestCase } from './test-case';

/** A recorded request as a case that passes, fails, or of which nothing is known. */
export function requestCase(one: Case, redaction: Redaction): TestCase {
  const print = textPrinter(redaction, PLAIN);
  const { exchange, diagnosis } = one;
  const { verdict, causes } = diagnosis;
  const name = requestName(one, print);
  const from: RedactedText = print.line(exchange.pageOrigin ?? 'an unknown page');
  const about = {
    group: print.line(serializedOriginOfUrl(exchange.hops[0].url) ?? exchange.hops[0].url),
    name: ours`${name} from ${from}`,
  };
  if (verdict === 'allowed' || verdict === 'opaque') return { ...about, kind: 'passed' };
  if (verdict === 'pending' || verdict === 'unknown')
    return { ...about, kind: 'skipped', why: ours`It is not known how this request ended.` };
  return {
    ...about,
    kind: 'failed',
    code: constant(causes[0]?.code ?? verdict),
    title: print.prose(headlineOf(one).title, LONGEST_IN_HEADING),
    text: joined(explainedTexts(one, {}, print), ours`\n\n`),
  };
}
