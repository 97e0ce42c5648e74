import type { ZooCase, ZooOrigins } from '../zoo-case';

/** What the page is given by its server. */
export type PageData = { cases: readonly ZooCase[]; origins: ZooOrigins };
