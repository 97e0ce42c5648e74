import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The repository's directory, without a slash at the end. */
export const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/[\\/]$/, '');

/** Where runs leave what they make: reports, screenshots, packages. Not tracked. */
export const output = join(root, 'output');
