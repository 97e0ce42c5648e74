/** Globals that would make a pure folder depend on a browser, on Node, on the clock or on chance. */
const impure = [
  ...['window', 'self', 'globalThis', 'document', 'navigator', 'localStorage', 'sessionStorage', 'indexedDB'],
  ...['fetch', 'XMLHttpRequest', 'WebSocket', 'performance', 'crypto', 'process', 'console'],
  ...['setTimeout', 'setInterval', 'queueMicrotask', 'requestAnimationFrame'],
];

/** The names under which browsers offer the WebExtension API. */
const extensionApi = ['browser', 'chrome'];

/** Once optimised, that of Node 20 refuses non-ASCII text that the parser accepts. */
const canParse = {
  object: 'URL',
  property: 'canParse',
  message: 'Use parseUrl of src/fetch-standard/parse-url.ts: canParse is wrong in Node 20.',
};

/** @param {string[]} names @param {string} message */
const forbid = (names, message) => names.map((name) => ({ name, message }));

const extensionApiMessage = 'Only src/browser/ touches the WebExtension API.';

/** The way to the clipboard: one function, which takes only what is redacted. */
const clipboard = {
  object: 'navigator',
  property: 'clipboard',
  message: 'Copy by copyText of src/browser/clipboard.ts: it takes only redacted text.',
};

const makesRedacted = ':matches(TSAsExpression, TSTypeAssertion, TSTypePredicate)';

const syntax = [
  {
    selector:
      ':matches(MemberExpression[property.name=/^(inner|outer)HTML$|^insertAdjacentHTML$/], MemberExpression[property.value=/^(inner|outer)HTML$|^insertAdjacentHTML$/])',
    message: 'Foreign text must never be parsed as HTML; set text instead.',
  },
  {
    selector:
      ':matches(JSXAttribute[name.name="dangerouslySetInnerHTML"], Property[key.name="dangerouslySetInnerHTML"], Property[key.value="dangerouslySetInnerHTML"])',
    message: 'Foreign text must never be parsed as HTML; render text instead.',
  },
  {
    selector: 'ExportDefaultDeclaration',
    message: 'Export by name, so that a thing has one name everywhere.',
  },
];

/**
 * The clock, and what depends on the time zone of the machine. What is left turns one instant into another form of it:
 * `Date.parse(text)`, `Date.UTC(…)` and `new Date(milliseconds).toISOString()`.
 */
const clock = {
  selector: [
    'Identifier[name="Date"]',
    ':not(MemberExpression[computed=false][property.name=/^(?:parse|UTC)$/] > Identifier.object)',
    ':not(MemberExpression[computed=false][property.name="toISOString"] > NewExpression.object[arguments.length=1] > Identifier.callee)',
  ].join(''),
  message: 'This folder is pure: it has no clock and no time zone, and converts only given instants.',
};

const unredacted = {
  selector: `${makesRedacted} TSTypeReference[typeName.name=/^Redacted/]`,
  message:
    'Only src/report/redaction/ says of a text that it is redacted; pass the text through a Redaction.',
};

/**
 * Rules for all of src/: text reaches a page as text, no text becomes code, and none leaves that was not redacted.
 *
 * @type {import('eslint').Linter.RulesRecord}
 */
export const shippedRules = {
  'no-eval': 'error',
  'no-new-func': 'error',
  'no-restricted-globals': ['error', ...forbid(extensionApi, extensionApiMessage)],
  'no-restricted-properties': ['error', canParse, clipboard],
  'no-restricted-imports': [
    'error',
    { patterns: [{ regex: '/redaction/brand$|^\\.\\.?/brand$', message: unredacted.message }] },
  ],
  'no-restricted-syntax': ['error', ...syntax, unredacted],
};

/**
 * Rules for src/report/redaction/, the one folder that makes redacted text. It is pure too.
 *
 * @type {import('eslint').Linter.RulesRecord}
 */
export const redactionRules = {
  'no-restricted-imports': 'off',
  'no-restricted-syntax': ['error', ...syntax, clock],
};

/**
 * Rules for src/browser/, the one folder that may touch the WebExtension API.
 *
 * @type {import('eslint').Linter.RulesRecord}
 */
export const browserRules = {
  'no-restricted-globals': 'off',
  'no-restricted-properties': ['error', canParse],
};

/**
 * Rules for the pure folders. Their own TypeScript program (tsconfig.pure.json) hides the types of the same things.
 *
 * @type {import('eslint').Linter.RulesRecord}
 */
export const pureRules = {
  'no-restricted-globals': [
    'error',
    ...forbid(extensionApi, extensionApiMessage),
    ...forbid(impure, 'This folder is pure: same input, same output, in Node and in every browser.'),
  ],
  'no-restricted-properties': [
    'error',
    canParse,
    { object: 'Math', property: 'random', message: 'This folder is pure: same input, same output.' },
  ],
  'no-restricted-syntax': ['error', ...syntax, unredacted, clock],
};
