import type { ReportForm } from '../report-form';
import { GITHUB_FORM, JUNIT_FORM } from '../ci/ci-forms';
import { TEXT_FORM } from '../text/text-form';
import { REPORT_FORMS } from './report-forms';

/** Those for terminals and what runs in them, which no menu of the panel shows. */
const TERMINAL_FORMS: readonly ReportForm[] = [TEXT_FORM, JUNIT_FORM, GITHUB_FORM];

/** Every form that the command line prints. */
export const EVERY_FORM: readonly ReportForm[] = [...REPORT_FORMS, ...TERMINAL_FORMS];
