import { describeServiceWorkers } from '../scenarios/service-workers';

describeServiceWorkers('chromium');
