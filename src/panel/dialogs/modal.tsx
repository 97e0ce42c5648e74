import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

type Props = {
  readonly titleId: string;
  readonly class: string;
  readonly onClose: () => void;
  readonly children: ComponentChildren;
};

/** A dialog over the panel. The browser keeps the focus in it, and gives it back to where it was. */
export function Modal({ titleId, class: name, onClose, children }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  // At once, not after painting: a late return of the focus would take it from where the reader went meanwhile.
  useLayoutEffect(() => {
    const element = dialog.current;
    element?.showModal();
    element?.addEventListener('close', onClose);
    return () => {
      // It closes because it goes: by then, another may be open.
      element?.removeEventListener('close', onClose);
      element?.close();
    };
  }, []);
  return (
    <dialog
      ref={dialog}
      class={`dialog ${name}`}
      aria-labelledby={titleId}
      onClick={(event) => event.target === event.currentTarget && onClose()}
    >
      <div class="dialog-body">{children}</div>
    </dialog>
  );
}
