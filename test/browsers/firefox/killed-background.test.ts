import { describeKilledBackground } from '../scenarios/killed-background';

describeKilledBackground('firefox');
