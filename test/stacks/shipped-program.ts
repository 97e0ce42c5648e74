import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { nodeModules } from './install-npm';

/**
 * The program that a package of npm ships for this system and processor in a package of its own; throws when there is
 * none.
 *
 * @param scope of the packages for each system, such as `@oven`
 * @param name what their names begin with
 * @param path of the program in them
 */
export function shippedProgram(scope: string, name: string, path: string): string {
  const found = readdirSync(join(nodeModules, scope))
    .filter((entry) => entry.startsWith(name))
    .map((entry) => join(nodeModules, scope, entry, path))
    .find((program) => existsSync(program));
  if (found === undefined) throw new Error(`${scope} ships no ${path} for this system.`);
  return found;
}
