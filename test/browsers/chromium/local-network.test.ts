import { describeLocalNetwork } from '../scenarios/local-network';

describeLocalNetwork('chromium');
