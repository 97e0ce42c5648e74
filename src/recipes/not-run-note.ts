import { prose } from '../diagnosis/words/prose';
import type { Prose } from '../diagnosis/words/prose';
import type { Recipe } from './recipe';

/** That a configuration was never run on the real server, and how old what it was written from is; null where a test runs it. */
export const notRunNote = ({ notRun }: Recipe): Prose | null =>
  notRun === undefined
    ? null
    : prose`Written from documentation on ${notRun.writtenOn}, and not run on a real server.`;
