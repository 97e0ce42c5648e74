import { describeFindings } from '../scenarios/findings';

describeFindings('firefox');
