import { describePagePolicies } from '../scenarios/page-policies';

describePagePolicies('firefox');
