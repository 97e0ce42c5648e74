import { describeFindings } from '../scenarios/findings';

describeFindings('chromium');
