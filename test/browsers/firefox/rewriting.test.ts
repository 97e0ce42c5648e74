import { describeRewriting } from '../scenarios/rewriting';

describeRewriting('firefox');
