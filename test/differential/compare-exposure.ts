import { diagnose } from '../../src/diagnosis/diagnose';
import { headerReadability } from '../../src/diagnosis/reading/response/header-readability';
import { asciiLowercase } from '../../src/fetch-standard/isomorphic-string';
import { agrees, differs, open, type Comparison } from './comparison';
import type { ObservedCase } from './observed-case';
import { openVerdict } from './open-verdict';

/** Holds what the panel writes beside each header of a response against what the script could read of it. */
export function compareExposure(observed: ObservedCase): Comparison {
  const { exchange, outcome, row } = observed;
  const name = 'exposed-headers';
  if (outcome.read === undefined) return agrees(name, 'the script read none');
  const read = Object.entries(outcome.read);
  if (outcome.type === 'opaqueredirect' && read.every(([, value]) => value === null))
    return agrees(name, 'none can be read of a redirect that was not followed');
  const response = exchange?.hops[exchange.hops.length - 1]?.response ?? null;
  if (exchange === null || response === null) return differs(name, 'no response was recorded');
  const shown = headerReadability(exchange, diagnose(exchange));
  const reason = row === null ? null : openVerdict(observed, row);
  if (shown === null && reason !== null) return open(name, reason);
  if (shown === null)
    return outcome.type === 'cors'
      ? differs(name, 'the panel says nothing of the headers of a response that the script has by CORS')
      : agrees(name, 'no question of CORS, and the panel says nothing of it');
  const stateOf = (header: string) => shown.get(asciiLowercase(header)) ?? 'absent';
  const wrong = read.find(
    ([header, value]) =>
      stateOf(header) !== 'unknown' && (value !== null) !== (stateOf(header) === 'readable'),
  );
  if (wrong !== undefined) {
    const [header, value] = wrong;
    return differs(
      name,
      `${header} was ${value === null ? 'not ' : ''}readable, and the panel says ${stateOf(header)}`,
    );
  }
  return read.some(([header]) => stateOf(header) === 'unknown')
    ? open(name, 'the panel says of a header: readable or hidden, as that depends on credentials')
    : agrees(name, 'the same headers');
}
