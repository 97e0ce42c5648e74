import { isEdited, NO_EDITS } from '../../diagnosis/what-if/what-if-edits';
import type { WhatIfEdits } from '../../diagnosis/what-if/what-if-edits';

/** What was edited in which request, by the exchange's id; the latest edited last. Kept as long as the panel is open. */
export type WhatIfMemory = ReadonlyMap<string, WhatIfEdits>;

/** How many requests' edits are remembered; the oldest give way. */
const MOST_REQUESTS = 200;

/** The edits of a request; none where it was never edited. */
export const rememberedEdits = (memory: WhatIfMemory, id: string): WhatIfEdits => memory.get(id) ?? NO_EDITS;

/** The memory with other edits of a request. */
export function withEdits(memory: WhatIfMemory, id: string, edits: WhatIfEdits): WhatIfMemory {
  const others = [...memory].filter(([known]) => known !== id);
  const all = isEdited(edits) ? [...others, [id, edits] as const] : others;
  return new Map(all.slice(-MOST_REQUESTS));
}
