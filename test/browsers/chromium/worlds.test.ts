import { describeWorlds } from '../scenarios/worlds';

describeWorlds('chromium', ['ordinary', 'private']);
