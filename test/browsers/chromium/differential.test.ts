import { describeDifferential } from '../scenarios/differential';

describeDifferential('chromium');
