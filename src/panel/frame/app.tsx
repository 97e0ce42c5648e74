import type { ComponentChildren } from 'preact';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { ShellContext } from '../../report/blocks/shell';
import { RequestList } from '../list/request-list';
import type { LoadedLater } from '../loaded-later';
import type { PanelStore } from '../store/panel-store';
import { ErrorBoundary } from './error-boundary';
import { ExplanationPane } from './explanation-pane';
import type { ExplanationModule } from './explanation-pane';
import { Footer } from './footer';
import { Notices } from './notices';
import { OpenDialogs } from './open-dialogs';
import type { DialogsModule } from './open-dialogs';
import { leadsBack, listenForShortcuts } from './shortcuts';
import { SplitPane } from './split-pane';
import { Toolbar } from './toolbar';

type Props = {
  readonly store: PanelStore;
  /** What opens a file; null until that is loaded. */
  readonly openButton: ComponentChildren;
  /** About files that are opened. */
  readonly notices: ComponentChildren;
  readonly explanation: LoadedLater<ExplanationModule>;
  readonly dialogs: LoadedLater<DialogsModule>;
};

function Frame({ store, openButton, notices, explanation, dialogs }: Props) {
  const filterInput = useRef<HTMLInputElement>(null);

  // Keys are those of what is shown, from the moment on at which it is.
  useLayoutEffect(() => {
    const teardown = new AbortController();
    listenForShortcuts(
      window,
      {
        focusFilter: () => {
          filterInput.current?.focus();
          filterInput.current?.select();
        },
        clear: () => {
          if (store.file === null) store.clear();
        },
        copySelected: () => store.copyRows(store.selectedRows.value),
        showKeys: store.showKeys,
        hasOverlay: () => store.dialog.value !== null,
        closeOverlay: store.closeDialog,
      },
      teardown.signal,
    );
    return () => teardown.abort();
  }, [store]);

  const selected = store.selected.value;
  const detail = useRef<HTMLElement>(null);
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (detail.current !== null) detail.current.scrollTop = 0;
  }, [selected?.id]);
  return (
    <div class="panel">
      <Toolbar
        store={store}
        openButton={openButton}
        filterInput={filterInput}
        onFiltered={() => list.current?.focus()}
      />
      <Notices store={store}>{notices}</Notices>
      <SplitPane
        store={store}
        list={
          <ErrorBoundary place="the list" onCopy={store.copyDiagnostic}>
            <RequestList store={store} list={list} onOpen={() => detail.current?.focus()} />
          </ErrorBoundary>
        }
        detail={
          <section
            ref={detail}
            id="detail"
            class="detail"
            tabIndex={0}
            aria-label="Explanation"
            onKeyDown={(event) => {
              if (!leadsBack(event)) return;
              // DevTools would open its drawer or its split console.
              event.stopPropagation();
              list.current?.focus();
            }}
          >
            <ErrorBoundary key={selected?.id ?? ''} place="the explanation" onCopy={store.copyDiagnostic}>
              <ShellContext.Provider
                value={{
                  shell: store.preferences.value.shell,
                  onChoose: (shell) => (store.preferences.value = { ...store.preferences.value, shell }),
                }}
              >
                <ExplanationPane store={store} explanation={explanation} />
              </ShellContext.Provider>
            </ErrorBoundary>
          </section>
        }
      />
      <Footer store={store} />
      <OpenDialogs store={store} dialogs={dialogs} />
    </div>
  );
}

/** The whole panel. */
export const App = (props: Props) => (
  <ErrorBoundary place="the panel" onCopy={props.store.copyDiagnostic}>
    <Frame {...props} />
  </ErrorBoundary>
);
