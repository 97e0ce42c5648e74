import { useRef } from 'preact/hooks';
import type { FileOpening } from './file-opening';

type Props = { readonly opening: FileOpening; readonly name: string };

/** Has the reader choose a report or a HAR. */
export function OpenButton({ opening, name }: Props) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <button
        type="button"
        class="open-file"
        title="Open a report (JSON) or a HAR file. You can also drop it here"
        onClick={() => input.current?.click()}
      >
        {name}
      </button>
      <input
        ref={input}
        type="file"
        hidden
        accept=".json,.har,application/json"
        onChange={({ currentTarget }) => {
          const file = currentTarget.files?.[0];
          // The same file can be chosen again.
          currentTarget.value = '';
          if (file !== undefined) void opening.open(file);
        }}
      />
    </>
  );
}
