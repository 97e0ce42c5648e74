import { describeHostilePage } from '../scenarios/hostile-page';

describeHostilePage('chromium');
