import { describeLife } from '../scenarios/life';

describeLife('firefox');
