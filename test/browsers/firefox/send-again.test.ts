import { describeSendAgain } from '../scenarios/send-again';

describeSendAgain('firefox');
