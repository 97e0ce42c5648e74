import { describePairing } from '../scenarios/pairing';

describePairing('chromium', 300);
