import type { CauseCode } from '../../diagnosis/words/cause-code';

/** For these every browser refuses a request before it is sent, so that no response would change it. */
export const CAUSES_OUTSIDE: ReadonlySet<string> = new Set<CauseCode>(['mixed-content', 'never-sent']);
