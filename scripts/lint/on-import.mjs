/**
 * @typedef {object} Import
 * @property {string} specifier as written
 * @property {import('estree').Node} node where to report it
 */

/** @param {unknown} value @returns {value is import('estree').Node} */
function isNode(value) {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';
}

/**
 * The listeners of a rule that looks at all that a module imports: `import`, `export … from`, `import()` of a literal,
 * and `import('…')` as a type. ESLint walks the tree once for all rules.
 *
 * @param {(found: Import) => void} visit
 * @returns {import('eslint').Rule.RuleListener}
 */
export function onImport(visit) {
  /** @param {import('estree').Node} node */
  const look = (node) => {
    // The type of a TypeScript-only node is unknown to ESTree's typings.
    const source = 'source' in node ? node.source : null;
    if (isNode(source) && source.type === 'Literal' && typeof source.value === 'string') {
      visit({ specifier: source.value, node });
    }
  };
  return {
    ImportDeclaration: look,
    ExportNamedDeclaration: look,
    ExportAllDeclaration: look,
    ImportExpression: look,
    TSImportType: look,
  };
}
