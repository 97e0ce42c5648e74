import { fileURLToPath } from 'node:url';
import type { Command, Setting } from './stack';

/** Starts a file of the stack with this Node; the port is in `process.env.PORT`. */
export const nodeProgram =
  (file: string) =>
  ({ port }: Setting): Command => ({ program: process.execPath, args: [file], env: { PORT: String(port) } });

/** The recipe's one text, or what stands in its place before the fix. */
export const fixOr = ({ fix }: Setting, broken: string): string => fix?.join('\n') ?? broken;

/** The same for a file whose code says on which port it listens: it listens on that of the stack all the same. */
export const listeningHere =
  (file: string) =>
  ({ port }: Setting): Command => ({
    program: process.execPath,
    args: ['--import', fileURLToPath(new URL('listen-here.mjs', import.meta.url)), file],
    env: { PORT: String(port) },
  });
