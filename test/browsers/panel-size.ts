import type { Size } from './driver/browser-session';

/**
 * True once the panel is laid out for a window of that size: its document has the width, and list and explanation stand
 * as they do at it, which follows a moment later. A window may have a frame.
 */
export const hasSize = ({ width }: Size): string =>
  `Math.abs(innerWidth - ${String(width)}) < 20
  && document.querySelector('.split').classList.contains('narrow') === (innerWidth <= 640)`;
