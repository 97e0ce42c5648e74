import type { ComponentType } from 'preact';
import type { LoadedLater } from '../loaded-later';
import type { PanelStore } from '../store/panel-store';

/** The module that draws explanations; by far the largest part of the panel, so the list does not wait for it. */
export type ExplanationModule = { readonly Detail: ComponentType<{ readonly store: PanelStore }> };

type Props = { readonly store: PanelStore; readonly explanation: LoadedLater<ExplanationModule> };

/** The explanation, once what draws it is loaded. */
export function ExplanationPane({ store, explanation }: Props) {
  const state = explanation.state.value;
  switch (state.kind) {
    case 'loaded':
      return <state.module.Detail store={store} />;
    case 'waiting':
      return <p class="loading">Loading the explanation…</p>;
    case 'failed':
      return (
        <div class="failure" role="alert">
          <h2>The explanation could not be loaded</h2>
          <p>
            A part of the extension is missing, for example because the extension was just updated. Close
            DevTools and open it again. The recording continues.
          </p>
        </div>
      );
  }
}
