import type { Row } from '../store/row';

type Mark = { readonly icon: string; readonly word: string };

/** Every verdict by shape and by word, so that colour is never the only sign. */
export const VERDICT_MARKS: Readonly<Record<Row['mark'], Mark>> = {
  blocked: { icon: '✕', word: 'Blocked' },
  allowed: { icon: '✓', word: 'Allowed' },
  opaque: { icon: '◌', word: 'Opaque' },
  failed: { icon: '▲', word: 'Failed' },
  pending: { icon: '…', word: 'Pending' },
  unknown: { icon: '–', word: 'Not known' },
  unexplained: { icon: '?', word: 'Unexplained' },
};

export const VerdictIcon = ({ verdict }: { readonly verdict: Row['mark'] }) => (
  <span class="verdict-icon" aria-hidden="true">
    {VERDICT_MARKS[verdict].icon}
  </span>
);
