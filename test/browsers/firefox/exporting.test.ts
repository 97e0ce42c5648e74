import { describeExporting } from '../scenarios/exporting';

describeExporting('firefox');
