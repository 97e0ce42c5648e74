import { code, prose } from './prose';
import type { Prose } from './prose';

/** Another request of the log that shows something of the one that is looked at. */
export type Witness = {
  readonly exchangeId: string;
  readonly hop: number;
  /** `OPTIONS` where the response is that to a preflight. */
  readonly method: string;
  readonly url: string;
  /** Its `Origin`, where it matters who made the request; null in it where none was sent or seen. */
  readonly from: { readonly origin: string | null } | null;
  /** Of its response; null when none was seen. */
  readonly status: number | null;
  /** What it shows; null where its status says it all, and its value null where the header is absent. */
  readonly header: { readonly name: string; readonly value: string | null } | null;
};

function whoRequested({ from }: Witness): Prose {
  if (from === null) return [];
  return from.origin === null ? prose` without an ${code('Origin')}` : prose` from ${code(from.origin)}`;
}

function whatItShows({ header }: Witness): Prose {
  if (header === null) return [];
  const { name, value } = header;
  return value === null ? prose`, without ${code(name)}` : prose`, with ${code(`${name}: ${value}`)}`;
}

/** What a witness shows, as a sentence that begins behind the name of its request. */
export function explainWitness(witness: Witness): Prose {
  const { status } = witness;
  const received = status === null ? '' : ` got ${String(status)}`;
  return prose`${whoRequested(witness)}${received}${whatItShows(witness)}.`;
}
