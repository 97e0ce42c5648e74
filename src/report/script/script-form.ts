import type { RedactedText } from '../../redacted-text';
import type { ReportForm } from '../report-form';
import { hurlFile } from './hurl-file';
import { powershellScript } from './powershell-script';
import { probeOf } from './probe-of';
import { scriptRequest } from './script-request';
import type { ScriptRequest } from './script-request';
import { shScript } from './sh-script';

/** Prints every request of a subject, in the order in which it tells of them. */
const printing =
  (write: (requests: readonly ScriptRequest[]) => RedactedText): ReportForm['print'] =>
  ({ exchanges }, redactionOf) => {
    const redaction = redactionOf(exchanges);
    return write(exchanges.map((exchange) => scriptRequest(probeOf(exchange), redaction)));
  };

/** For a backend developer with a terminal: exits with 0 once the servers are fixed. */
export const SCRIPT_FORM: ReportForm = {
  id: 'script',
  name: 'Shell script with curl',
  fileExtension: 'sh',
  mediaType: 'application/x-sh',
  print: printing(shScript),
};

/** The same for Windows. */
export const POWERSHELL_FORM: ReportForm = {
  id: 'powershell',
  name: 'PowerShell script with curl',
  fileExtension: 'ps1',
  mediaType: 'text/plain',
  print: printing(powershellScript),
};

/** For a team that tests its API with Hurl, in CI too. */
export const HURL_FORM: ReportForm = {
  id: 'hurl',
  name: 'Hurl',
  fileExtension: 'hurl',
  mediaType: 'text/plain',
  print: printing(hurlFile),
};
