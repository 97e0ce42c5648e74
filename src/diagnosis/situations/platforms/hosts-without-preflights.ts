import type { Prose } from '../../prose';
import { code, prose } from '../../prose';

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
    url: /^[^/]+\/macros\/(?:s\/[^/]+\/(?:exec|dev)|echo)(?:$|[?#])/,
    why: prose`a web app has only ${code('doGet')} and ${code('doPost')}`,
    source: 'https://developers.google.com/apps-script/guides/web',
  },
];
