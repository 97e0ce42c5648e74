import { createContext } from 'preact';
import type { Shell } from '../../recipes/shells';

/** The shell that commands are shown for, and how to choose another. */
export type ShellChoice = { readonly shell: Shell; readonly onChoose: (shell: Shell) => void };

export const ShellContext = createContext<ShellChoice>({ shell: 'posix', onChoose: () => undefined });
