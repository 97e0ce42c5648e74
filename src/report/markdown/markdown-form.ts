import type { ReportForm } from '../report-form';
import { requestReport } from './markdown';
import { requestsReport } from './requests-report';

/** For issues, merge requests and chats. */
export const MARKDOWN_FORM: ReportForm = {
  id: 'markdown',
  name: 'Markdown',
  fileExtension: 'md',
  mediaType: 'text/markdown',
  print: ({ exchanges, log, chosen }, redactionOf) =>
    exchanges.length === 1
      ? requestReport(exchanges[0], log, chosen, redactionOf)
      : requestsReport(exchanges, log, chosen, redactionOf),
};
