/**
 * What one run of lint by types keeps for another: the content of all files when what was due was last found right, and the
 * files that were left out since.
 *
 * @typedef {object} Linted
 * @property {Readonly<Record<string, string>>} contents a hash by path
 * @property {readonly string[]} far
 */

/**
 * Chooses the files in which a rule that sees types may say something else than when they were last found right: those that
 * have changed, and those that import one of them, through others too.
 *
 * @param {ReadonlyMap<string, readonly string[]>} imports what each file imports, by path
 * @param {Readonly<Record<string, string>>} contents a hash by path, as it is now
 * @param {Linted} before
 * @param {(from: string, to: string) => boolean} isThroughList whether that import is of a member by its list
 * @returns {{ due: readonly string[], far: readonly string[] }} paths; `far` are those that a change reaches only through a list
 *   of many. The list itself is due.
 */
export function chooseLint(imports, contents, before, isThroughList) {
  /** @type {Map<string, string[]>} */
  const importers = new Map();
  for (const [from, files] of imports)
    for (const to of files) importers.set(to, [...(importers.get(to) ?? []), from]);
  const changed = Object.keys(contents).filter((path) => contents[path] !== before.contents[path]);
  const due = new Set(changed);
  /** @type {Set<string>} */
  const lists = new Set();
  for (const to of due)
    for (const from of importers.get(to) ?? []) (isThroughList(from, to) ? lists : due).add(from);
  const reached = new Set([...due, ...lists, ...before.far]);
  for (const to of reached) for (const from of importers.get(to) ?? []) reached.add(from);
  for (const list of lists) due.add(list);
  const isThere = (/** @type {string} */ path) => path in contents;
  return {
    due: [...due].filter(isThere).sort(),
    far: [...reached].filter((path) => !due.has(path) && isThere(path)).sort(),
  };
}
