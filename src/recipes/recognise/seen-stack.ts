import type { Case } from '../../diagnosis/case';
import { memoizedByObject } from '../../exchange/memoized-by-object';
import { evidenceOf } from './evidence';
import { judge } from './judge';
import type { Recognition } from './judge';
import { recognise } from './recognise';
import type { Recognised } from './recognise';

/** What was seen of the stack of a server, whatever the reader chose. */
export type SeenStack = {
  readonly server: string;
  readonly recognised: readonly Recognised[];
  readonly recognition: Recognition;
};

/** A request and the log around it. */
export type Recorded = Pick<Case, 'exchange' | 'log'>;

function lookAt(recorded: Recorded, server: string): SeenStack {
  const evidence = evidenceOf(recorded, server);
  const recognised = recognise(evidence);
  return { server, recognised, recognition: judge(recognised, evidence) };
}

const readerOf = memoizedByObject((recorded: Recorded) => {
  const known = new Map<string, SeenStack>();
  return (server: string): SeenStack => {
    const seen = known.get(server) ?? lookAt(recorded, server);
    known.set(server, seen);
    return seen;
  };
});

/**
 * What was seen of the stack of a server. It looks through the whole log, once for each server of a case.
 *
 * @param server its serialized origin
 */
export const seenStack = (recorded: Recorded, server: string): SeenStack => readerOf(recorded)(server);
