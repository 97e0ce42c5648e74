import { HTML_FORM } from '../html/html-form';
import { HAR_FORM } from '../har/har-form';
import { JSON_FORM } from '../json/json-form';
import { MARKDOWN_FORM } from '../markdown/markdown-form';
import type { ReportForm } from '../report-form';
import { HURL_FORM, POWERSHELL_FORM, SCRIPT_FORM } from '../script/script-form';

/** Every form of a report, in the order in which menus show them. */
export const REPORT_FORMS: readonly [ReportForm, ...ReportForm[]] = [
  MARKDOWN_FORM,
  HTML_FORM,
  JSON_FORM,
  HAR_FORM,
  SCRIPT_FORM,
  POWERSHELL_FORM,
  HURL_FORM,
];
