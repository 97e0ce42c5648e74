import { describeCopying } from '../scenarios/copying';

describeCopying('firefox');
