import { describeCredentialsMode } from '../scenarios/credentials-mode';

describeCredentialsMode('firefox');
