import { describeSituations } from '../scenarios/situations';

describeSituations('firefox');
