import type { Owner } from './owner';

/** Who has to fix it, as a label. */
export const OWNER_LABELS: Readonly<Record<Owner, string>> = {
  backend: 'Backend must fix',
  frontend: 'Frontend must fix',
  infrastructure: 'Infrastructure must fix',
  gateway: 'Proxy or gateway must fix',
  cdn: 'CDN must fix',
  user: 'User of the browser must fix',
};

/** Who can change what happened to a request that passed, of which nobody has to fix anything. */
export const canChangeLabel = (owner: Owner): string =>
  OWNER_LABELS[owner].replace('must fix', 'can change this');
