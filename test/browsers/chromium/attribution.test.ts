import { describeAttribution } from '../scenarios/attribution';

describeAttribution('chromium');
