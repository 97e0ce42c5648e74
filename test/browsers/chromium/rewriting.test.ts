import { describeRewriting } from '../scenarios/rewriting';

describeRewriting('chromium');
