import { format, resolveConfig } from 'prettier';
import { recipes } from '../../src/recipes/registry';

const HEADING = '## Not run on a real server';

/** The last section of docs/stacks.md: the recipes that no run over the stacks proves. It needs no run. */
export function notRunSection(): string {
  const rows = recipes.flatMap(({ id, name, notRun, source }) =>
    notRun === undefined ? [] : [`| \`${id}\` | ${name} | ${notRun.writtenOn} | <${source}> |`],
  );
  return [
    HEADING,
    '',
    `Made by \`npm run docs\`; do not edit. These ${rows.length} of ${recipes.length} recipes were written from documentation, and no`,
    'test runs them on the real server. Panel and report say so, with the date. Parsers read the snippets that are JSON, YAML, TOML,',
    'HCL, XML or JavaScript.',
    '',
    '| recipe | stack | written from documentation on | documentation |',
    '| - | - | - | - |',
    ...rows,
  ].join('\n');
}

/**
 * docs/stacks.md with that section as the recipes have it now, and all else as the last run left it.
 *
 * @param committed the page as it is
 */
export async function withNotRunSection(committed: string): Promise<string> {
  const [ofRun = ''] = committed.split(`${HEADING}\n`);
  const options = await resolveConfig(new URL('../../docs/stacks.md', import.meta.url));
  return format(`${ofRun}${ofRun.endsWith('\n\n') ? '' : '\n'}${notRunSection()}\n`, {
    ...options,
    parser: 'markdown',
  });
}
