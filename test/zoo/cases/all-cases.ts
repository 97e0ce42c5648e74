import type { ZooCase } from '../zoo-case';
import { corsCheckCases } from './cors-check';

/** Every case, in the order of the page. */
export const allCases: readonly ZooCase[] = [...corsCheckCases];
