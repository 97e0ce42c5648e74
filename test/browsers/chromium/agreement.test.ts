import { describeAgreement } from '../scenarios/agreement';

describeAgreement('chromium');
