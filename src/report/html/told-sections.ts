import type { Block } from '../../explanation/blocks';
import type { Section } from '../../explanation/section';
import { toldMessage } from '../frame/told-message';

/** Blocks as a document tells them that nobody can ask for more: of messages only what matters. */
function toldBlocks(blocks: readonly Block[], limit: number): readonly Block[] {
  return blocks.flatMap((block): readonly Block[] => {
    switch (block.kind) {
      case 'message':
        return [{ ...block, message: toldMessage(block.message, limit) }];
      case 'commands':
        return [
          {
            ...block,
            commands: block.commands.map((command) => ({
              ...command,
              recorded: command.recorded === null ? null : toldMessage(command.recorded, limit),
            })),
          },
        ];
      case 'configuration': {
        // A stack that nothing tells can only be chosen by a reader.
        const servers = block.servers.filter(
          (server) => !('task' in server) || server.stack !== null || server.unready !== null,
        );
        return servers.length === 0 ? [] : [{ ...block, servers }];
      }
      case 'cards':
        return [
          {
            ...block,
            cards: block.cards.map((card) => ({ ...card, blocks: toldBlocks(card.blocks, limit) })),
          },
        ];
      case 'group':
        return [{ ...block, blocks: toldBlocks(block.blocks, limit) }];
      default:
        return [block];
    }
  });
}

/** The sections that a document tells; below what comes first, nothing is told that says only that there is nothing. */
export const toldSections = (sections: readonly Section[]): readonly Section[] =>
  sections
    .filter(({ rank, isNothing }) => !isNothing || rank === 'answer' || rank === 'proof')
    .map((section) => ({ ...section, blocks: toldBlocks(section.blocks, section.limit) }))
    .filter(({ blocks }) => blocks.length > 0);
