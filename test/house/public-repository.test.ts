import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { filesBelow } from '../../scripts/package/files-below.mjs';
import { root } from '../../scripts/run/places.mjs';
import { parseYaml } from '../recipes/parse-yaml';

const read = (path: string): string => readFileSync(join(root, path), 'utf8');
const below = (folder: string): readonly string[] =>
  readdirSync(join(root, folder)).map((name) => `${folder}/${name}`);

const WORKFLOWS = below('.github/workflows');
const FORMS = below('.github/ISSUE_TEMPLATE').filter((path) => !path.endsWith('/config.yml'));
/** Pages that send their reader to files and commands of the repository. */
const GUIDES = ['CONTRIBUTING.md', 'docs/architecture.md', ...below('docs/decisions')];

const { scripts } = JSON.parse(read('package.json')) as { scripts: Readonly<Record<string, string>> };

/** What npm does by itself. */
const OF_NPM: ReadonlySet<string> = new Set(['ci', 'version']);

/** The names of scripts and programs that a text calls by `npm run`, `npm test` or `npx`. */
function unknownCommands(text: string): readonly string[] {
  const called = [...text.matchAll(/\bnpm (?:run )?([a-z][\w:-]*)/g)].map(([, name = '']) => name);
  const programs = [...text.matchAll(/\bnpx ([a-z][\w-]*)/g)].map(([, name = '']) => name);
  return [
    ...called.filter((name) => !OF_NPM.has(name) && !Object.hasOwn(scripts, name)),
    ...programs.filter((name) => !existsSync(join(root, 'node_modules', '.bin', name))),
  ];
}

describe.each([...WORKFLOWS, ...GUIDES, '.github/PULL_REQUEST_TEMPLATE.md'])('%s', (path) => {
  it('calls only commands that there are', () => {
    expect(unknownCommands(read(path))).toEqual([]);
  });
});

describe.each(WORKFLOWS)('%s', (path) => {
  it('may read the repository and do nothing else', () => {
    expect(parseYaml(read(path))).toMatchObject({ permissions: { contents: 'read' } });
    expect(read(path).match(/permissions:/g)).toHaveLength(1);
  });

  it('names the commit of each action, and its version beside it', () => {
    const used = [...read(path).matchAll(/uses: *(.*)$/gm)].map(([, action = '']) => action);
    expect(used.length).toBeGreaterThan(0);
    expect(used.filter((action) => !/^[\w/-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(action))).toEqual([]);
  });
});

describe.each(FORMS)('%s', (path) => {
  const form = parseYaml(read(path)) as {
    body: readonly { id?: string; validations?: { required: boolean } }[];
  };

  it('asks for a copy from the panel, by the name of its button', () => {
    const panel = filesBelow(join(root, 'src/panel')).map((file) => read(`src/panel/${file}`));
    const copied = [...read(path).matchAll(/\*\*(Copy [^*]+)\*\*/g)].map(([, button = '']) => button);
    expect(copied).toContain('Copy report');
    const isButton = (name: string) =>
      panel.some((file) => new RegExp(`>\\s*${name}\\s*</button>`).test(file));
    expect(copied.filter((name) => !isButton(name))).toEqual([]);
  });

  it.each(['browser', 'extension'])('insists on the version of the %s', (id) => {
    expect(form.body.find((field) => field.id === id)).toMatchObject({ validations: { required: true } });
  });
});

describe.each(GUIDES)('%s', (path) => {
  it('names only files and folders that there are', () => {
    const named = [...read(path).matchAll(/`((?:src|test|scripts|docs|\.github|\.ci)\/[\w./-]*)`/g)];
    const absent = named.map(([, file = '']) => file).filter((file) => !existsSync(join(root, file)));
    expect(absent).toEqual([]);
  });
});
