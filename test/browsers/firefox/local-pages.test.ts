import { describeLocalPages } from '../scenarios/local-pages';

describeLocalPages('firefox');
