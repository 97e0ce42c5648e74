import { describeCopying } from '../scenarios/copying';

describeCopying('chromium');
