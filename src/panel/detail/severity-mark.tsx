import type { Severity } from '../../diagnosis/findings/found-finding';
import { SEVERITY_WORDS } from '../../report/statements';

/** Every severity by shape, so that colour is never the only sign. */
export const SEVERITY_ICONS: Readonly<Record<Severity, string>> = { high: '▲', medium: '◆', hint: '○' };

/** How much a finding matters, by icon and word. */
export const SeverityMark = ({ severity }: { readonly severity: Severity }) => (
  <span class={`severity ${severity}`}>
    <span aria-hidden="true">{SEVERITY_ICONS[severity]}</span> {SEVERITY_WORDS[severity]}
  </span>
);
