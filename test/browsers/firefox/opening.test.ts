import { describeOpening } from '../scenarios/opening';

describeOpening('firefox');
