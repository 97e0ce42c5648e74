import { recipes } from '../recipes/registry';

/** A server, framework, gateway or hosting platform that configuration can be written for. */
export type Stack = {
  readonly id: string;
  /** As its makers write it. */
  readonly name: string;
  /** The project's own documentation. */
  readonly source: string;
};

/** All of them. */
export const STACKS: readonly Stack[] = recipes.map(({ id, name, source }) => ({ id, name, source }));
