import { describeSendAgain } from '../scenarios/send-again';

describeSendAgain('chromium');
