import type { RedactedText } from '../../redacted-text';
import { joined, ours } from '../../report/redaction/composed-text';
import { redactionOf } from '../../report/redaction/redaction';
import { configurationTexts } from '../../report/text/code-blocks';
import type { Paint } from '../../report/text/paint';
import { textPrinter } from '../../report/text/text-printer';
import { isWritten } from './configurations';
import type { ApiConfiguration } from './configurations';

function configurationText(one: ApiConfiguration, paint: Paint): RedactedText {
  const print = textPrinter(redactionOf([one.exchange]), paint);
  const texts = configurationTexts(one.server, print);
  const isOpen = 'task' in one.server && !isWritten(one);
  const choose = ours`It is not known what ${print.code(one.server.server)} runs. Choose it with --stack, such as --stack nginx.`;
  return joined(isOpen ? [...texts, choose] : texts, ours`\n\n`);
}

/** How servers have to be configured, as text for a terminal. */
export const policyText = (configurations: readonly ApiConfiguration[], paint: Paint): RedactedText =>
  ours`${joined(
    configurations.map((one) => configurationText(one, paint)),
    ours`\n\n\n`,
  )}\n`;
