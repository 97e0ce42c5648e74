import { describeDifferential } from '../scenarios/differential';

describeDifferential('firefox');
