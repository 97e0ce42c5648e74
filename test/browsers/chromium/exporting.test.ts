import { describeExporting } from '../scenarios/exporting';

describeExporting('chromium');
