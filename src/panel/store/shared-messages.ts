import type { Exchange } from '../../exchange/exchange';
import { SharedHeaders } from '../../exchange/shared-headers';
import type { ToPanel } from '../../protocol';

/** Gives equal header fields of all that the background sends one object: a message has each anew. */
export class SharedMessages {
  readonly #headers = new SharedHeaders();

  /** The same message. */
  message(message: ToPanel): ToPanel {
    return message.kind === 'snapshot'
      ? { ...message, exchanges: message.exchanges.map((exchange) => this.#share(exchange)) }
      : { ...message, changed: message.changed.map((exchange) => this.#share(exchange)) };
  }

  clear(): void {
    this.#headers.clear();
  }

  /** Whatever an odd exchange is, it keeps none of the others from being shown. */
  #share(exchange: Exchange): Exchange {
    try {
      return this.#headers.ofExchange(exchange);
    } catch {
      return exchange;
    }
  }
}
