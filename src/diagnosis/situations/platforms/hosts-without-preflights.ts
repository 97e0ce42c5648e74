import type { Prose } from '../../words/prose';
import { code, prose } from '../../words/prose';

/** A service that cannot respond to preflights, whatever its users write. */
export type HostWithoutPreflights = {
  readonly name: string;
  /** Host and path of its URLs. */
  readonly url: RegExp;
  readonly why: Prose;
  readonly source: string;
};

/** Services that hand no OPTIONS to the code that runs on them. */
export const HOSTS_WITHOUT_PREFLIGHTS: readonly HostWithoutPreflights[] = [
  {
    name: 'Google Apps Script',
    // Behind a host of one's own, the id of a deployment tells: all of them begin alike.
    url: /^(?:script\.google(?:usercontent)?\.com\/(?:a\/)?macros\/|[^/]+\/macros\/s\/AKfycb[\w-]*\/(?:exec|dev)(?:$|[?#]))/,
    why: prose`a web app has only ${code('doGet')} and ${code('doPost')}`,
    source: 'https://developers.google.com/apps-script/guides/web',
  },
];
