import { describeWhatIf } from '../scenarios/what-if';

describeWhatIf('chromium');
