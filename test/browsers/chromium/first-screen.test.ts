import { describeFirstScreen } from '../scenarios/first-screen';

describeFirstScreen('chromium');
