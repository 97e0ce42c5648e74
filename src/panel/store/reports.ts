export { apiConfiguration } from '../../report/api-configuration';
export { printReport } from '../../report/forms/print-report';
export { reportFileName } from '../../report/forms/report-file-name';
export { REPORT_FORMS } from '../../report/forms/report-forms';
export { redactionOf } from '../../report/redaction/redaction';
