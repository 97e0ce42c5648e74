/**
 * @typedef {object} Import
 * @property {string} specifier as written
 * @property {import('estree').Node} node where to report it
 */

/** @param {unknown} value @returns {value is import('estree').Node} */
function isNode(value) {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';
}

/** @param {import('estree').Node} node @param {(node: import('estree').Node) => void} visit */
function walk(node, visit) {
  visit(node);
  for (const [key, value] of Object.entries(node)) {
    if (key === 'parent') continue;
    for (const child of Array.isArray(value) ? value : [value]) if (isNode(child)) walk(child, visit);
  }
}

/**
 * Everything that a module imports: `import`, `export … from`, `import()` of a literal, and `import('…')` as a type.
 *
 * @param {import('estree').Program} program
 * @returns {Import[]}
 */
export function importsOf(program) {
  /** @type {Import[]} */
  const found = [];
  walk(program, (node) => {
    // The type of a TypeScript-only node is unknown to ESTree's typings.
    if (
      ![
        'ImportDeclaration',
        'ExportNamedDeclaration',
        'ExportAllDeclaration',
        'ImportExpression',
        'TSImportType',
      ].includes(node.type)
    )
      return;
    const source = 'source' in node ? node.source : null;
    if (isNode(source) && source.type === 'Literal' && typeof source.value === 'string') {
      found.push({ specifier: source.value, node });
    }
  });
  return found;
}
