import type { Weight } from '../../explanation/blocks';

/** Every weight by shape, so that colour is never the only sign. */
export const WEIGHT_ICONS: Readonly<Record<Weight, string>> = { high: '▲', medium: '◆', hint: '○', note: '' };
