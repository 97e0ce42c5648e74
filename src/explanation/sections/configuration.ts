import type { SectionMaker } from '../section';
import { serverConfigurations } from '../server-configuration';

/** What the servers have to be configured with, each for its stack; null where headers are not what is missing. */
export const configuration: SectionMaker = (one, chosen) => {
  const servers = serverConfigurations(one, chosen);
  return servers.length === 0 ? null : { title: null, blocks: [{ kind: 'configuration', servers }] };
};
