import { describeAskedPermission } from '../scenarios/local-network';

describeAskedPermission('firefox');
