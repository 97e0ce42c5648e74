/** How a document looks: on a phone and a wide screen, light and dark, and on paper. */
export const STYLE = `
:root {
  color-scheme: light dark;
  --page: #fff; --panel: #f6f8fa; --line: #d9dee4; --text: #1b1f24; --dim: #57606a; --link: #0b57d0;
  --bad: #b3261e; --bad-soft: #fdf0ef; --good: #146c2e; --good-soft: #e9f6ec; --warn: #7d4b00; --warn-soft: #fdf3e1;
  --mark: #ffe2a8; --ghost: #7a828a;
  --fixed: ui-monospace, 'SF Mono', Menlo, Consolas, 'Liberation Mono', monospace;
}
@media (prefers-color-scheme: dark) {
  :root {
    --page: #17191c; --panel: #212428; --line: #3a3f45; --text: #e6e8ea; --dim: #a9b1ba; --link: #8ab4f8;
    --bad: #f59b94; --bad-soft: #3a2423; --good: #6dd58c; --good-soft: #1c3324; --warn: #f5c26b; --warn-soft: #37301f;
    --mark: #6b5118; --ghost: #8b9198;
  }
}
* { box-sizing: border-box; }
html { text-size-adjust: 100%; -webkit-text-size-adjust: 100%; scroll-padding-top: 1rem; }
body {
  max-width: 56rem; margin: 0 auto; padding: 1.25rem clamp(1rem, 4vw, 2.5rem) 3rem;
  font: 1rem/1.55 system-ui, 'Segoe UI', Roboto, 'Liberation Sans', sans-serif;
  color: var(--text); background: var(--page); overflow-wrap: anywhere;
}
h1, h2, h3, h4, h5, h6, p, ul, ol, dl, dd, figure, blockquote { margin: 0; padding: 0; }
ul, ol { list-style: none; }
h1, h2, h3, h4, h5, h6 { line-height: 1.3; text-wrap: balance; }
h1 { font-size: 1.75rem; font-weight: 650; letter-spacing: -0.01em; }
h2 { font-size: 1.25rem; font-weight: 650; }
h3 { font-size: 1.0625rem; font-weight: 650; }
h4, h5, h6 { font-size: 1rem; font-weight: 600; }
code, pre { font: 0.875em/1.55 var(--fixed); }
code.word { white-space: nowrap; }
a { color: var(--link); text-underline-offset: 0.15em; }
:focus-visible { outline: 2px solid var(--link); outline-offset: 2px; border-radius: 2px; }
p + p, p + ul, ul + p { margin-top: 0.6rem; }
.dim, .quiet, .known, .none, .absent, .more, p.hint, .place { color: var(--dim); }
.known, .place, p.hint { font-size: 0.875rem; }

.banner { margin-bottom: 0.75rem; font-size: 0.8125rem; font-weight: 600; letter-spacing: 0.02em; color: var(--dim); }
.head { padding: 1.1rem 1.25rem 1.2rem; border: 1px solid var(--line); border-top: 4px solid var(--ghost); border-radius: 8px; background: var(--panel); }
.head.bad { border-top-color: var(--bad); }
.head.good { border-top-color: var(--good); }
.head .number { display: block; margin-bottom: 0.15rem; font-size: 0.8125rem; font-weight: 600; color: var(--dim); letter-spacing: 0; }
.request { margin-top: 0.7rem; line-height: 1.7; }
.badge { padding: 0.1em 0.6em; border-radius: 1em; font-size: 0.8125rem; font-weight: 650; white-space: nowrap; color: var(--text); background: var(--page); border: 1px solid currentcolor; }
.badge.bad { color: var(--bad); background: var(--bad-soft); }
.badge.good { color: var(--good); background: var(--good-soft); }
.facts { display: flex; flex-wrap: wrap; gap: 0.6rem 2rem; margin-top: 0.9rem; }
.facts dt { font-size: 0.8125rem; color: var(--dim); }
.facts .bad { color: var(--bad); }

.contents { margin-top: 1rem; font-size: 0.9375rem; }
.contents ul { display: flex; flex-wrap: wrap; gap: 0.25rem 1.25rem; }
.contents a { display: inline-block; padding: 0.2rem 0; }
.summary { margin-top: 1.25rem; }
article + article { margin-top: 3rem; }
.summary + article, .note + article { margin-top: 2.25rem; }

.part { margin-top: 1.5rem; }
.part > h2, .part > h3, .part > h4, .evidence-part > h2, .evidence-part > h3, .details-part > h2, .details-part > h3 { margin-bottom: 0.6rem; }
.part.happened { margin-top: 1.25rem; font-size: 1.0625rem; }
.evidence-part, .details-part { margin-top: 2.25rem; padding-top: 1.5rem; border-top: 1px solid var(--line); }
.note { margin-top: 1rem; color: var(--dim); }
.verdict + .browser-message, .browser-message + .browser-message { margin-top: 0.75rem; }
.browser-message figcaption { font-size: 0.8125rem; color: var(--dim); }
.browser-message blockquote { margin-top: 0.2rem; padding: 0.5rem 0.8rem; border-left: 3px solid var(--bad); border-radius: 0 6px 6px 0; background: var(--bad-soft); font: 0.8125rem/1.55 var(--fixed); }

.bullets, .sentences, .witnesses, footer ul { padding-left: 1.2rem; list-style: disc; }
.bullets > li + li, .sentences > li + li, .witnesses > li + li { margin-top: 0.35rem; }
.sentences.checks { padding-left: 0; list-style: none; }
.sentences.checks > li + li { margin-top: 1rem; }
.code-block + .sentences, .code-block + .message { margin-top: 0.5rem; }
.cards { display: grid; gap: 0.9rem; }
.card { padding: 0.9rem 1.1rem 1rem; border: 1px solid var(--line); border-left: 4px solid var(--line); border-radius: 8px; }
.card.high { border-left-color: var(--bad); }
.card.medium { border-left-color: var(--warn); }
.card > * + * { margin-top: 0.6rem; }
.cause-head { display: flex; flex-wrap: wrap; align-items: baseline; justify-content: space-between; gap: 0.2rem 1rem; }
.turn, .severity { font-size: 0.8125rem; color: var(--dim); }
.severity.high { color: var(--bad); }
.severity.medium { color: var(--warn); }
.cause-foot { display: flex; flex-wrap: wrap; gap: 0.2rem 1rem; font-size: 0.8125rem; color: var(--dim); }
.cause-code { color: var(--dim); }
.sentence { font-weight: 600; }

.fold, .block-group, .prints { margin-top: 0.75rem; border: 1px solid var(--line); border-radius: 8px; }
summary { padding: 0.6rem 0.9rem; cursor: pointer; border-radius: 8px; }
summary:hover { background: var(--panel); }
summary > h2, summary > h3, summary > h4, summary > h5, summary > h6 { display: inline; font-size: 1rem; font-weight: 600; }
summary .dim { margin-left: 0.4rem; font-size: 0.875rem; }
.fold-body, .block-group > :not(summary), .prints > dl { margin: 0.25rem 0.9rem 0.9rem; }
.fold-body > * + * { margin-top: 0.75rem; }
.fold .fold { margin-top: 0.75rem; }
p + pre, pre + pre, .checks p + .code-block { margin-top: 0.5rem; }
.fold pre { border: 1px solid var(--line); border-radius: 6px; }
.code-block .fold pre, .code-block pre { border: 0; border-radius: 0; }
.prints div { display: grid; grid-template-columns: minmax(5rem, max-content) 1fr; gap: 0 1rem; padding: 0.3rem 0; }
.prints dt { color: var(--dim); }

.code-block { border: 1px solid var(--line); border-radius: 8px; overflow: hidden; }
.code-block + .code-block { margin-top: 0.75rem; }
.code-head { display: flex; flex-wrap: wrap; align-items: baseline; justify-content: space-between; gap: 0.15rem 1rem; padding: 0.5rem 0.9rem; font-size: 0.9375rem; background: var(--panel); border-bottom: 1px solid var(--line); }
.code-title > * { display: block; }
.code-place { font-size: 0.875rem; color: var(--dim); }
.code-block > p { padding: 0.7rem 0.9rem; }
.chosen { font-size: 0.8125rem; color: var(--dim); }
pre { margin: 0; padding: 0.7rem 0.9rem; overflow-x: auto; white-space: pre-wrap; overflow-wrap: anywhere; font-size: 0.8125rem; tab-size: 2; }
.recipe > * + *, .fix-section > * + * { margin-top: 0.75rem; }
.fix-section + .fix-section { margin-top: 1.5rem; }

.evidence { display: grid; grid-template-columns: 1fr 1fr; gap: 0.75rem; }
.evidence.single { grid-template-columns: 1fr; }
.evidence-column { display: grid; gap: 0.75rem; align-content: start; min-width: 0; }
.evidence-title, .message > h3, .message > h4, .message > h5, .message > h6 { margin-bottom: 0.25rem; font-size: 0.8125rem; font-weight: 600; color: var(--dim); }
.lines { padding: 0.55rem 0.8rem; border-radius: 6px; background: var(--panel); font: 0.8125rem/1.6 var(--fixed); }
.line { padding-left: 1.2rem; text-indent: -1.2rem; }
.line.first { font-weight: 600; }
.name { color: var(--dim); }
mark { padding: 0 0.15em; border-radius: 3px; color: var(--text); background: var(--mark); }
del { color: var(--bad); text-decoration-thickness: 1px; }
ins { color: var(--good); text-decoration: none; }
.change .lines del::before { content: '- '; }
.change .lines ins::before { content: '+ '; }
.message + .message, p + .message { margin-top: 0.75rem; }

table { width: 100%; border-collapse: collapse; font-size: 0.9375rem; }
th, td { padding: 0.5rem 0.75rem 0.5rem 0; border-bottom: 1px solid var(--line); text-align: left; vertical-align: top; }
thead th { font-size: 0.8125rem; font-weight: 600; color: var(--dim); }
tbody th { font-weight: 600; }
.summary th { white-space: nowrap; overflow-wrap: normal; }
.summary td:nth-child(2) { width: 44%; }
.summary td:last-child { overflow-wrap: normal; }
.steps .outcome { white-space: nowrap; }
.steps .fail .outcome { color: var(--bad); font-weight: 600; }
.steps .pass .outcome { color: var(--good); }
.input { display: block; color: var(--dim); }
td del, td ins { display: block; }

.diagram.scrolls { overflow-x: auto; }
.diagram.narrow { display: none; }
.lane-diagram { display: block; max-width: 100%; height: auto; }
.scrolls .lane-diagram { max-width: none; }
.lane-diagram .post { stroke: var(--line); stroke-width: 1.5; }
.lane-diagram .label { font: 11px system-ui, 'Segoe UI', Roboto, 'Liberation Sans', sans-serif; fill: var(--text); stroke: var(--page); stroke-width: 3px; stroke-linejoin: round; paint-order: stroke; }
.lane-diagram .literal { font-family: var(--fixed); }
.lane-diagram .line { fill: none; stroke: var(--text); stroke-width: 1.3; }
.lane-diagram .dashed { stroke-dasharray: 3 4; }
.lane-diagram .tip { fill: var(--text); }
.lane-diagram .line.quiet { stroke: var(--ghost); }
.lane-diagram .tip.quiet { fill: var(--ghost); }
.lane-diagram .label.quiet { fill: var(--dim); }
.lane-diagram .line.bad { stroke: var(--bad); stroke-width: 1.6; }
.lane-diagram .tip.bad, .lane-diagram .label.bad { fill: var(--bad); }
.lane-diagram .line.good { stroke: var(--good); }
.lane-diagram .tip.good, .lane-diagram .label.good { fill: var(--good); }
.lane-diagram .cross { fill: none; stroke: var(--bad); stroke-width: 2.4; }

footer { margin-top: 2.5rem; padding-top: 1.25rem; border-top: 1px solid var(--line); font-size: 0.875rem; color: var(--dim); }
footer h2 { font-size: 1rem; color: var(--text); margin-bottom: 0.35rem; }
footer section + p { margin-top: 1rem; }

@media (max-width: 40rem) {
  h1 { font-size: 1.375rem; }
  code.word { white-space: normal; }
  .head { padding: 0.9rem 1rem 1rem; }
  .facts { display: grid; gap: 0.5rem; }
  .facts > div { display: grid; grid-template-columns: 5rem 1fr; }
  .facts dt { line-height: 1.9; }
  .evidence { grid-template-columns: 1fr; }
  .diagram.wide { display: none; }
  .diagram.narrow { display: block; }
  table, tbody, tr, th, td { display: block; }
  .summary td:nth-child(2) { width: auto; }
  thead { display: none; }
  tr { padding: 0.5rem 0; border-bottom: 1px solid var(--line); }
  th, td { padding: 0.1rem 0; border: 0; }
  td[data-label]::before { content: attr(data-label) ': '; color: var(--dim); font-size: 0.8125rem; }
}
@media print {
  :root {
    color-scheme: light;
    --page: #fff; --panel: #fff; --line: #bbb; --text: #000; --dim: #444; --link: #0b3d91;
    --bad: #a01a13; --bad-soft: #fff; --good: #0f5a24; --good-soft: #fff; --warn: #6b4000; --warn-soft: #fff; --mark: #fff;
  }
  body { max-width: none; padding: 0; font-size: 10pt; }
  ::details-content { content-visibility: visible; block-size: auto; }
  .contents { display: none; }
  mark { outline: 1px solid var(--bad); }
  h1, h2, h3, h4, h5, h6, summary, .code-head, .evidence-title { break-after: avoid; }
  .card, .line, tr, .diagram, .code-head { break-inside: avoid; }
  pre, .lines { border: 1px solid var(--line); }
  .code-block pre { border: 0; }
  @page { margin: 16mm; }
}
`;

/** The hash by which the policy of a document lets this style in, and nothing else. */
export const STYLE_HASH = 'sha256-Q0MZt+paIqJwqzLFH+E2FzHHkbkT76P0s5ih/aIF0rc=';
