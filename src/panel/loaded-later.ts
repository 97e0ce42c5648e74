import { signal } from '@preact/signals';
import type { ReadonlySignal } from '@preact/signals';

/** A module of the extension that nothing needs at first: loaded once, and at hand from then on. */
export type LoadedLater<Module> = {
  readonly state: ReadonlySignal<
    | { readonly kind: 'waiting' }
    | { readonly kind: 'loaded'; readonly module: Module }
    | { readonly kind: 'failed' }
  >;
  /** Loads it unless that has begun; resolves to null when it cannot be loaded. */
  readonly load: () => Promise<Module | null>;
};

/** @param importModule an `import()` of that module */
export function loadedLater<Module>(importModule: () => Promise<Module>): LoadedLater<Module> {
  const state = signal<LoadedLater<Module>['state']['value']>({ kind: 'waiting' });
  const begin = async (): Promise<Module | null> => {
    try {
      const module = await importModule();
      state.value = { kind: 'loaded', module };
      return module;
    } catch {
      state.value = { kind: 'failed' };
      return null;
    }
  };
  let begun: Promise<Module | null> | null = null;
  return { state, load: () => (begun ??= begin()) };
}
