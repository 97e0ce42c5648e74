import type { Code, Recorded } from '../../recipes/remedies/code';
import type { Variant } from '../../recipes/remedies/remedy';
import { writeVariant } from '../../recipes/remedies/write-variant';
import type { RedactedText } from '../../redacted-text';
import { asRedacted } from './brand';
import { commandUrl } from './redacted-command';
import { redactedServer } from './redacted-configuration';
import type { Redaction } from './redaction';

/** The origins in it stay. */
function redactedPart(part: Recorded, redaction: Redaction): Recorded {
  const { value, as } = part;
  if (as === 'origin') return part;
  if (as === 'policy') return { as, value: redaction.text(value) };
  return { as, value: as === 'url' ? commandUrl(value, redaction) : redaction.name(value) };
}

const redactedCode = ({ language, lines }: Code, redaction: Redaction): Code => ({
  language,
  lines: lines.map((parts) =>
    parts.map((part) => (typeof part === 'string' ? part : redactedPart(part, redaction))),
  ),
});

/** A variant of which the code may leave as it is then written: all that is foreign in it is what was recorded. */
export function withoutSecrets(variant: Variant, redaction: Redaction): Variant {
  const { code } = variant;
  return {
    ...variant,
    code:
      'proxy' in code
        ? { ...code, server: redactedServer(code.server, redaction) }
        : redactedCode(code, redaction),
  };
}

/** The code of a variant as it may leave. */
export const redactedVariant = (variant: Variant, redaction: Redaction): RedactedText =>
  asRedacted(writeVariant(withoutSecrets(variant, redaction)));
