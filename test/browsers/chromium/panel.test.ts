import { describePanel } from '../scenarios/panel';

describePanel('chromium');
