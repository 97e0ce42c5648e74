import { useLayoutEffect, useRef } from 'preact/hooks';

const KEYS: readonly (readonly [keys: string, what: string])[] = [
  ['↑ ↓ PgUp PgDn', 'Move through the requests'],
  ['Home End', 'First and last request'],
  ['Enter', 'Go to the explanation'],
  ['Esc  or  ←', 'Go back to the list'],
  ['/  or  Ctrl+F', 'Filter (Enter goes to the list, Esc clears)'],
  ['Ctrl+C', 'Copy the selected request as Markdown'],
  ['Ctrl+L', 'Clear the list'],
  ['?', 'Show these keys'],
];

/** The keys, over the panel, until closed. */
export function KeysDialog({ onClose }: { readonly onClose: () => void }) {
  const button = useRef<HTMLButtonElement>(null);
  // At once, not after painting: a late return of the focus would take it from where the reader went meanwhile.
  useLayoutEffect(() => {
    const before = document.activeElement;
    button.current?.focus();
    return () => {
      if (before instanceof HTMLElement) before.focus();
    };
  }, []);
  const onKeyDown = (event: KeyboardEvent) => {
    // The dialog holds one button, so that keeping Tab is all that keeps the focus inside.
    if (event.key === 'Tab') event.preventDefault();
  };
  return (
    <div class="overlay" onClick={(event) => event.target === event.currentTarget && onClose()}>
      <div class="dialog" role="dialog" aria-modal="true" aria-labelledby="keys-title" onKeyDown={onKeyDown}>
        <h2 id="keys-title">Keys</h2>
        <dl>
          {KEYS.map(([keys, what]) => (
            <div key={keys}>
              <dt>
                <kbd>{keys}</kbd>
              </dt>
              <dd>{what}</dd>
            </div>
          ))}
        </dl>
        <p>On a Mac, ⌘ stands for Ctrl.</p>
        <button ref={button} type="button" onClick={onClose}>
          Close
        </button>
      </div>
    </div>
  );
}
