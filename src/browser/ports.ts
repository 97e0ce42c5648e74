import browser, { type Runtime } from 'webextension-polyfill';
import { PORT_NAME, type Cleared, type ToBackground, type ToPanel } from '../protocol';
import { readFromBackground, readToBackground, type Refused } from './port-messages';

/** The background's end of a port. */
export type PortToPanel = {
  /** False when the port is closed or the message too large for it. */
  post(message: ToPanel | Cleared): boolean;
  /** Calls back with each message, or with why it is refused. */
  onMessage(heard: (message: ToBackground | Refused) => void): void;
  onClosed(closed: () => void): void;
};

/** Calls back for each panel or DevTools page that connects. Must be called synchronously when the background starts. */
export function onPortOpened(opened: (port: PortToPanel) => void): void {
  browser.runtime.onConnect.addListener((port) => {
    if (port.name !== PORT_NAME || port.sender?.id !== browser.runtime.id) return;
    opened({
      post: (message) => postTo(port, message),
      onMessage: (heard) => {
        port.onMessage.addListener((message: unknown) => {
          heard(readToBackground(message));
        });
      },
      onClosed: (closed) => {
        port.onDisconnect.addListener(closed);
      },
    });
  });
}

/** The end of a panel or DevTools page. It reconnects by itself when the background dies. */
export type PortToBackground = {
  /** False when the message was not sent because there is no connection at the moment. */
  post(message: ToBackground): boolean;
  close(): void;
};

export type PortListener = {
  /** Said first on each connection. */
  readonly hello: Extract<ToBackground, { kind: 'hello' }>;
  readonly onMessage?: (message: ToPanel) => void;
  readonly onCleared?: (cleared: Cleared) => void;
  /** A message of the wrong shape came and was dropped. */
  readonly onMalformed?: () => void;
  readonly onConnected?: () => void;
  /** `lost`: it reconnects soon. `gone`: the extension was reloaded or removed under this page, for good. */
  readonly onDisconnected?: (state: 'lost' | 'gone') => void;
};

const RECONNECT_MILLISECONDS = 50;
const SLOWEST_RECONNECT_MILLISECONDS = 2_000;
/** A connection that lived this long counts as good, so that the next reconnect is quick again. */
const GOOD_AFTER_MILLISECONDS = 5_000;

/** Connects to the background and stays connected. */
export function connectToBackground(listener: PortListener): PortToBackground {
  let port: Runtime.Port | null = null;
  let closed = false;
  let wait = RECONNECT_MILLISECONDS;
  let since = 0;

  function connect(): void {
    if (closed) return;
    const opened = open();
    if (opened === null) {
      closed = true;
      listener.onDisconnected?.('gone');
      return;
    }
    port = opened;
    since = Date.now();
    opened.onMessage.addListener((raw: unknown) => {
      const message = readFromBackground(raw);
      if (message === null) listener.onMalformed?.();
      else if (message.kind === 'cleared') listener.onCleared?.(message);
      else {
        listener.onMessage?.(message);
        postTo(opened, { kind: 'read', sequence: message.sequence });
      }
    });
    opened.onDisconnect.addListener(() => {
      port = null;
      if (closed) return;
      wait = Date.now() - since >= GOOD_AFTER_MILLISECONDS ? RECONNECT_MILLISECONDS : wait;
      listener.onDisconnected?.('lost');
      setTimeout(connect, wait);
      wait = Math.min(wait * 2, SLOWEST_RECONNECT_MILLISECONDS);
    });
    postTo(opened, listener.hello);
    // Later, so that the caller already holds this port when it is called for the first connection.
    queueMicrotask(() => listener.onConnected?.());
  }

  connect();
  return {
    post: (message) => port !== null && postTo(port, message),
    close() {
      closed = true;
      port?.disconnect();
      port = null;
    },
  };
}

/** Null when the extension that this page belongs to is no more. */
function open(): Runtime.Port | null {
  try {
    return browser.runtime.connect({ name: PORT_NAME });
  } catch {
    return null;
  }
}

function postTo(port: Runtime.Port, message: ToBackground | ToPanel | Cleared): boolean {
  try {
    port.postMessage(message);
    return true;
  } catch {
    return false;
  }
}
