/** A piece of a text with placeholders: as it stands, or the name of a variable that takes the place of a secret. */
export type TextPart =
  { readonly kind: 'text'; readonly text: string } | { readonly kind: 'variable'; readonly name: string };

/** As `YOUR-AUTHORIZATION` in a command: a name after what carried the secret. */
const PLACEHOLDER = /YOUR-([A-Z0-9][A-Z0-9-]*)/;

/** Names of variables that neither a shell nor a system gives a meaning. */
const UNUSED = /^(?:AUTHORIZATION|COOKIE|LOGIN|TOKEN|X_[A-Z0-9_]+)$/;

/** The variable for what stands behind `YOUR-`. A name that a system may use itself, such as PATH, gets a word before it. */
function variableFor(name: string): string {
  const plain = name.replaceAll('-', '_');
  return UNUSED.test(plain) ? plain : `SECRET_${plain}`;
}

/** Reads a text in which placeholders stand for secrets. */
export function partsOf(text: string): readonly TextPart[] {
  return text.split(new RegExp(PLACEHOLDER, 'g')).flatMap((part, index): readonly TextPart[] => {
    if (index % 2 === 1) return [{ kind: 'variable', name: variableFor(part) }];
    return part === '' ? [] : [{ kind: 'text', text: part }];
  });
}
