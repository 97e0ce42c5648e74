type Listener = {
  /** Whether a file is held over the panel now. */
  readonly over: (isOver: boolean) => void;
  /** Of several, the first. */
  readonly drop: (file: File) => void;
};

const hasFiles = ({ dataTransfer }: DragEvent): boolean => dataTransfer?.types.includes('Files') === true;

/** Listens for files that are dropped on a window, which the browser would go to otherwise, until the signal is aborted. */
export function listenForFiles(target: Window, { over, drop }: Listener, signal: AbortSignal): void {
  const onDrag = (event: DragEvent): void => {
    if (!hasFiles(event)) return;
    event.preventDefault();
    over(true);
  };
  target.addEventListener('dragenter', onDrag, { signal });
  target.addEventListener('dragover', onDrag, { signal });
  target.addEventListener(
    'dragleave',
    // Leaving one element for another names that one.
    ({ relatedTarget }) => {
      if (relatedTarget === null) over(false);
    },
    { signal },
  );
  target.addEventListener(
    'drop',
    (event) => {
      over(false);
      if (!hasFiles(event)) return;
      event.preventDefault();
      const file = event.dataTransfer?.files[0];
      if (file !== undefined) drop(file);
    },
    { signal },
  );
}
