import type { Case } from '../../../diagnosis/case';
import type { ClientFix } from '../../../diagnosis/fix/fix';
import { fixOf } from '../../../diagnosis/fix/fix-of';
import { beyondHeaders } from '../../../diagnosis/situations/beyond-headers';
import { whoActs } from '../../../diagnosis/situations/who-acts';
import { developmentProxy } from './development-proxy';
import type { Remedy } from '../remedy';
import { pageRemedies } from './page-remedy';

/** A proxy of the development server: that it helps, how it is set up, and for which servers. */
export type OwnOriginProxy = {
  readonly fix: ClientFix;
  readonly remedies: readonly Remedy[];
  /** Of the development servers, for a glance. */
  readonly names: string;
};

/** Null where a proxy does not help, where the page has another fault, and where it is not known to be in development. */
export function ownOriginProxy(one: Case): OwnOriginProxy | null {
  if (beyondHeaders(one.situations)?.pageHelps === false) return null;
  // Through a proxy the fault would stay.
  if (whoActs(one.diagnosis, one.situations)?.owner === 'frontend' && pageRemedies(one).length > 0)
    return null;
  const fix = fixOf(one.exchange)?.client.find(({ changes }) =>
    changes.some(({ kind }) => kind === 'own-origin-proxy'),
  );
  const remedies = fix === undefined ? [] : developmentProxy(one);
  const [proxies] = remedies;
  if (fix === undefined || proxies === undefined) return null;
  return { fix, remedies, names: proxies.variants.map(({ name }) => name).join(', ') };
}
