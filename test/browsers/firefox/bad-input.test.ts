import { describeBadInput } from '../scenarios/bad-input';

describeBadInput('firefox');
