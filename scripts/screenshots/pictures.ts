import type { Size, Theme } from '../../test/browsers/driver/browser-session';
import { SHOWN, SHOWN_WITH_FINDINGS } from './shop-cases';

/** A picture of the real panel in the real DevTools of Chromium, in a window of its own. */
export type Picture = {
  /** Relative to the repository's directory. */
  readonly path: string;
  readonly size: Size;
  readonly theme: Theme;
  readonly caseId: string;
  /** The tab of the explanation that is shown. */
  readonly tab: string;
};

const ANSWER = { name: 'answer', caseId: SHOWN, tab: 'why' };
const EVIDENCE = { name: 'evidence', caseId: SHOWN, tab: 'evidence' };
const WHAT_IF = { name: 'what-if', caseId: SHOWN, tab: 'what-if' };
const FINDINGS = { name: 'findings', caseId: SHOWN_WITH_FINDINGS, tab: 'findings' };

/** Each tab in each theme, for the README. */
const README_PICTURES: readonly Picture[] = (['light', 'dark'] as const).flatMap((theme) =>
  [ANSWER, EVIDENCE, WHAT_IF, FINDINGS].map(({ name, ...shown }) => ({
    ...shown,
    path: `docs/images/${name}${theme === 'dark' ? '-dark' : ''}.png`,
    size: { width: 1400, height: 900 },
    theme,
  })),
);

/** The Chrome Web Store takes at most five, of this size exactly; the first is the one that is seen in its search. */
const STORE_PICTURES: readonly Picture[] = (
  [
    [ANSWER, 'light'],
    [EVIDENCE, 'light'],
    [WHAT_IF, 'light'],
    [FINDINGS, 'light'],
    [ANSWER, 'dark'],
  ] as const
).map(([{ name, caseId, tab }, theme], index) => ({
  caseId,
  tab,
  path: `docs/images/store/${index + 1}-${name}${theme === 'dark' ? '-dark' : ''}.png`,
  size: { width: 1280, height: 800 },
  theme,
}));

/** All pictures of the documentation and of the stores. */
export const PICTURES: readonly Picture[] = [...README_PICTURES, ...STORE_PICTURES];
