import { HtmlValidate } from 'html-validate';

/**
 * Every rule that html-validate recommends, none switched off. One is told that a bare `>` in a text is no fault: the HTML
 * Standard allows it, and Preact writes it.
 *
 * @see https://html.spec.whatwg.org/multipage/syntax.html#normal-elements
 */
const validator = new HtmlValidate({
  root: true,
  extends: ['html-validate:recommended'],
  rules: { 'no-raw-characters': ['error', { relaxed: true }] },
});

/** What html-validate finds wrong with a document: the rule, the message and where. */
export async function markupFaults(html: string): Promise<readonly string[]> {
  const { results } = await validator.validateString(html);
  return results.flatMap(({ messages }) =>
    messages.map(
      ({ ruleId, message, line, column }) => `${ruleId}: ${message} (${String(line)}:${String(column)})`,
    ),
  );
}
