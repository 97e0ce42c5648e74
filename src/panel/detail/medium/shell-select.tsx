import { useContext } from 'preact/hooks';
import { SHELL_NAMES, SHELLS } from '../../../recipes/shells';
import { ShellContext } from '../../../report/blocks/shell';

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
