import { Component } from 'preact';
import type { ComponentChildren } from 'preact';

type Props = {
  readonly children: ComponentChildren;
  readonly onCopy: (diagnostic: string) => void;
  /** Where it went wrong, in a few words. */
  readonly place: string;
};

type State = { readonly error: Error | null };

/** Keeps a bug in one part of the panel from blanking it, and makes it easy to report. */
export class ErrorBoundary extends Component<Props, State> {
  override state: State = { error: null };

  static override getDerivedStateFromError(error: unknown): State {
    return { error: error instanceof Error ? error : new Error(String(error)) };
  }

  override render() {
    const { error } = this.state;
    if (error === null) return this.props.children;
    const diagnostic = `CORS Inspector failed in ${this.props.place}.\n${error.stack ?? error.message}`;
    return (
      <div class="failure" role="alert">
        <h2>CORS Inspector failed here</h2>
        <p>This is a bug in the panel, not in the page. The recording continues.</p>
        <pre tabIndex={0}>{error.message}</pre>
        <button type="button" onClick={() => this.props.onCopy(diagnostic)}>
          Copy diagnostic
        </button>
        <button type="button" onClick={() => this.setState({ error: null })}>
          Try again
        </button>
      </div>
    );
  }
}
