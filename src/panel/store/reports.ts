export { apiConfiguration } from '../../report/api-configuration';
export { blockedReport, requestReport } from '../../report/markdown/markdown';
export { redactionOf } from '../../report/redaction/redaction';
