import { describeAgreement } from '../scenarios/agreement';

describeAgreement('firefox');
