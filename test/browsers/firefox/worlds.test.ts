import { describeWorlds } from '../scenarios/worlds';

describeWorlds('firefox', ['ordinary', 'private', 'container']);
