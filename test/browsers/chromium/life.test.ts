import { describeLife } from '../scenarios/life';

describeLife('chromium');
