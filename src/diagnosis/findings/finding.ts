import type { FINDINGS } from '.';
import type { FoundFinding } from './found-finding';

/** The code of any finding that is registered. */
export type FindingCode = (typeof FINDINGS)[number]['code'];

/** One thing that is unsafe or fragile, by the name of its kind. */
export type Finding = FoundFinding & { readonly code: FindingCode };
