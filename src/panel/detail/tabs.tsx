import type { ComponentChildren } from 'preact';

export type Tab = {
  readonly id: string;
  readonly name: string;
  /** How many things are in it; null where a number says nothing. */
  readonly count: number | null;
  readonly content: () => ComponentChildren;
};

type Props = {
  readonly label: string;
  readonly tabs: readonly Tab[];
  /** The id of a tab; an unknown one stands for the first. */
  readonly chosen: string;
  readonly onChoose: (id: string) => void;
};

/** Tabs that follow the arrow keys, one panel at a time. */
export function Tabs({ label, tabs, chosen, onChoose }: Props) {
  const current = tabs.find((tab) => tab.id === chosen) ?? tabs[0];
  if (current === undefined) return null;
  const onKeyDown = (event: KeyboardEvent) => {
    const index = tabs.indexOf(current);
    const last = tabs.length - 1;
    const targets = new Map([
      ['ArrowRight', index === last ? 0 : index + 1],
      ['ArrowLeft', index === 0 ? last : index - 1],
      ['Home', 0],
      ['End', last],
    ]);
    const target = targets.get(event.key);
    const tab = target === undefined ? undefined : tabs[target];
    if (tab === undefined) return;
    event.preventDefault();
    onChoose(tab.id);
    document.getElementById(`tab-${tab.id}`)?.focus();
  };
  return (
    <>
      <div class="tabs" role="tablist" aria-label={label} onKeyDown={onKeyDown}>
        {tabs.map((tab) => (
          <button
            key={tab.id}
            id={`tab-${tab.id}`}
            type="button"
            role="tab"
            aria-selected={tab === current}
            aria-controls="tab-panel"
            tabIndex={tab === current ? 0 : -1}
            onClick={() => onChoose(tab.id)}
          >
            {tab.name} {tab.count === null ? null : <span class="number">{tab.count}</span>}
          </button>
        ))}
      </div>
      <div id="tab-panel" class="tab-panel" role="tabpanel" aria-labelledby={`tab-${current.id}`}>
        {current.content()}
      </div>
    </>
  );
}
