import { paragraph } from '../blocks';
import type { Block } from '../blocks';
import type { SectionMaker } from '../section';
import { serverConfigurations } from '../server-configuration';

/** The commands that must pass once the servers are configured; a proxy in front of a page needs none. */
export const verify: SectionMaker = (one, chosen) => {
  const blocks = serverConfigurations(one, chosen).flatMap((server): readonly Block[] => {
    if (!('task' in server) || server.stack?.kind === 'development-proxy') return [];
    const { task, notes, stack } = server;
    return [
      // They stand with the configuration where there is one.
      ...(stack === null ? notes.map((note) => paragraph(note)) : []),
      { kind: 'checks', server: server.server, task },
    ];
  });
  return blocks.length === 0 ? null : { title: 'Verify the fix', blocks };
};
