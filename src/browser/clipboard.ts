import type { RedactedText } from '../redacted-text';

/**
 * Copies text. Must be called in a click or key handler, or once it has loaded a file of the extension: browsers let a click
 * count for some seconds. Resolves to whether the text was copied.
 */
export async function copyText(text: RedactedText): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyBySelection(text);
  }
}

/** Works where a panel's frame is denied the asynchronous clipboard. */
function copyBySelection(text: string): boolean {
  const focused = document.activeElement;
  const area = document.createElement('textarea');
  area.value = text;
  area.style.position = 'fixed';
  area.style.opacity = '0';
  // Outside of an open dialog, nothing can be selected.
  (focused?.closest('dialog') ?? document.body).append(area);
  area.select();
  // Deprecated, but without the asynchronous clipboard there is nothing else.
  const execCommand: unknown = Reflect.get(document, 'execCommand');
  const copied = typeof execCommand === 'function' && execCommand.call(document, 'copy') === true;
  area.remove();
  if (focused instanceof HTMLElement) focused.focus();
  return copied;
}
