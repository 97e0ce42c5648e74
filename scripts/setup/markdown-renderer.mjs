import { canInstall, installDebianPackages } from './debian.mjs';
import { onPath } from './programs.mjs';
import { SetupError } from './step.mjs';

/**
 * Installs GitHub's renderer of Markdown, to which the tests hold reports, where the setup may install anything. Without it
 * these tests are skipped and say so: another parser still reads the reports.
 */
export async function ensureMarkdownRenderer() {
  if (onPath('cmark-gfm') !== null || !canInstall()) return;
  try {
    await installDebianPackages(['cmark-gfm']);
  } catch (error) {
    if (!(error instanceof SetupError)) throw error;
    console.log(`${error.message} Tests that need cmark-gfm are skipped.`);
  }
}
