import { describePreflightCache } from '../scenarios/preflight-cache';

describePreflightCache('firefox');
