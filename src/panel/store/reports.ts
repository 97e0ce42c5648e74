export { apiConfiguration } from '../../report/api-configuration';
export { requestReport, requestsReport } from '../../report/markdown/markdown';
export { redactionOf } from '../../report/redaction/redaction';
