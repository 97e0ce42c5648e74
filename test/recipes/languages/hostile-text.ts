import fc from 'fast-check';

const pieces = fc.constantFrom(
  ...[
    '"',
    "'",
    '`',
    '\\',
    '\\\\',
    '\n',
    '\r',
    '\0',
    '\t',
    '$',
    '${x}',
    '$(id)',
    '#',
    '#{x}',
    '#$x',
    '%',
    '%{x}e',
  ],
  ...['%[path]', '{', '}', '{{ x }}', '<', '>', '&', ']]>', ';', '//', '/*', '*/', '--', ',', ' ', '\\u0022'],
  ...['\u2028', '\u202e', '\ufeff', 'é', '😀', '\ud800', '\x7f', '\x85', 'null', '*', '@(x)', '__END__'],
);
const utf8 = new TextDecoder('utf-8', { ignoreBOM: true });

/** What can be meant: a lone surrogate is no text, and becomes U+FFFD. */
export const meant = (value: string): string => utf8.decode(new TextEncoder().encode(value));

/** Text that tries to end a string, to begin something in it, or to be something else than a text. */
export const hostileText = fc
  .array(fc.oneof(pieces, fc.string({ unit: 'binary', maxLength: 4 }), fc.string({ maxLength: 4 })), {
    maxLength: 12,
  })
  .map((parts) => parts.join(''));
