import { diagnose } from '../../src/diagnosis/diagnose';
import { situationFacts } from '../../src/diagnosis/situations/situation-facts';
import { situationsOf } from '../../src/diagnosis/situations/situations-of';
import { whoActs } from '../../src/diagnosis/situations/who-acts';
import type { Owner } from '../../src/diagnosis/words/owner';
import type { ObservedCase } from './observed-case';

/** Owners of what stands before a server: the servers of the cases get the requests without anything in between. */
const LAYERS: ReadonlySet<Owner> = new Set<Owner>(['gateway', 'cdn', 'infrastructure']);

type Recorded = NonNullable<ObservedCase['exchange']>;

/** Layers that are blamed for a response as for certain, by what blames them. */
function blamedLayers(exchange: Recorded): readonly string[] {
  const diagnosis = diagnose(exchange);
  if (situationFacts(exchange, diagnosis, null).response === null) return [];
  const situations = situationsOf(exchange, diagnosis, null);
  const actor = whoActs(diagnosis, situations);
  const stated = [...diagnosis.causes, ...situations].filter(({ knownBy }) => knownBy !== 'assumed');
  return [
    ...stated.filter(({ owner }) => LAYERS.has(owner)).map(({ code, owner }) => `${code} (${owner})`),
    ...(actor !== null && !actor.isAssumed && LAYERS.has(actor.owner)
      ? [`the verdict (${actor.owner})`]
      : []),
  ];
}

/** What sends the user of the browser, whom no case has anything to do with. */
function blamesOfUser(exchange: Recorded): readonly string[] {
  const diagnosis = diagnose(exchange);
  return [...diagnosis.causes, ...situationsOf(exchange, diagnosis, null)]
    .filter(({ owner }) => owner === 'user')
    .map(({ code }) => code);
}

/**
 * What the panel says beside its verdict of a case and cannot be true: no other extension is installed, nobody sits at the
 * browser, no layer stands before the servers, and rules and browser never disagree where the rules are right.
 */
export function falseClaims({ exchange, row }: Pick<ObservedCase, 'exchange' | 'row'>): readonly string[] {
  if (exchange === null) return [];
  const { contradiction, rewriting, causes } = diagnose(exchange);
  const changed = rewriting?.changes.map(({ name }) => name).join(', ');
  const layers = blamedLayers(exchange);
  const blames = blamesOfUser(exchange);
  const isUsers = blames.length > 0 || row?.owner === 'user';
  return [
    ...(contradiction === null ? [] : [`it says that the rules and the browser disagree: ${contradiction}`]),
    ...(changed === undefined ? [] : [`it says that somebody changed ${changed}, and nobody did`]),
    ...(causes.some(({ code }) => code === 'blocked-by-extension')
      ? ['it blames an extension, and none is installed']
      : []),
    ...(isUsers ? [`it sends the user, who has nothing to do with it: ${blames.join(', ')}`] : []),
    ...(layers.length > 0 ? [`it blames a layer, and a plain server responded: ${layers.join(', ')}`] : []),
  ];
}
