import { describePanel } from '../scenarios/panel';

describePanel('firefox');
