import fc from 'fast-check';

/** Stands in every hostile text, so that a renderer's tree shows where strangers' text came to lie. */
export const MARKER = 'zq7';

const E = MARKER;

/** What a stranger would write to leave the place that a report gave to a text. */
const MARKUP: readonly string[] = [
  `![${E}](https://${E}.example/x.png)`,
  `![${E}][r]\n\n[r]: https://${E}.example`,
  `[${E}](https://${E}.example "t")`,
  `[${E}](javascript:alert(1))`,
  `<https://${E}.example>`,
  `https://${E}.example/a?b=c`,
  `http://${E}.example`,
  `www.${E}.example`,
  `${E}@mail.example`,
  `mailto:${E}@mail.example`,
  `xmpp:${E}@mail.example/x`,
  `@${E}`,
  `@${E}/team`,
  `#123 ${E}`,
  `GH-1 ${E}`,
  `${E}/repo#12`,
  `!12 ~${E} %${E} &1 $${E} *iteration:1`,
  `${E} da39a3ee5e6b4b0d3255bfef95601890afd80709`,
  `:${E}: :tada:`,
  `$${E}$ $$${E}$$ $\`${E}\`$`,
  `<b>${E}</b>`,
  `<img src=x alt=${E} onerror=alert(1)>`,
  `<details open><summary>${E}</summary>`,
  `</details></summary></td></code></pre>${E}`,
  `<!-- ${E}`,
  `--> ${E}`,
  `<![CDATA[${E}]]>`,
  `<?${E}?>`,
  `<script>${E}</script>`,
  `&#x3c;b&#x3e;${E} &lt;i&gt; &copy;`,
  `[^${E}]`,
  `\n\n[^${E}]: ${E}`,
  `\n\n| ${E} | b |\n|---|---|\n| c | d |\n\n`,
  `| ${E} |`,
  `\n# ${E}`,
  `\n## ${E} ##`,
  `\n${E}\n===`,
  `\n${E}\n---\n`,
  `\n- [ ] ${E}`,
  `\n- [x] ${E}\n  - ${E}`,
  `\n1. ${E}\n2) ${E}`,
  `\n> > - ${E}`,
  `\n    ${E}`,
  `\n\t${E}`,
  `\n\n***\n\n${E}`,
  `**${E}** *${E}* __${E}__ _${E}_ ~~${E}~~`,
  `\n\`\`\`math\n${E}\n\`\`\`\n`,
  `\n\`\`\`mermaid\ngraph TD; ${E}-->x\n\`\`\`\n`,
  `\n~~~\n${E}\n~~~\n`,
  `\r\n\r\n${E}`,
  `\r${E}`,
  `\u2028${E}\u2029`,
  `\u202e${E}\u202c`,
  `\u200b@\u200b${E}\u2060`,
  `\u0000${E}\u0007\u0085`,
  `\u00e2\u0080\u00a8${E}\u00e2\u0080\u00ae`,
  `\\\`${E}\\\` \\`,
  `\ud800${E}`,
  `[[_TOC_]] {+ ${E} +} {- ${E} -}`,
  `{{ ${E} }} {% ${E} %}`,
];

/** Runs of backticks and tildes, also longer than renderers count. */
const runs = fc
  .tuple(
    fc.constantFrom('`', '~'),
    fc.constantFrom(1, 2, 3, 4, 7, 8, 9, 32, 79, 80, 81, 160, 254, 255, 256, 300),
  )
  .map(([mark, times]) => mark.repeat(times));

/** Characters that decide how Markdown reads what stands beside them. */
const edges = fc.constantFrom(
  '',
  ' ',
  '\n',
  '\n\n',
  '\\',
  '*',
  '_',
  '|',
  '>',
  '#',
  '-',
  '"',
  "'",
  '](',
  '<',
  '$',
);

const longLine = fc.constantFrom(1_100, 5_000).map((times) => `${E} ${'x'.repeat(times)}`);

/** One to four pieces of markup with runs and edges between them; always with {@link MARKER} in it. */
export const hostileMarkup: fc.Arbitrary<string> = fc
  .array(
    fc.tuple(
      fc.oneof({ weight: 2, arbitrary: fc.constant('') }, { weight: 3, arbitrary: runs }),
      edges,
      fc.oneof({ weight: 30, arbitrary: fc.constantFrom(...MARKUP) }, { weight: 1, arbitrary: longLine }),
      edges,
    ),
    { minLength: 1, maxLength: 4 },
  )
  .map((pieces) => pieces.flat().join(''));
