import { PLATFORM_HOSTS } from '../../diagnosis/responder/platform-hosts';
import { clueInUrl, strong, type UrlSign } from './sign';

/** Every key of the table is the name of a stack: the compiler sees to it where the signs are made. */
const platforms = Object.keys(PLATFORM_HOSTS) as readonly (keyof typeof PLATFORM_HOSTS)[];

/** Platforms by the hosts that only they give out. */
export const hostSigns: readonly UrlSign[] = platforms.map((stack) => {
  const { host, source } = PLATFORM_HOSTS[stack];
  return {
    ...strong(stack, source),
    findIn: (url) => (host.test(url.host) ? clueInUrl('host', url.host) : null),
  };
});
