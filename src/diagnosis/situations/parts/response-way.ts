import type { Response } from '../../../exchange/exchange';
import { responderOf } from '../../responder/responder';
import { code, prose } from '../../words/prose';
import type { Prose } from '../../words/prose';

/** Through whom a response came where that leaves open who made it, as a sentence with a space before it; else nothing. */
export function responseWay(response: Response | null): Prose {
  const responder = response === null ? null : responderOf(response);
  if (responder?.kind !== 'unknown' || responder.layer === null) return [];
  const { name, header } = responder.layer;
  return prose` The response came through ${name} (${code(header)}). Whether ${name} or the application generated it is not known.`;
}
