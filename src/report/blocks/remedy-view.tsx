import type { Remedy } from '../../recipes/remedies/remedy';
import { writeVariant } from '../../recipes/remedies/write-variant';
import { redactedVariant } from '../redaction/redacted-variant';
import { CodeBlock } from './code-block';
import { Heading } from './heading';
import { useMedium } from './use-medium';

type Props = { readonly remedy: Remedy };

/** Code to paste, in the variant that suits best or that the reader chose. */
export function RemedyView({ remedy }: Props) {
  const { Variants } = useMedium();
  return (
    <Variants remedy={remedy}>
      {(shown, choice) => (
        <div class="remedy" data-remedy={shown.id}>
          <CodeBlock
            title={shown.place}
            text={writeVariant(shown)}
            lead={{ heading: <Heading class="subhead">{remedy.title}</Heading>, choice }}
            copied={{ what: 'the code', text: (redaction) => redactedVariant(shown, redaction) }}
          />
        </div>
      )}
    </Variants>
  );
}
