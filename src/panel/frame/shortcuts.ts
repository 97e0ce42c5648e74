/** What the panel's keys do, wherever the focus is. */
export type ShortcutActions = {
  readonly focusFilter: () => void;
  readonly clear: () => void;
  readonly copySelected: () => void;
  readonly showKeys: () => void;
  /** Whether something is open over the panel: it alone has keys then. */
  readonly hasOverlay: () => boolean;
  readonly closeOverlay: () => void;
};

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable ||
    target instanceof HTMLTextAreaElement ||
    (target instanceof HTMLInputElement && !['radio', 'checkbox', 'button'].includes(target.type)));

const hasSelectedText = (): boolean => {
  const selection = document.getSelection();
  return selection !== null && !selection.isCollapsed;
};

/**
 * Whether a key, pressed in the explanation, leads back to the list: Escape wherever nothing is typed or chosen, and the
 * arrow towards the list where the explanation itself has the focus, as its tabs have arrows of their own.
 */
export function leadsBack(event: KeyboardEvent): boolean {
  const { key, target } = event;
  if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return false;
  if (key === 'ArrowLeft') return target === event.currentTarget;
  return key === 'Escape' && !isTyping(target) && !(target instanceof HTMLSelectElement);
}

function actionFor(event: KeyboardEvent, actions: ShortcutActions): (() => void) | null {
  const isCommand = (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey;
  const key = event.key.toLowerCase();
  if (isCommand) {
    if (key === 'f') return actions.focusFilter;
    if (key === 'l') return actions.clear;
    if (key === 'c' && !isTyping(event.target) && !hasSelectedText()) return actions.copySelected;
    return null;
  }
  if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return null;
  if (key === '/') return actions.focusFilter;
  if (key === '?') return actions.showKeys;
  return null;
}

/**
 * Listens for the panel's keys on a window until the signal is aborted. It listens in the capture phase and stops what it
 * handles at once: Chromium opens its own search for Ctrl+F otherwise, even when the default is prevented.
 */
export function listenForShortcuts(target: Window, actions: ShortcutActions, signal: AbortSignal): void {
  const onKeyDown = (event: KeyboardEvent) => {
    if (actions.hasOverlay()) {
      if (event.key !== 'Escape') return;
      // Firefox opens its split console when the default of Escape is prevented, so that only the propagation stops.
      event.stopImmediatePropagation();
      actions.closeOverlay();
      return;
    }
    const action = actionFor(event, actions);
    if (action === null) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    action();
  };
  target.addEventListener('keydown', onKeyDown, { capture: true, signal });
}
