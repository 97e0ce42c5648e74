import { describeSituations } from '../scenarios/situations';

describeSituations('chromium');
