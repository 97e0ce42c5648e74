import { useContext } from 'preact/hooks';
import { MediumContext } from './medium';
import type { Medium } from './medium';

/** What the blocks around are shown in. */
export function useMedium(): Medium {
  const medium = useContext(MediumContext);
  if (medium === null) throw new Error('Blocks are shown in a medium only');
  return medium;
}
