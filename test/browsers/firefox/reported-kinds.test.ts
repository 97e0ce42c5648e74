import { describeReportedKinds } from '../scenarios/reported-kinds';

describeReportedKinds('firefox');
