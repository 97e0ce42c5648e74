import { format, resolveConfig } from 'prettier';
import { recipes } from '../../src/recipes/registry';
import { allStacks } from '../../test/stacks/all-stacks';

const HEADING = '## Not run on a real server';

/** Stacks that were added after the run that the page is of; none right after a run. */
function addedSince(ofRun: string): readonly string[] {
  const added = allStacks.filter(({ id }) => !ofRun.includes(`| \`${id}\` `)).map(({ id }) => `\`${id}\``);
  return added.length === 0
    ? []
    : ['', `Added since the run above, and proved by runs of their own: ${added.join(', ')}.`];
}

/** The last section of docs/stacks.md: the recipes that the run does not prove. It needs no run. */
function notRunSection(ofRun: string): string {
  const rows = recipes.flatMap(({ id, name, notRun, source }) =>
    notRun === undefined ? [] : [`| \`${id}\` | ${name} | ${notRun.writtenOn} | <${source}> |`],
  );
  return [
    HEADING,
    '',
    `Made by \`npm run docs\`; do not edit. These ${rows.length} of ${recipes.length} recipes were written from documentation, and no`,
    'test runs them on the real server. Panel and report say so, with the date. Parsers read the snippets that are JSON, YAML, TOML,',
    'HCL, XML or JavaScript.',
    ...addedSince(ofRun),
    '',
    '| recipe | stack | written from documentation on | documentation |',
    '| - | - | - | - |',
    ...rows,
  ].join('\n');
}

/**
 * docs/stacks.md with that section as the recipes have it now, and all else as the run left it.
 *
 * @param page the page, with that section or without
 */
export async function withNotRunSection(page: string): Promise<string> {
  const [ofRun = ''] = page.split(`${HEADING}\n`);
  const options = await resolveConfig(new URL('../../docs/stacks.md', import.meta.url));
  const whole = `${ofRun.trimEnd()}\n\n${notRunSection(ofRun)}\n`;
  return format(whole, { ...options, parser: 'markdown' });
}
