import { describeAttribution } from '../scenarios/attribution';

describeAttribution('firefox');
