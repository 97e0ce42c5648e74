import { describeServiceWorkers } from '../scenarios/service-workers';

describeServiceWorkers('firefox');
