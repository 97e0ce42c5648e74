/** One line for something that the reader has to know about the recording itself. */
export type Notice = {
  readonly kind: string;
  readonly tone: 'bad' | 'warn' | 'info';
  readonly text: string;
  readonly action: { readonly name: string; readonly run: () => void } | null;
  readonly canBeDismissed: boolean;
};
