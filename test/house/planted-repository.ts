import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { ESLint } from 'eslint';
import { root } from '../../scripts/run/places.mjs';
import { pureTypes } from '../../scripts/run/steps.mjs';

/** A file to plant: its path in the repository and its text. */
export type Plant = { readonly path: string; readonly text: string };

/** What a tool objected to: the file, the rule or error code, and its words. */
export type Objection = { readonly path: string; readonly rule: string; readonly message: string };

/**
 * A repository in a directory of its own that has this one's rules and nothing but planted files, so that planting a
 * violation disturbs nobody who works on the real files.
 */
export type PlantedRepository = {
  lint(): Promise<Objection[]>;
  /** Lints by the rules that see types, as `npm test` does. */
  lintTypes(): Objection[];
  /** Compiles the pure folders as `npm test` does. */
  compilePureFolders(): Objection[];
  remove(): void;
};

/** The part of oxlint's JSON that is read here. */
type OxlintReport = {
  readonly diagnostics: readonly {
    readonly code: string;
    readonly message: string;
    readonly filename: string;
  }[];
};

const rules = [
  'eslint.config.js',
  '.oxlintrc.json',
  'tsconfig.base.json',
  'tsconfig.json',
  'tsconfig.pure.json',
  'package.json',
  'types',
  'scripts/lint',
];

export function plantRepository(plants: readonly Plant[]): PlantedRepository {
  const directory = realpathSync(mkdtempSync(join(tmpdir(), 'cors-inspector-house-')));
  for (const path of rules) cpSync(join(root, path), join(directory, path), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(directory, 'node_modules'), 'junction');
  for (const { path, text } of plants) {
    mkdirSync(dirname(join(directory, path)), { recursive: true });
    writeFileSync(join(directory, path), text);
  }
  return {
    async lint() {
      const results = await new ESLint({ cwd: directory }).lintFiles(['src']);
      return results.flatMap(({ filePath, messages }) =>
        messages.map(({ ruleId, message }) => ({
          path: filePath.slice(directory.length + 1),
          rule: ruleId ?? 'unreadable',
          message,
        })),
      );
    },
    lintTypes() {
      const oxlint = join(root, 'node_modules', 'oxlint', 'bin', 'oxlint');
      const { stdout } = spawnSync(process.execPath, [oxlint, '--format', 'json'], {
        cwd: directory,
        encoding: 'utf8',
      });
      const { diagnostics } = JSON.parse(stdout) as OxlintReport;
      return diagnostics.map(({ code, message, filename }) => ({ path: filename, rule: code, message }));
    },
    compilePureFolders() {
      const { stdout } = spawnSync(process.execPath, [...pureTypes.command.slice(1), '--pretty', 'false'], {
        cwd: directory,
        encoding: 'utf8',
      });
      return [...stdout.matchAll(/^(\S+)\(\d+,\d+\): error (TS\d+): (.*)$/gm)].map(
        ([, path = '', rule = '', message = '']) => ({ path, rule, message }),
      );
    },
    remove() {
      rmSync(directory, { recursive: true, force: true });
    },
  };
}
