import type { Header, HeaderList } from '../fetch-standard/header-list';
import type { Exchange, Hop, Preflight, Response } from './exchange';
import type { NetworkEvent } from './network-event';

/** Different fields that are remembered at least; with twice as many, the older half is forgotten. */
const REMEMBERED = 500;
/** Longer values are hardly ever repeated. */
const LONGEST_SHARED = 4_096;

type Fields = Map<string, Map<string, Header>>;

/**
 * Gives equal header fields one object. Of thousands of requests to a few servers nearly all fields are repeats, and each
 * would take some hundred bytes of its own.
 */
export class SharedHeaders {
  #newer: Fields = new Map();
  #older: Fields = new Map();
  #count = 0;

  /** Forgets everything, so that nothing outlives the requests that it came with. */
  clear(): void {
    this.#newer = new Map();
    this.#older = new Map();
    this.#count = 0;
  }

  /** The same event. */
  ofEvent<E extends NetworkEvent>(event: E): E;
  ofEvent(event: NetworkEvent): NetworkEvent {
    switch (event.kind) {
      case 'request-headers':
      case 'response-headers':
      case 'response-started':
        return { ...event, headers: this.#list(event.headers) };
      case 'devtools-entry':
        return {
          ...event,
          headers: this.#list(event.headers),
          requestHeaders: this.#list(event.requestHeaders),
        };
      default:
        return event;
    }
  }

  /** The same exchange. */
  ofExchange(exchange: Exchange): Exchange {
    const [first, ...others] = exchange.hops;
    return { ...exchange, hops: [this.#hop(first), ...others.map((hop) => this.#hop(hop))] };
  }

  #hop(hop: Hop): Hop {
    const { requestHeaders, preflight, response } = hop;
    return {
      ...hop,
      requestHeaders: requestHeaders === null ? null : this.#list(requestHeaders),
      preflight: preflight === null ? null : this.#preflight(preflight),
      response: response === null ? null : this.#response(response),
    };
  }

  #preflight(preflight: Preflight): Preflight {
    const { requestHeaders, response } = preflight;
    return {
      ...preflight,
      requestHeaders: this.#list(requestHeaders),
      response: response === null ? null : this.#response(response),
    };
  }

  #response(response: Response): Response {
    const { headers, rewritten } = response;
    return {
      ...response,
      headers: this.#list(headers),
      rewritten: rewritten === null ? null : this.#list(rewritten),
    };
  }

  #list(headers: HeaderList): HeaderList {
    return headers.map((header) => this.#field(header));
  }

  #field(header: Header): Header {
    const { name, value } = header;
    if (value.length > LONGEST_SHARED) return header;
    const known = this.#newer.get(name)?.get(value);
    if (known !== undefined) return known;
    const shared = this.#older.get(name)?.get(value) ?? header;
    const values = this.#newer.get(name) ?? new Map<string, Header>();
    this.#newer.set(name, values.set(value, shared));
    this.#count += 1;
    if (this.#count >= REMEMBERED) {
      this.#older = this.#newer;
      this.#newer = new Map();
      this.#count = 0;
    }
    return shared;
  }
}
