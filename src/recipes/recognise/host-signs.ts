import { PLATFORM_HOSTS } from '../../diagnosis/responder/platform-hosts';
import { clueInUrl, strong, type UrlSign } from './sign';

/** Every key of the table is the name of a stack: the compiler sees to it where the signs are made. */
const platforms = Object.keys(PLATFORM_HOSTS) as readonly (keyof typeof PLATFORM_HOSTS)[];

/** A host name may end in a dot, which changes nothing. */
const hostOf = ({ hostname }: URL): string => hostname.replace(/\.$/, '');

/** Platforms by the hosts that only they give out. */
export const hostSigns: readonly UrlSign[] = platforms.map((stack) => {
  const { host, source } = PLATFORM_HOSTS[stack];
  return {
    ...strong(stack, source),
    findIn: (url) => (host.test(hostOf(url)) ? clueInUrl('host', hostOf(url)) : null),
  };
});
