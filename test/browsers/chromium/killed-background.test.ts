import { describeKilledBackground } from '../scenarios/killed-background';

describeKilledBackground('chromium');
