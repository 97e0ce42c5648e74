import { zipSync } from 'fflate';

/**
 * Packs files.
 *
 * @param {Record<string, Uint8Array>} files by their paths in the zip, in the order in which they are to be in it
 * @returns {Uint8Array} a zip file whose bytes depend on nothing but the names and contents of the files
 */
export function zipFiles(files) {
  // The zip format's earliest time, read by fflate as local time; Unix with rw-r--r--, whatever system packs.
  return zipSync(files, { level: 9, mtime: new Date(1980, 0, 1), os: 3, attrs: 0o644 << 16 });
}
