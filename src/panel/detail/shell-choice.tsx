import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { SHELL_NAMES, SHELLS, type Shell } from '../../recipes/shells';

/** The shell that commands are shown for, and how to choose another. */
export type ShellChoice = { readonly shell: Shell; readonly onChoose: (shell: Shell) => void };

export const ShellContext = createContext<ShellChoice>({ shell: 'posix', onChoose: () => undefined });

/** Chooses the shell that commands are shown for. */
export function ShellSelect() {
  const { shell, onChoose } = useContext(ShellContext);
  return (
    <label class="recipe-choice">
      <span>Shell</span>
      <select
        value={shell}
        onChange={({ currentTarget }) => {
          const chosen = SHELLS.find((each) => each === currentTarget.value);
          if (chosen !== undefined) onChoose(chosen);
        }}
      >
        {SHELLS.map((each) => (
          <option key={each} value={each}>
            {SHELL_NAMES[each]}
          </option>
        ))}
      </select>
    </label>
  );
}
