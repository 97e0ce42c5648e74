import { writeFile } from 'node:fs/promises';
import { PLAIN } from '../report/text/paint';
import { addressOfUrl } from './send/connect';
import type { World } from './world';

/** This machine, without colors. */
export const USUAL_WORLD: World = {
  now: Date.now,
  addressOf: addressOfUrl,
  paint: PLAIN,
  environment: process.env,
  write: (path, text) => writeFile(path, text, { flag: 'wx' }),
};
