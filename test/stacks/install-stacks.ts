import type { Debian } from './install-debian';
import { installNpm, npmVersion } from './install-npm';
import type { Stack } from './stack';

/** The version of a stack's first package, or why it cannot be had. */
export type Installed =
  | { readonly kind: 'installed'; readonly version: string }
  | { readonly kind: 'absent'; readonly why: string };

const seconds = (start: number): string => `${Math.round((Date.now() - start) / 1000)} s`;

async function install({ source }: Stack, debian: Debian): Promise<string> {
  if (source.kind === 'debian') return debian.install(source.packages);
  await installNpm();
  return npmVersion(source.packages[0]);
}

/** Installs what the stacks are made of, one after another, and says what and how long it took; by the stack's id. */
export async function installStacks(
  stacks: readonly Stack[],
  debian: Debian,
): Promise<ReadonlyMap<string, Installed>> {
  const installed = new Map<string, Installed>();
  const start = Date.now();
  for (const stack of stacks) {
    const began = Date.now();
    const what = `${stack.id}: ${stack.source.packages.join(', ')} of ${stack.source.kind}`;
    try {
      const version = await install(stack, debian);
      installed.set(stack.id, { kind: 'installed', version });
      console.log(`${what}, ${version}, ${seconds(began)}`);
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      installed.set(stack.id, { kind: 'absent', why });
      console.log(`${what}: ${why}`);
    }
  }
  console.log(`Installing took ${seconds(start)}.\n`);
  return installed;
}
