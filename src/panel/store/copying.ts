import type { Signal } from '@preact/signals';
import type { RedactedText } from '../../redacted-text';
import { loadedLater } from '../loaded-later';
import type { LoadedLater } from '../loaded-later';
import type { PanelServices, Reports } from './services';

const REPORTS_MISSING = 'Not copied: a part of the extension is missing. Close DevTools and open it again.';

/** Puts texts on the clipboard and says so. */
export type Copying = {
  readonly copyText: (text: RedactedText, what: string) => void;
  /** Copies what only the code of reports can write, which is loaded when it is first needed. */
  readonly copyReport: (write: (reports: Reports) => RedactedText, what: string) => void;
  /** What writes reports, once it is loaded. */
  readonly reports: LoadedLater<Reports>['state'];
  /** Has something done with that code, at once if it is at hand. */
  readonly withReports: (use: (reports: Reports) => void) => void;
  /** Loads what writes reports ahead of the first that is copied. */
  readonly loadReports: () => Promise<unknown>;
};

/** @param announcement where to say what was copied */
export function createCopying(services: PanelServices, announcement: Signal<string>): Copying {
  const copyText = (text: RedactedText, what: string): void => {
    void services.copyText(text).then((isCopied) => {
      announcement.value = isCopied ? `Copied ${what}` : 'The browser did not allow copying';
    });
  };
  const reports = loadedLater(services.loadReports);
  const withReports: Copying['withReports'] = (use) => {
    const { value } = reports.state;
    if (value.kind === 'loaded') {
      use(value.module);
      return;
    }
    // The click still counts for the browser: it comes from the extension itself within moments.
    void reports.load().then((loaded) => {
      if (loaded === null) announcement.value = REPORTS_MISSING;
      else use(loaded);
    });
  };
  const copyReport: Copying['copyReport'] = (write, what) =>
    withReports((loaded) => copyText(write(loaded), what));
  return { copyText, copyReport, withReports, reports: reports.state, loadReports: reports.load };
}
