import type { Recorded } from '../../recipes/remedies/code';
import type { Variant } from '../../recipes/remedies/remedy';
import { writeVariant } from '../../recipes/remedies/write-variant';
import type { RedactedText } from '../../redacted-text';
import { asRedacted } from './brand';
import { commandUrl } from './redacted-command';
import { redactedServer } from './redacted-configuration';
import type { Redaction } from './redaction';

/** The code of a variant as it may leave: all that is foreign in it is what was recorded. The origins in it stay. */
export const redactedVariant = (variant: Variant, redaction: Redaction): RedactedText =>
  asRedacted(
    writeVariant(variant, {
      server: (server) => redactedServer(server, redaction),
      recorded: ({ value, as }: Recorded) => {
        if (as === 'origin') return value;
        if (as === 'policy') return redaction.text(value);
        return as === 'url' ? commandUrl(value, redaction) : redaction.name(value);
      },
    }),
  );
