import { hostAddressSpace } from './host-address-space';

/** Names that are kept for testing, or that no name server of the internet knows. */
const KEPT_NAMES = /(?:^|\.)(?:test|localhost|local|localdomain|lan|home\.arpa)$/;

/** Words in a host name by which people tell what is not in production. */
const WORDS =
  /(?:^|[.-])(?:dev|develop|development|staging|stage|stg|test|testing|qa|uat|sandbox|preview|preprod)\d*(?=[.-])/;

/** Whether a host is a developer's own machine or network by its name. */
export const isDevelopmentHost = (host: string): boolean =>
  hostAddressSpace(host) !== null || KEPT_NAMES.test(host);

/**
 * Whether a host can be one in production as far as its name tells: a name of the internet without a word such as
 * `staging` in it.
 */
export const mayBeProduction = (host: string): boolean =>
  !isDevelopmentHost(host) && host.includes('.') && !WORDS.test(host);
