import { describeOpening } from '../scenarios/opening';

describeOpening('chromium');
