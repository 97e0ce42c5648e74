import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import ts from 'typescript';

/**
 * What a change reaches.
 *
 * @typedef {object} Reach
 * @property {ReadonlySet<string>} files absolute paths of all files of the program, those of packages among them
 * @property {ReadonlySet<string>} affected those whose types may have changed since the reach that was remembered: the
 *   changed ones, and those that see a changed type, through others too
 * @property {() => void} remember has the next reach begin where this one ends
 */

/**
 * @param {string} tsconfig absolute path
 * @param {string} memory absolute path of the file in which the compiler remembers
 * @returns {ts.ParsedCommandLine}
 */
function configFor(tsconfig, memory) {
  const options = {
    incremental: true,
    tsBuildInfoFile: memory,
    // The declarations say whether the types of a changed file are still the same; nobody reads them.
    noEmit: false,
    declaration: true,
    emitDeclarationOnly: true,
    // With either of these the compiler does not say whom a changed type reaches.
    isolatedModules: false,
    verbatimModuleSyntax: false,
  };
  const config = ts.getParsedCommandLineOfConfigFile(tsconfig, options, {
    ...ts.sys,
    onUnRecoverableConfigFileDiagnostic: ({ messageText }) => {
      throw new Error(ts.flattenDiagnosticMessageText(messageText, '\n'));
    },
  });
  if (config === undefined) throw new Error(`${tsconfig} cannot be read`);
  return config;
}

/**
 * What the changes reach since the last reach that was remembered, as the compiler finds it for its own incremental runs.
 *
 * @param {string} tsconfig absolute path
 * @param {string} memory absolute path of a file that need not be there; without it everything is affected
 * @returns {Reach}
 */
export function affectedFiles(tsconfig, memory) {
  const { fileNames, options } = configFor(tsconfig, memory);
  const program = ts.createIncrementalProgram({
    rootNames: fileNames,
    options,
    createProgram: ts.createEmitAndSemanticDiagnosticsBuilderProgram,
  });
  const files = new Set(program.getSourceFiles().map(({ fileName }) => fileName));
  /** @type {Set<string>} */
  const affected = new Set();
  let remembered = '';
  /** @type {ts.WriteFileCallback} */
  const keep = (path, text) => {
    if (path.endsWith('.tsbuildinfo')) remembered = text;
  };
  for (;;) {
    const next = program.emitNextAffectedFile(keep);
    if (next === undefined) break;
    // The last one is no file: the compiler hands out what it remembers.
    if ('fileName' in next.affected) affected.add(next.affected.fileName);
  }
  return {
    files,
    affected,
    remember() {
      if (remembered === '') return;
      mkdirSync(dirname(memory), { recursive: true });
      writeFileSync(memory, remembered);
    },
  };
}
