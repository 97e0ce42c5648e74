/**
 * True once the panel has heard from the recorder. Until then the browser may not have been asked for events yet, and what a
 * page that is reloaded sends first would rightly be missing.
 */
export const PANEL_RECORDS = `document.querySelector('.record')?.disabled === false`;
