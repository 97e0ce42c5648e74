import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { logOf } from '../../src/diagnosis/case';
import { printReport } from '../../src/report/forms/print-report';
import { HTML_FORM } from '../../src/report/html/html-form';
import type { ReportSubject } from '../../src/report/report-subject';
import { openDocumentViewer } from '../../test/browsers/driver/chromium/document-viewer';
import type { DocumentLook } from '../../test/browsers/driver/chromium/document-viewer';
import { RECORDED_SHOP } from '../../test/panel/recorded-shop';
import { root } from '../run/places.mjs';

/** A method that the server does not allow, from a page whose credentials nothing shows. */
const SHOWN = 2;

function htmlOf(exchanges: typeof RECORDED_SHOP): string {
  const [first, ...others] = exchanges;
  if (first === undefined) throw new Error('the shop has requests');
  const subject: ReportSubject = { exchanges: [first, ...others], log: logOf(RECORDED_SHOP), chosen: {} };
  return printReport(HTML_FORM, subject).text;
}

const REPORTS = {
  request: () => htmlOf(RECORDED_SHOP.slice(SHOWN, SHOWN + 1)),
  requests: () => htmlOf(RECORDED_SHOP),
} as const;

type Picture = { readonly name: string; readonly of: keyof typeof REPORTS; readonly look: DocumentLook };

/** On a wide screen and a phone, and the first page of A4 paper within its margins. */
const PICTURES: readonly Picture[] = [
  ...(['light', 'dark'] as const).flatMap((theme) =>
    [1000, 390].map((width): Picture => ({
      name: `request-${String(width)}-${theme}`,
      of: 'request',
      look: { width, height: null, theme, medium: 'screen' },
    })),
  ),
  {
    name: 'requests-1000-light',
    of: 'requests',
    look: { width: 1000, height: 1600, theme: 'light', medium: 'screen' },
  },
  {
    name: 'request-print',
    of: 'request',
    look: { width: 674, height: 1002, theme: 'light', medium: 'print' },
  },
];

/** Takes pictures of an HTML report, for the documentation. */
export async function takeReportPictures(isWanted: (path: string) => boolean): Promise<void> {
  const pictures = PICTURES.map((picture) => ({
    ...picture,
    path: `docs/images/report/${picture.name}.png`,
  }));
  const wanted = pictures.filter(({ path }) => isWanted(path));
  if (wanted.length === 0) return;
  const viewer = await openDocumentViewer();
  try {
    for (const { path, of, look } of wanted) {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), await viewer.picture(REPORTS[of](), look));
      console.log(path);
    }
  } finally {
    await viewer.close();
  }
}
