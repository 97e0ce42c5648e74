import { describeBlocking } from '../scenarios/blocking';

describeBlocking('firefox');
