const FOCUSABLE = 'select, button:not(:disabled), input, [tabindex="0"]';

/** Gives jsdom what it lacks of dialogs: that they open, take the focus, and give it back when they close. */
export function withNativeDialogs(): void {
  const before = new WeakMap<HTMLDialogElement, Element | null>();
  Object.assign(HTMLDialogElement.prototype, {
    showModal(this: HTMLDialogElement) {
      before.set(this, document.activeElement);
      this.open = true;
      this.querySelector<HTMLElement>(FOCUSABLE)?.focus();
    },
    close(this: HTMLDialogElement) {
      this.open = false;
      const focused = before.get(this);
      if (focused instanceof HTMLElement) focused.focus();
      this.dispatchEvent(new Event('close'));
    },
  });
}
