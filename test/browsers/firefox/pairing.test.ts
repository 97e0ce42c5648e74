import { describePairing } from '../scenarios/pairing';

describePairing('firefox', 40);
