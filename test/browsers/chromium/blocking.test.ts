import { describeBlocking } from '../scenarios/blocking';

describeBlocking('chromium');
